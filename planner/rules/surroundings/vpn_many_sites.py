"""Rule: many branches belong at a Virtual WAN hub."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem beyond a hundred sites on a gateway in a hub VNet."""
    around, limit = plan.design.surroundings, limits.VPN_SITES_BEFORE_VIRTUAL_WAN
    vpn = around.hybrid_link in {"vpn", "both"} and plan.design.addresses.hub_kind == "vnet"
    if vpn and around.vpn_sites > limit:
        yield Problem(
            "surroundings.vpn_sites",
            f"{around.vpn_sites} VPN sites end at one gateway; above {limit} Virtual WAN is the better hub.",
        )


RULE = Rule(
    id="vpn-many-sites",
    severity=Severity.ADVICE,
    title="Many VPN sites on one gateway",
    why="Beyond a hundred sites one gateway is hard to run; Virtual WAN is made for many branches.",
    fix="Consider a Virtual WAN hub.",
    pillar="operations",
    sources=(
        sources.VPN_FAQ,
        sources.VIRTUAL_WAN_ABOUT,
    ),
    good={"surroundings": {"vpn_sites": 100}},
    bad={"surroundings": {"vpn_sites": 101}},
    check=check,
    facts=("vpn-tunnels-over-100", "vwan-vs-hubspoke"),
)
