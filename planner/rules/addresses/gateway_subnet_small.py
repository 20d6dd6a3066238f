"""Rule: GatewaySubnet should be /27 or larger."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is smaller; an error for coexisting gateways or 16 circuits."""
    for subnet in plan.subnets_for("gateway"):
        least, both = _least(plan), plan.design.surroundings.hybrid_link == "both"
        if subnet.cidr and subnet.cidr.prefixlen > least:
            refused = both or least < limits.GATEWAY_SUBNET_RECOMMENDED_PREFIX
            yield Problem(
                subnet.range_path,
                f"{subnet.described} is smaller than /{least}.",
                severity=Severity.ERROR if refused else None,
                mend=placed_anew(plan, subnet),
            )


def _least(plan: Plan) -> int:
    around = plan.design.surroundings
    circuits = around.expressroute_circuits if around.hybrid_link in {"expressroute", "both"} else 0
    many = circuits >= limits.CIRCUITS_FOR_LARGER_GATEWAY_SUBNET
    return limits.GATEWAY_SUBNET_16_CIRCUITS_MAX_PREFIX if many else limits.GATEWAY_SUBNET_RECOMMENDED_PREFIX


RULE = Rule(
    id="gateway-subnet-small",
    severity=Severity.WARNING,
    title="GatewaySubnet is smaller than /27",
    why=(
        "Gateways share the subnet with their own updates and with a second gateway later; Azure recommends "
        "/27 or larger, and both kinds together need it."
    ),
    fix="Use /27, or /26 from 16 ExpressRoute circuits on.",
    pillar="reliability",
    sources=(
        sources.VPN_SETTINGS,
        sources.COEXIST,
    ),
    good={"addresses": {"subnets": [{"purpose": "gateway", "cidr": "10.200.0.128/27"}]}},
    bad={"addresses": {"subnets": [{"purpose": "gateway", "cidr": "10.200.0.128/28"}]}},
    check=check,
    facts=(
        "subnet-gateway-27",
        "gatewaysubnet-size",
        "gatewaysubnet-coexist",
        "gatewaysubnet-16-circuits",
        "subnet-gatewaysubnet",
    ),
)
