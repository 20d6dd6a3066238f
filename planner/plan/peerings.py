"""Peerings between the design's VNets, one row a direction, since each side is set by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.naming import ABBREVIATIONS
from planner.design.addresses import VnetRole
from planner.plan.layout import Layout
from planner.plan.vnets import PlannedVnet


@dataclass(frozen=True)
class Peering:
    """One side of a peering, from the VNet that holds it to the other; `kind` tells a Virtual WAN connection apart."""

    name: str
    origin: str
    target: str
    allow_forwarded: bool
    allow_gateway_transit: bool
    use_remote_gateways: bool
    why: str
    kind: str = "Peering"


def plan_peerings(layout: Layout) -> tuple[Peering, ...]:
    """Both sides of spoke with hub, management VNet with hub, and management VNet with spoke."""
    return (*_pair(layout, "spoke", "hub"), *_pair(layout, "management", "hub"), *_pair(layout, "management", "spoke"))


def _pair(layout: Layout, near: VnetRole, far: VnetRole) -> Iterator[Peering]:
    one, other = layout.vnet(near), layout.vnet(far)
    if one is None or other is None:
        return
    if far == "hub" and layout.design.addresses.hub_kind == "virtual_wan":
        why = "The hub’s router carries routes to and from the gateways."
        name = f"{ABBREVIATIONS['connection']}-{one.name}"
        yield Peering(name, one.name, other.name, True, False, True, why, "Virtual hub connection")
        return
    transit = far == "hub" and _uses_gateway(layout, near)
    forwarded = far == "hub" and layout.design.egress.firewall != "none"
    yield _side(one, other, forwarded, False, transit, _why(near, far))
    yield _side(other, one, forwarded, transit, False, _why(near, far))


def _side(one: PlannedVnet, other: PlannedVnet, forwarded: bool, lends: bool, borrows: bool, why: str) -> Peering:
    name = f"{ABBREVIATIONS['peering']}-{one.role}-to-{other.role}"
    return Peering(name, one.name, other.name, forwarded, lends, borrows, why)


def _uses_gateway(layout: Layout, role: VnetRole) -> bool:
    """Gateway transit needs a gateway in the hub; the management VNet uses it when operators come that way."""
    if layout.design.surroundings.hybrid_link == "none":
        return False
    management = layout.design.management
    return management.gateway_transit if role == "spoke" else management.reached_by == "hybrid_link"


def _why(near: VnetRole, far: VnetRole) -> str:
    if far == "hub":
        who = "The cluster reaches" if near == "spoke" else "Operators reach"
        return f"{who} what the hub shares: gateways, firewall and DNS."
    return "Operators reach nodes and API server directly, since peering is not transitive."
