"""Rule: a cluster holds at most 5,000 nodes."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when all pools together pass it."""
    if plan.nodes > limits.NODES_PER_CLUSTER:
        yield Problem(
            "node_pools", f"The pools have {plan.nodes:,} nodes; a cluster holds {limits.NODES_PER_CLUSTER:,}."
        )


RULE = Rule(
    id="too-many-nodes",
    severity=Severity.ERROR,
    title="The cluster has more than 5,000 nodes",
    why="A cluster holds at most 5,000 nodes over all pools.",
    fix="Split the cluster.",
    pillar="reliability",
    sources=(
        sources.AKS_QUOTAS,
        sources.LARGE_CLUSTERS,
    ),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser0", "max_count": 900},
            {"name": "npuser1", "max_count": 900},
            {"name": "npuser2", "max_count": 900},
            {"name": "npuser3", "max_count": 900},
            {"name": "npuser4", "max_count": 900},
            {"name": "npuser5", "max_count": 900},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/11"},
    },
    check=check,
    facts=("cluster-5000-nodes", "overlay-max-nodes"),
)
