"""Rule: every subnet must find room in its VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet without a place, with what is free."""
    for vnet in plan.vnets:
        largest = min((block.prefixlen for block in vnet.free), default=None)
        for subnet in vnet.subnets:
            if subnet.cidr is None and vnet.address_space:
                left = f"the largest free block is a /{largest}" if largest else "nothing is free"
                yield Problem(
                    f"{vnet.path}.address_space",
                    f"{subnet.name} needs a /{subnet.smallest_fit}; in {vnet.name} ({vnet.ranges}) {left}.",
                )


RULE = Rule(
    id="subnet-no-room",
    severity=Severity.ERROR,
    title="A subnet finds no room in its VNet",
    why="The VNet’s free space has no aligned block of the size that the subnet needs.",
    fix="Widen the VNet’s address space, add a range to it, or free pinned space.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"addresses": {"spoke": {"address_space": ["10.240.0.0/23"]}}},
    bad={"addresses": {"spoke": {"address_space": ["10.240.0.0/28"]}}},
    check=check,
    facts=("ip-subnets-inside-vnet",),
)
