"""Rule: a subnet must lie inside the address space of its VNet."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pinned subnet outside."""
    for vnet in plan.vnets:
        spaces = [space for space in vnet.address_space if isinstance(space, IPv4Network)]
        for subnet in vnet.subnets:
            if subnet.cidr and not any(subnet.cidr.subnet_of(space) for space in spaces):
                yield Problem(
                    subnet.range_path,
                    f"{subnet.described} is not inside {vnet.name} ({vnet.ranges}).",
                    mend=placed_anew(plan, subnet),
                )


RULE = Rule(
    id="subnet-outside-vnet",
    severity=Severity.ERROR,
    title="Subnet lies outside its VNet",
    why="Azure makes subnets only inside the VNet’s address space.",
    fix="Choose a range inside the VNet, or leave it empty to have it placed.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    azure_error="NetcfgSubnetRangeOutsideVnet",
    good={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}},
    bad={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.250.0.0/24"}]}},
    check=check,
    facts=("ip-subnets-inside-vnet", "subnets-no-overlap"),
)
