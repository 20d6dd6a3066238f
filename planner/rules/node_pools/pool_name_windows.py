"""Rule: a Windows pool has a name of at most six characters."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each longer name."""
    for pool in plan.pools:
        if pool.windows and len(pool.name) > limits.POOL_NAME_MAX_WINDOWS:
            yield Problem(
                f"{pool.path}.name",
                f"Windows pool {pool.name} has {len(pool.name)} characters; use {limits.POOL_NAME_MAX_WINDOWS} or "
                "fewer.",
            )


RULE = Rule(
    id="pool-name-windows",
    severity=Severity.ERROR,
    title="Windows pool name is longer than six characters",
    why="Windows computer names are short, and AKS builds them from the pool’s name.",
    fix="Use at most six lower-case letters and digits.",
    pillar="operations",
    sources=(sources.NODE_POOLS,),
    good={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwindows", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("pool-name-rules", "name-nodepool"),
)
