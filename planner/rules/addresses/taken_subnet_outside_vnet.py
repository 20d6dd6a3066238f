"""Rule: subnets in use must lie inside their VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.types import Network
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each that does not."""
    for vnet in plan.vnets:
        for index, taken in enumerate(vnet.taken):
            if not any(
                space.version == taken.cidr.version and inside(taken.cidr, space) for space in vnet.address_space
            ):
                yield Problem(
                    f"{vnet.path}.taken.{index}",
                    f"{taken.name or 'A subnet'} {taken.cidr} is not inside {vnet.name} ({vnet.ranges}).",
                )


def inside(cidr: Network, space: Network) -> bool:
    """Whether the range lies in the space, of the same IP version."""
    return space.network_address <= cidr.network_address and cidr.broadcast_address <= space.broadcast_address  # type: ignore[operator]


RULE = Rule(
    id="taken-subnet-outside-vnet",
    severity=Severity.ERROR,
    title="A subnet in use lies outside its VNet",
    why=(
        "A subnet that exists lies in its VNet; one that does not was typed wrong, and the plan would place "
        "others over the real one."
    ),
    fix="Correct the range of the subnet in use, or add its range to the VNet’s address space.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    good={"addresses": {"spoke": {"taken": [{"name": "snet-vms", "cidr": "10.240.9.0/24"}]}}},
    bad={"addresses": {"spoke": {"taken": [{"name": "snet-vms", "cidr": "10.250.9.0/24"}]}}},
    check=check,
    facts=("ip-subnets-inside-vnet", "subnets-no-overlap"),
)
