"""Rule: Virtual Machines pools are limited."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each limit that a pool passes."""
    for pool in plan.pools:
        if pool.pool.type != "VirtualMachines":
            continue
        if pool.windows:
            yield Problem(f"{pool.path}.type", f"Pool {pool.name} of type VirtualMachines cannot run Windows.")
        if pool.zones:
            zones = ", ".join(map(str, pool.zones))
            yield Problem(
                f"{pool.path}.type",
                f"Pool {pool.name} of type VirtualMachines takes no zones; it would stand in {zones}.",
                severity=Severity.WARNING,
            )
        if plan.design.addresses.vnet_ownership != "managed" and plan.design.access.identity != "user_assigned":
            yield Problem(
                f"{pool.path}.type",
                f"Pool {pool.name} of type VirtualMachines needs a user-assigned identity in your own VNet.",
            )


RULE = Rule(
    id="virtual-machines-pool-limits",
    severity=Severity.ERROR,
    title="Virtual Machines pool goes beyond what the type can",
    why=(
        "Pools backed by single virtual machines have no Windows and, in a VNet of your own, need a "
        "user-assigned identity."
    ),
    fix="Use Virtual Machine Scale Sets, or Linux with a user-assigned identity.",
    pillar="reliability",
    sources=(sources.VMS_POOLS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npvm", "type": "VirtualMachines"},
        ],
        "access": {"identity": "system_assigned", "subnet_right": "network_contributor", "private_dns_zone": "system"},
    },
    check=check,
    facts=("pool-vms-type-limits",),
)
