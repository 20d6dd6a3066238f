"""Rule: a cluster needs a Linux system pool that is not Spot."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    able = [pool for pool in plan.pools if pool.pool.mode == "System" and not pool.windows and not pool.pool.spot]
    if not able:
        names = ", ".join(pool.name for pool in plan.pools) or "none"
        yield Problem("node_pools", f"No pool is System, Linux and not Spot (pools: {names}).")


RULE = Rule(
    id="no-system-pool",
    severity=Severity.ERROR,
    title="No system pool on Linux",
    why="Cluster DNS and the other system pods need a pool in mode System, which runs Linux and is not Spot.",
    fix="Give one Linux pool the mode System.",
    pillar="reliability",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={"node_pools": [{"name": "npuser", "min_count": 3, "max_count": 4}]},
    check=check,
    facts=("pool-system-linux",),
)
