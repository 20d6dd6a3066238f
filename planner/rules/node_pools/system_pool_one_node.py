"""Rule: a system pool should have three nodes, or two outside production."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each system pool with fewer."""
    least = limits.SYSTEM_POOL_RECOMMENDED_NODES if plan.in_production else limits.SYSTEM_POOL_MIN_NODES
    for pool in plan.pools:
        if pool.pool.mode == "System" and pool.pool.min_count < least:
            yield Problem(
                f"{pool.path}.min_count",
                f"System pool {pool.name} may shrink to {counted(pool.pool.min_count, 'node')}; keep {least}.",
            )


RULE = Rule(
    id="system-pool-one-node",
    severity=Severity.WARNING,
    title="System pool has fewer nodes than it should",
    why=(
        "With one node, an upgrade or a failed host takes cluster DNS away; two keep it, three keep it "
        "through an upgrade. Azure accepts a single node; its guidance for production asks for more."
    ),
    fix="Set the minimum to three nodes, or two outside production.",
    pillar="reliability",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 1, "max_count": 4}]},
    check=check,
    facts=("pool-system-two-nodes",),
)
