"""Rule: StandardV2 NAT gateways exist in some regions only."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a region without them."""
    egress = plan.design.egress
    region = regions.find_region(plan.design.overview.region)
    v2 = egress.outbound_type == "managedNATGatewayV2" or (
        egress.outbound_type == "userAssignedNATGateway" and egress.nat_gateway_sku == "StandardV2"
    )
    if v2 and region and not region.nat_v2:
        yield Problem("egress.nat_gateway_sku", f"{region.display} has no StandardV2 NAT gateway.")


RULE = Rule(
    id="nat-v2-region",
    severity=Severity.ERROR,
    title="The region has no StandardV2 NAT gateway",
    why="StandardV2 is not offered in every region.",
    fix="Use Standard with a gateway for each zone, or another region.",
    pillar="reliability",
    sources=(sources.NAT_SKU,),
    good={"egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_sku": "StandardV2"}},
    bad={
        "overview": {"region": "canadaeast"},
        "egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_sku": "StandardV2"},
    },
    check=check,
    facts=("nat-v2-regions", "natgw-v2-regions"),
)
