"""Rule: GatewaySubnet must have no network security group."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has one."""
    subnet = plan.subnet_for("gateway")
    if subnet and plan.design.management.gateway_nsg:
        yield Problem(
            "management.gateway_nsg",
            f"{subnet.described} is to have a network security group; gateways stop working behind one.",
            mend={"management": {"gateway_nsg": False}},
        )


RULE = Rule(
    id="gateway-subnet-group",
    severity=Severity.ERROR,
    title="Network security group on GatewaySubnet",
    why="A security group on the gateways’ subnet stops them from working.",
    fix="Take the network security group away.",
    pillar="reliability",
    sources=(sources.VPN_SETTINGS,),
    good={"management": {"gateway_nsg": False}},
    bad={"management": {"gateway_nsg": True}},
    check=check,
    facts=("gatewaysubnet-no-nsg",),
)
