"""Rule: pool names must be unique."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool whose name came before."""
    seen: set[str] = set()
    for pool in plan.pools:
        if pool.name in seen:
            yield Problem(f"{pool.path}.name", f"Two pools are named {pool.name}.")
        seen.add(pool.name)


RULE = Rule(
    id="pool-names-repeat",
    severity=Severity.ERROR,
    title="Two pools have one name",
    why="Names of node pools are unique in a cluster.",
    fix="Give one of them another name.",
    pillar="operations",
    sources=(sources.NODE_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}, {"name": "npuser"}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser"},
            {"name": "npuser"},
        ]
    },
    check=check,
)
