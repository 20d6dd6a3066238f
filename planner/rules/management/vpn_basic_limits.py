"""Rule: VPN gateway Basic serves tests only."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when more is asked of it; an error beside ExpressRoute."""
    management, link = plan.design.management, plan.design.surroundings.hybrid_link
    sku = services.VPN_GATEWAY_BY_NAME[management.vpn_gateway_sku]
    if link not in {"vpn", "both"} or sku.name != "Basic":
        return
    reasons = ["stands beside an ExpressRoute gateway"] if link == "both" else []
    reasons += ["lends itself to the spoke"] if management.gateway_transit else []
    reasons += ["serves production"] if plan.in_production else []
    if reasons:
        yield Problem(
            "management.vpn_gateway_sku",
            f"The VPN gateway of SKU Basic {' and '.join(reasons)}.",
            mend={"management": {"vpn_gateway_sku": services.VPN_GATEWAY_DEFAULT}},
            severity=Severity.ERROR if link == "both" else None,
        )


RULE = Rule(
    id="vpn-basic-limits",
    severity=Severity.WARNING,
    title="VPN gateway Basic is for tests",
    why="Basic has no BGP, serves no peered spokes and cannot stand beside an ExpressRoute gateway.",
    fix="Choose VpnGw1AZ or larger.",
    pillar="reliability",
    sources=(
        sources.VPN_FAQ,
        sources.COEXIST,
    ),
    good={"management": {"vpn_gateway_sku": "VpnGw1AZ"}},
    bad={"management": {"vpn_gateway_sku": "Basic"}},
    check=check,
    facts=("vpn-basic-limits", "coexist-route-based"),
)
