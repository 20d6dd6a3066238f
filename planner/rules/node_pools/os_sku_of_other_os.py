"""Rule: the OS SKU of a pool must belong to its OS."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool where it does not."""
    for pool in plan.pools:
        if pool.windows != pool.pool.os_sku.startswith("Windows"):
            yield Problem(
                f"{pool.path}.os_sku", f"Pool {pool.name} runs {pool.pool.os_type} and has OS SKU {pool.pool.os_sku}."
            )


RULE = Rule(
    id="os-sku-of-other-os",
    severity=Severity.ERROR,
    title="OS SKU does not belong to the OS of the pool",
    why="The image decides the OS; Azure refuses a pair that does not belong together.",
    fix="Choose an OS SKU of the pool’s OS.",
    pillar="reliability",
    sources=(sources.OS_VERSIONS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Ubuntu2404"},
        ],
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
    },
    check=check,
)
