"""Rule: no other subnet may have a service's reserved name."""

from collections.abc import Iterator

from planner.azure import sources
from planner.azure.subnets import RESERVED_NAMES
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet whose name belongs to another purpose."""
    for subnet in plan.subnets:
        owner = RESERVED_NAMES.get(subnet.name)
        if owner and owner != subnet.purpose:
            path = subnet.name_path
            yield Problem(
                path, f"{subnet.name} is Azure’s name for another service and cannot hold {subnet.kind.holds}."
            )


RULE = Rule(
    id="subnet-name-reserved",
    severity=Severity.ERROR,
    title="Subnet has a name that belongs to a service",
    why="Azure keeps these names for one service each and refuses anything else in such a subnet.",
    fix="Give the subnet another name.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    good={"addresses": {"own_subnets": [{"name": "snet-build"}]}},
    bad={"addresses": {"own_subnets": [{"name": "GatewaySubnet"}]}},
    check=check,
    facts=("subnet-reserved-name-guard", "appgw-not-gatewaysubnet"),
)
