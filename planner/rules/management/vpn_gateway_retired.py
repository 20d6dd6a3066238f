"""Rule: the VPN gateway must have a SKU that Azure still makes."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a retired SKU."""
    sku = services.VPN_GATEWAY_BY_NAME[plan.design.management.vpn_gateway_sku]
    if sku.retirement and plan.design.surroundings.hybrid_link in {"vpn", "both"}:
        successor = f"{sku.name}AZ" if f"{sku.name}AZ" in services.VPN_GATEWAY_BY_NAME else services.VPN_GATEWAY_DEFAULT
        yield retiring(
            plan, sku.retirement, "management.vpn_gateway_sku", {"management": {"vpn_gateway_sku": successor}}
        )


RULE = Rule(
    id="vpn-gateway-retired",
    severity=Severity.ERROR,
    title="VPN gateway SKU is retired",
    why="SKUs without zones can no longer be made, and Azure moves or ends those that still run.",
    fix="Choose VpnGw1AZ to VpnGw5AZ.",
    pillar="reliability",
    sources=(
        sources.VPN_SKUS,
        sources.VPN_NEWS,
    ),
    good={"management": {"vpn_gateway_sku": "VpnGw2AZ"}},
    bad={"management": {"vpn_gateway_sku": "VpnGw2"}},
    check=check,
    facts=("vpn-nonaz-retired", "vpn-legacy-retired"),
)
