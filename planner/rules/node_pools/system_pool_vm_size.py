"""Rule: a system pool needs a size that is not burstable and has two CPUs."""

from collections.abc import Iterator

from planner.azure import limits, sources, vm_sizes
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each system pool whose known size is refused."""
    for pool in plan.pools:
        size = vm_sizes.vm_size(pool.pool.vm_size)
        if pool.pool.mode != "System" or size is None:
            continue
        small = size.vcpus < limits.SYSTEM_POOL_MIN_VCPUS or size.memory_gib < limits.SYSTEM_POOL_MIN_MEMORY_GIB
        if small or size.burstable:
            what = "burstable" if size.burstable else f"{size.vcpus} virtual CPUs with {size.memory_gib:g} GiB"
            yield Problem(f"{pool.path}.vm_size", f"System pool {pool.name}: {size.name} is {what}.")


RULE = Rule(
    id="system-pool-vm-size",
    severity=Severity.ERROR,
    title="System pool has a VM size that Azure refuses",
    why="System pods need two virtual CPUs and 4 GiB at least; burstable sizes are refused.",
    fix="Use a size with four virtual CPUs, such as Standard_D4ds_v5.",
    pillar="reliability",
    sources=(sources.SYSTEM_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "vm_size": "Standard_B2ms"}
        ]
    },
    check=check,
    facts=("pool-system-vm-size",),
)
