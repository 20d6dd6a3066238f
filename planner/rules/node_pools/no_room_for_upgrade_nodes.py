"""Rule: a cluster of more than 3,000 nodes has little room to upgrade."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem above that number that still fits."""
    if limits.NODES_PER_CLUSTER_BEFORE_UPGRADE < plan.nodes <= limits.NODES_PER_CLUSTER:
        yield Problem(
            "node_pools",
            f"{plan.nodes:,} nodes and {plan.surge:,} surge nodes; above "
            f"{limits.NODES_PER_CLUSTER_BEFORE_UPGRADE:,} nodes "
            "an upgrade may need the cluster made smaller first.",
        )


RULE = Rule(
    id="no-room-for-upgrade-nodes",
    severity=Severity.WARNING,
    title="Upgrades of a very large cluster find no nodes",
    why=(
        "Surge nodes count against the 5,000 of a cluster, and from 3,000 nodes on an upgrade may need the "
        "cluster made smaller first."
    ),
    fix="Lower max surge or split the cluster.",
    pillar="operations",
    sources=(sources.LARGE_CLUSTERS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser0", "max_count": 800},
            {"name": "npuser1", "max_count": 800},
            {"name": "npuser2", "max_count": 800},
            {"name": "npuser3", "max_count": 800},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/11"},
    },
    check=check,
    facts=("cluster-5000-blocks-upgrade",),
)
