"""Rule: production clusters should have a user pool."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for production without one."""
    if plan.in_production and plan.pools and all(pool.pool.mode == "System" for pool in plan.pools):
        yield Problem("node_pools", "All pools are system pools, so applications run beside cluster DNS.")


RULE = Rule(
    id="no-user-pool",
    severity=Severity.ADVICE,
    title="Applications share the system pool",
    why="An application that starves its node takes cluster DNS and the metrics server with it.",
    fix="Add a user pool and keep the system pool for system pods.",
    pillar="reliability",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}, {"name": "npuser"}]},
    bad={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    check=check,
    facts=("pool-dedicated-system",),
)
