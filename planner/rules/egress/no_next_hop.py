"""Rule: user defined routing needs a next hop for 0.0.0.0/0."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is neither a firewall address nor a default route from on-premises."""
    egress, around = plan.design.egress, plan.design.surroundings
    if egress.outbound_type != "userDefinedRouting":
        return
    if plan.design.addresses.hub_kind == "virtual_wan":
        if egress.firewall == "none":
            yield Problem(
                "egress.firewall", "The Virtual WAN hub has no firewall that 0.0.0.0/0 of the nodes could go to."
            )
        return
    to_gateway = around.advertises_default_route and around.hybrid_link != "none"
    if plan.firewall_address is None and not to_gateway:
        subject = "egress.firewall" if egress.firewall == "none" else "egress.firewall_address"
        yield Problem(
            subject, "Route 0.0.0.0/0 of the nodes has no next hop: there is no firewall address and no gateway."
        )
    elif plan.firewall_address is None and around.hybrid_link == "expressroute":
        yield Problem(
            "egress.firewall",
            "Route 0.0.0.0/0 of the nodes leads to an ExpressRoute gateway, which takes no routes; VPN gateways do.",
        )


RULE = Rule(
    id="no-next-hop",
    severity=Severity.ERROR,
    title="User defined routing has no next hop",
    why="With user defined routing, Azure refuses the cluster unless 0.0.0.0/0 goes to an appliance or a gateway.",
    fix="Choose a firewall, give its address, or choose another outbound type.",
    pillar="reliability",
    sources=(sources.EGRESS_UDR,),
    azure_error="ExistingRouteTableNotAssociatedWithSubnet",
    good={},
    bad={"egress": {"firewall": "none"}, "surroundings": {"advertises_default_route": False}},
    check=check,
    facts=("udr-default-route-required", "outbound-udr-needs-byo-route", "udr-all-node-subnets", "udr-no-er-next-hop"),
)
