"""Rule: the minimum of a pool must not be above its maximum."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool."""
    for pool in plan.pools:
        if pool.pool.min_count > pool.pool.max_count:
            yield Problem(
                f"{pool.path}.max_count",
                f"Pool {pool.name} has a minimum of {pool.pool.min_count} and a maximum of {pool.pool.max_count} "
                "nodes.",
            )


RULE = Rule(
    id="pool-minimum-above-maximum",
    severity=Severity.ERROR,
    title="Minimum nodes are above the maximum",
    why="The autoscaler cannot keep more nodes than it may have.",
    fix="Raise the maximum or lower the minimum.",
    pillar="reliability",
    sources=(sources.AUTOSCALER,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "min_count": 9, "max_count": 6},
        ]
    },
    check=check,
)
