"""Rule: system pools run Linux at regular priority."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each system pool that does not."""
    for pool in plan.pools:
        if pool.pool.mode == "System" and (pool.windows or pool.pool.spot):
            what = "runs Windows" if pool.windows else "is Spot"
            yield Problem(f"{pool.path}.mode", f"System pool {pool.name} {what}.")


RULE = Rule(
    id="system-pool-on-windows",
    severity=Severity.ERROR,
    title="A system pool runs Windows or Spot",
    why="System pods run on Linux, and on nodes that Azure does not take away.",
    fix="Make the pool a user pool, or give it Linux and regular priority.",
    pillar="reliability",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npmore", "mode": "System", "spot": True},
        ]
    },
    check=check,
    facts=("pool-system-linux", "win-first-pool-linux"),
)
