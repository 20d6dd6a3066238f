"""Rule: the Application Gateway should have a /24."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when its subnet is smaller."""
    least = limits.APP_GATEWAY_SUBNET_RECOMMENDED_PREFIX
    for subnet in plan.subnets_for("app_gateway"):
        if subnet.cidr and subnet.cidr.prefixlen > least:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} is smaller than the /{least} that Azure recommends.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="app-gateway-subnet-small",
    severity=Severity.WARNING,
    title="Application Gateway has less than a /24",
    why=(
        "The gateway scales to 125 instances and needs room for new ones during its own maintenance; a "
        "smaller subnet cannot be resized later."
    ),
    fix="Use a /24 for the Application Gateway.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY,),
    good={"addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]}},
    bad={"addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/26"}]}},
    check=check,
    facts=("appgw-v2-subnet-24", "subnet-appgw-24-baseline"),
)
