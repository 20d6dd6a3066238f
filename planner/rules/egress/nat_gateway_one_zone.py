"""Rule: nodes in several zones need a NAT gateway that spans zones."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Standard with zonal nodes."""
    egress = plan.design.egress
    zones = {zone for pool in plan.pools for zone in pool.zones}
    user = egress.outbound_type == "userAssignedNATGateway" and egress.nat_gateway_sku == "Standard"
    if len(zones) > 1 and (user or egress.outbound_type == "managedNATGateway"):
        yield Problem(
            "egress.nat_gateway_sku",
            f"Nodes stand in zones {', '.join(map(str, sorted(zones)))}; a Standard NAT gateway stands in one.",
        )


RULE = Rule(
    id="nat-gateway-one-zone",
    severity=Severity.WARNING,
    title="A Standard NAT gateway stands in one zone",
    why="When that zone fails, nodes of the other zones lose their way out too.",
    fix="Use StandardV2, which spans zones, where the region has it.",
    pillar="reliability",
    sources=(sources.NAT_SKU,),
    good={"egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_sku": "StandardV2"}},
    bad={"egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none"}},
    check=check,
    facts=("nat-standard-zonal", "natgw-zone-sku"),
)
