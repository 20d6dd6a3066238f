"""Rule: a link to on-premises needs a hub."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

LINKS = {"vpn": "VPN", "expressroute": "ExpressRoute", "both": "ExpressRoute with VPN"}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is a link and no hub."""
    link = plan.design.surroundings.hybrid_link
    missed = any(subnet.vnet == "hub" for subnet in plan.subnets)  # then vnet-missing says so
    if link != "none" and not plan.design.addresses.hub.address_space and not missed:
        yield Problem(
            "surroundings.hybrid_link",
            f"The link to on-premises is {LINKS[link]}, and there is no hub for its gateway.",
        )


RULE = Rule(
    id="hybrid-link-without-hub",
    severity=Severity.ERROR,
    title="Link to on-premises has no hub to end in",
    why="Gateways stand in a hub, in a subnet of their own; without a hub there is nowhere to put them.",
    fix="Give the hub an address space, or choose no link.",
    pillar="reliability",
    sources=(
        sources.VPN_SETTINGS,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={"surroundings": {"hybrid_link": "vpn"}},
    bad={
        "addresses": {"hub": {"address_space": []}},
        "egress": {"firewall": "none", "outbound_type": "loadBalancer"},
        "management": {"bastion": "none", "jump_box": False},
    },
    check=check,
    facts=("gatewaysubnet-name",),
)
