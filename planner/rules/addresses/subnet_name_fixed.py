"""Rule: the subnet of some services must have the name that Azure fixes."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such subnet with another name."""
    for subnet in plan.subnets:
        required = subnet.kind.required_name
        if required and subnet.name != required:
            yield Problem(
                subnet.name_path,
                f"The subnet for {subnet.kind.holds} is named {subnet.name}: it must be {required}.",
            )


RULE = Rule(
    id="subnet-name-fixed",
    severity=Severity.ERROR,
    title="Subnet has a name of its own where Azure fixes it",
    why="Azure finds the subnet of this service by its exact name, upper and lower case included.",
    fix="Use Azure’s name: leave the name empty.",
    pillar="reliability",
    sources=(
        sources.VNET_FAQ,
        sources.BASTION_SETTINGS,
    ),
    good={"addresses": {"subnets": [{"purpose": "bastion", "name": "AzureBastionSubnet"}]}},
    bad={"addresses": {"subnets": [{"purpose": "bastion", "name": "snet-bastion"}]}},
    check=check,
    facts=(
        "bastion-subnet-name",
        "gatewaysubnet-name",
        "name-exact-case-subnets",
        "firewall-subnet",
        "route-server-subnet",
    ),
)
