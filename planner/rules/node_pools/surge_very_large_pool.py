"""Rule: pools above 500 nodes should surge by at most 20 percent."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool above."""
    for pool in plan.pools:
        large = pool.nodes > limits.LARGE_POOL_NODES
        if large and pool.surge * 100 > pool.nodes * limits.LARGE_POOL_MAX_SURGE_PERCENT:
            yield Problem(
                f"{pool.path}.max_surge",
                f"Pool {pool.name} adds {pool.surge:,} nodes to {pool.nodes:,} in an upgrade; use "
                f"{limits.LARGE_POOL_MAX_SURGE_PERCENT} % or fewer.",
            )


RULE = Rule(
    id="surge-very-large-pool",
    severity=Severity.ADVICE,
    title="A very large pool surges by more than 20 percent",
    why=(
        "A large share of a large pool asks for many nodes and addresses at once, and quota or capacity ends "
        "the upgrade."
    ),
    fix="Use 20 percent or fewer above 500 nodes.",
    pillar="operations",
    sources=(sources.LARGE_CLUSTERS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 600, "max_surge": "33%"},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("ip-surge-33-recommended",),
)
