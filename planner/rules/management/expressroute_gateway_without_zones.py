"""Rule: in a region with zones, the ExpressRoute gateway should be zone-redundant."""

from collections.abc import Iterator

from planner.azure import regions, services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in production for a SKU that is not."""
    region = regions.find_region(plan.design.overview.region)
    sku = services.EXPRESSROUTE_GATEWAY_BY_NAME[plan.design.management.er_gateway_sku]
    used = plan.design.surroundings.hybrid_link in {"expressroute", "both"}
    if used and region and region.zones and not sku.zone_redundant and plan.in_production:
        yield Problem(
            "management.er_gateway_sku",
            f"The ExpressRoute gateway of SKU {sku.name} is not spread over the zones of {region.display}.",
        )


RULE = Rule(
    id="expressroute-gateway-without-zones",
    severity=Severity.ADVICE,
    title="ExpressRoute gateway stands in one zone",
    why="A gateway without zone redundancy goes down with its data centre, and with it the way on-premises.",
    fix="Choose ErGw1AZ, ErGw2AZ, ErGw3AZ or ErGwScale.",
    pillar="reliability",
    sources=(sources.EXPRESSROUTE,),
    good={"surroundings": {"hybrid_link": "expressroute"}},
    bad={"surroundings": {"hybrid_link": "expressroute"}, "management": {"er_gateway_sku": "Standard"}},
    check=check,
)
