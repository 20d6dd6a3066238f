"""Rule: internal load balancers should be made before a cluster is large."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.demand import internal_front_ends
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a large cluster has internal front ends."""
    count, limit = internal_front_ends(plan.design), limits.NODES_BEFORE_INTERNAL_LOAD_BALANCERS
    if count and plan.nodes > limit:
        yield Problem(
            "ingress.exposure",
            f"The cluster may grow to {plan.nodes:,} nodes and has {counted(count, 'internal front end')}: "
            f"make the first before {limit} nodes.",
        )


RULE = Rule(
    id="internal-load-balancer-in-large-cluster",
    severity=Severity.ADVICE,
    title="Internal load balancers come late in a large cluster",
    why=(
        "Beyond 750 nodes an internal load balancer takes long to make and may fail, so the first one is "
        "made while the cluster is small."
    ),
    fix="Create the internal front ends before the cluster grows.",
    pillar="reliability",
    sources=(sources.LARGE_CLUSTERS,),
    good={"ingress": {"exposure": "internal"}},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "min_count": 3, "max_count": 747, "max_surge": "1"},
        ],
        "addresses": {"pod_cidr": "100.64.0.0/14"},
    },
    check=check,
    facts=("ilb-before-750-nodes",),
)
