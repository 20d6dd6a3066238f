"""Rule: a Virtual WAN hub must have room for what stands in it."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a hub smaller than Azure recommends; an error below what it takes."""
    hub = plan.vnet("hub")
    if plan.design.addresses.hub_kind != "virtual_wan" or hub is None:
        return
    firewall = plan.has_azure_firewall
    wanted = limits.VIRTUAL_WAN_HUB_FIREWALL_PREFIX if firewall else limits.VIRTUAL_WAN_HUB_RECOMMENDED_PREFIX
    largest = min(cidr.prefixlen for cidr in hub.address_space)
    if largest > wanted:
        yield Problem(
            "addresses.hub.address_space",
            f"The Virtual WAN hub has {hub.ranges}. Use /{wanted} or larger"
            + (" with Azure Firewall in it." if firewall else "."),
            severity=Severity.ERROR if largest > limits.VIRTUAL_WAN_HUB_MAX_PREFIX else None,
        )


RULE = Rule(
    id="virtual-wan-hub-small",
    severity=Severity.WARNING,
    title="Virtual WAN hub is small",
    why="A hub’s range cannot be changed later; gateways take a /24, a firewall beside them a /22.",
    fix="Use a /23, or a /22 with Azure Firewall.",
    pillar="reliability",
    sources=(sources.VIRTUAL_WAN,),
    good={
        "addresses": {
            "hub_kind": "virtual_wan",
            "hub": {"address_space": ["10.200.0.0/22"]},
            "management": {"address_space": ["10.201.0.0/24"]},
        },
        "management": {"location": "management"},
    },
    bad={
        "addresses": {
            "hub_kind": "virtual_wan",
            "hub": {"address_space": ["10.200.0.0/24"]},
            "management": {"address_space": ["10.201.0.0/24"]},
        },
        "management": {"location": "management"},
    },
    check=check,
    facts=("vwan-hub-size",),
)
