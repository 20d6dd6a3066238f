"""Rule: the DDoS tier should not be counted on for a NAT gateway or a Virtual WAN hub."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.plan.outbound import NAT_TYPES
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the design has one of the two and a tier."""
    design = plan.design
    parts = ["the NAT gateway"] if design.egress.outbound_type in NAT_TYPES else []
    parts += ["the Virtual WAN hub"] if design.addresses.hub_kind == "virtual_wan" and plan.vnet("hub") else []
    if parts and design.waf.ddos != "none":
        display = services.DDOS_BY_NAME[design.waf.ddos].display
        yield Problem("waf.ddos", f"{display} does not cover {' and '.join(parts)}.")


RULE = Rule(
    id="ddos-protects-no-nat-gateway",
    severity=Severity.ADVICE,
    title="DDoS protection does not cover the NAT gateway",
    why="Addresses of a NAT gateway and of Virtual WAN hubs cannot be protected, so they are not to be counted on.",
    fix="Keep inbound services off these addresses.",
    pillar="reliability",
    sources=(sources.DDOS,),
    good={"waf": {"ddos": "network"}},
    bad={"addresses": {"vnet_ownership": "managed"}, "egress": {"outbound_type": "managedNATGateway"}},
    check=check,
    facts=("ddos-not-for-natgw-vwan",),
)
