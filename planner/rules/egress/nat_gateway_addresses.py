"""Rule: a NAT gateway has 1 to 16 addresses."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem outside, where a NAT gateway is used."""
    egress = plan.design.egress
    if "NATGateway" in egress.outbound_type and not limits.NAT_IPS_MIN <= egress.nat_gateway_ips <= limits.NAT_IPS_MAX:
        yield Problem(
            "egress.nat_gateway_ips",
            f"The NAT gateway has {egress.nat_gateway_ips} addresses; use {limits.NAT_IPS_MIN} to "
            f"{limits.NAT_IPS_MAX}.",
        )


RULE = Rule(
    id="nat-gateway-addresses",
    severity=Severity.ERROR,
    title="NAT gateway has a number of addresses that Azure refuses",
    why="A NAT gateway has 1 to 16 public addresses.",
    fix="Use 1 to 16 addresses.",
    pillar="reliability",
    sources=(
        sources.NAT_AKS,
        sources.NAT_RESOURCE,
    ),
    good={
        "egress": {
            "outbound_type": "userAssignedNATGateway",
            "firewall": "none",
            "nat_gateway_ips": 16,
            "nat_gateway_sku": "StandardV2",
        }
    },
    bad={"egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_ips": 17}},
    check=check,
    facts=("nat-16-ips",),
)
