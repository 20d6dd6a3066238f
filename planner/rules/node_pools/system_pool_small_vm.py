"""Rule: a system pool should have four virtual CPUs a node."""

from collections.abc import Iterator

from planner.azure import limits, sources, vm_sizes
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each system pool with two or three."""
    for pool in plan.pools:
        size = vm_sizes.vm_size(pool.pool.vm_size)
        if pool.pool.mode != "System" or size is None or size.burstable:
            continue
        if limits.SYSTEM_POOL_MIN_VCPUS <= size.vcpus < limits.SYSTEM_POOL_RECOMMENDED_VCPUS:
            yield Problem(
                f"{pool.path}.vm_size",
                f"System pool {pool.name}: {size.name} has {size.vcpus} virtual CPUs; use "
                f"{limits.SYSTEM_POOL_RECOMMENDED_VCPUS}.",
            )


RULE = Rule(
    id="system-pool-small-vm",
    severity=Severity.WARNING,
    title="System pool has two virtual CPUs a node",
    why=(
        "Azure recommends four virtual CPUs for system nodes; with fewer, system pods starve as add-ons "
        "come. Two pages ask for two and for four virtual CPUs: two are accepted here, four are advised."
    ),
    fix="Use a size with four virtual CPUs, such as Standard_D4ds_v5.",
    pillar="performance",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "vm_size": "Standard_D2ds_v5"}
        ]
    },
    check=check,
    facts=("pool-system-vm-size",),
)
