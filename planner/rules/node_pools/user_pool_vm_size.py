"""Rule: a user pool needs a size with two CPUs and 2 GiB."""

from collections.abc import Iterator

from planner.azure import limits, sources, vm_sizes
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each user pool whose known size is smaller."""
    for pool in plan.pools:
        size = vm_sizes.vm_size(pool.pool.vm_size)
        if pool.pool.mode != "User" or size is None:
            continue
        if size.vcpus < limits.USER_POOL_MIN_VCPUS or size.memory_gib < limits.USER_POOL_MIN_MEMORY_GIB:
            yield Problem(
                f"{pool.path}.vm_size",
                f"User pool {pool.name}: {size.name} has {size.vcpus} virtual CPU and {size.memory_gib:g} GiB.",
            )


RULE = Rule(
    id="user-pool-vm-size",
    severity=Severity.ERROR,
    title="User pool has a VM size that Azure refuses",
    why="AKS nodes need two virtual CPUs and 2 GiB at least.",
    fix="Use a larger size.",
    pillar="reliability",
    sources=(sources.AKS_QUOTAS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "vm_size": "Standard_B1s"},
        ]
    },
    check=check,
    facts=("pool-user-vm-size",),
)
