"""Rule: a dual-stack cluster gets no IPv6 through Virtual WAN."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    wan = plan.design.addresses.hub_kind == "virtual_wan" and plan.vnet("hub") is not None
    if wan and plan.design.network_model.ip_families == "dual_stack":
        yield Problem(
            "addresses.hub_kind", "The cluster is dual stack, and the hub is Virtual WAN, which carries IPv4 only."
        )


RULE = Rule(
    id="virtual-wan-without-ipv6",
    severity=Severity.ERROR,
    title="Virtual WAN carries no IPv6",
    why="Hubs of Virtual WAN forward IPv4 only, so IPv6 of a dual-stack cluster ends at the edge of its VNet.",
    fix="Use a hub VNet, or IPv4 alone.",
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
            "hub": {"address_space": ["10.200.0.0/22"]},
            "management": {"address_space": ["10.201.0.0/24"]},
            "spoke": {"address_space": ["10.240.0.0/16", "fd00:1::/56"]},
        },
        "management": {"location": "management"},
        "network_model": {"ip_families": "dual_stack"},
    },
    check=check,
    facts=("vwan-ipv4-only",),
)
