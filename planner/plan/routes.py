"""Route tables: which subnet sends what where, so that egress is filtered and every way back is the way out."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Literal, TypeAlias

from planner.azure.ranges import ANY_IPV4, ANY_IPV6
from planner.design.types import Network
from planner.plan.layout import Layout
from planner.plan.names import named
from planner.plan.subnets import PlannedSubnet

NextHop: TypeAlias = Literal["VirtualAppliance", "VirtualNetworkGateway", "Internet", "VnetLocal", "None"]
"""ARM's next hop types; "None" drops the packet."""

BEHIND_FIREWALL = ("nodes", "pods", "virtual_nodes")
"""Purposes of subnets whose machines start connections of the workload."""


@dataclass(frozen=True)
class Route:
    """A user-defined route. `next_hop_address` is None where the type needs none, or the design does not know it."""

    name: str
    prefix: Network
    next_hop_type: NextHop
    next_hop_address: IPv4Address | None
    why: str

    @property
    def next_hop(self) -> str:
        """Type and address for tables, such as VirtualAppliance 10.200.0.4."""
        return " ".join(filter(None, (self.next_hop_type, str(self.next_hop_address or ""))))


@dataclass(frozen=True)
class RouteTable:
    """A route table on the subnets with these keys; `node_routes` counts those that AKS itself writes, one a node."""

    name: str
    subnets: tuple[str, ...]
    routes: tuple[Route, ...]
    propagate_gateway_routes: bool
    node_routes: int = 0

    @property
    def size(self) -> int:
        """Routes in all, with those that AKS writes."""
        return len(self.routes) + self.node_routes

    @property
    def default(self) -> Route | None:
        """The route for all IPv4 destinations, or None."""
        return next((route for route in self.routes if route.prefix == ANY_IPV4), None)


def plan_route_tables(layout: Layout) -> tuple[RouteTable, ...]:
    """The tables in the order cluster, front ends, jump box, firewall, gateways; none on a subnet that AKS manages."""
    return (
        *_cluster_table(layout),
        *_front_tables(layout),
        *_jump_box_table(layout),
        *_firewall_tables(layout),
        *_gateway_table(layout),
    )


def receives_default_route(layout: Layout) -> bool:
    """Whether on-premises advertises 0.0.0.0/0 and the spoke learns it through the hub's gateway."""
    around = layout.design.surroundings
    return around.advertises_default_route and around.hybrid_link != "none"


def filters_egress(layout: Layout) -> bool:
    """Whether the cluster's subnets send everything to a firewall or another appliance."""
    routed = layout.design.egress.outbound_type == "userDefinedRouting" and not layout.managed_vnet
    return routed and not _by_gateway(layout)


def jump_box_behind_firewall(layout: Layout) -> bool:
    """Whether the jump box has no way to the internet but the firewall."""
    return bool(_keys(layout, "jump_box")) and layout.firewall_address is not None


def _by_gateway(layout: Layout) -> bool:
    """Without a firewall, on-premises may be the way out: a VPN gateway can be a next hop, ExpressRoute's cannot."""
    no_firewall = layout.design.egress.firewall == "none" and layout.firewall_address is None
    return no_firewall and layout.design.surroundings.hybrid_link in {"vpn", "both"}


def _cluster_table(layout: Layout) -> Iterator[RouteTable]:
    kubenet = layout.model == "kubenet"
    routed = layout.design.egress.outbound_type == "userDefinedRouting"
    if layout.managed_vnet or not (kubenet or routed):
        return
    purposes = (*BEHIND_FIREWALL, "app_gateway") if kubenet and _agic(layout) else BEHIND_FIREWALL
    yield RouteTable(
        name=named(layout.design, "rt", "nodes"),
        subnets=_keys(layout, *purposes),
        routes=tuple(_egress_routes(layout)) if routed else (),
        propagate_gateway_routes=not filters_egress(layout),
        node_routes=layout.nodes + layout.surge if kubenet else 0,
    )


def _agic(layout: Layout) -> bool:
    return layout.design.ingress.controller == "agic"


def _egress_routes(layout: Layout) -> Iterator[Route]:
    if _by_gateway(layout):
        why = "All traffic to the internet leaves through the VPN gateway and on-premises."
        yield Route("default", ANY_IPV4, "VirtualNetworkGateway", None, why)
        return
    yield _to_firewall("default", ANY_IPV4, layout, "All traffic to the internet passes the firewall.")
    if layout.design.network_model.ip_families == "dual_stack":
        yield _ipv6_route(layout)


def _to_firewall(name: str, prefix: Network, layout: Layout, why: str) -> Route:
    return Route(name, prefix, "VirtualAppliance", layout.firewall_address, why)


def _ipv6_route(layout: Layout) -> Route:
    """The design knows no IPv6 address of an appliance, so IPv6 is closed until somebody types the next hop."""
    return Route("default-ipv6", ANY_IPV6, "None", None, "No IPv6 leaves around the firewall.")


def _front_tables(layout: Layout) -> Iterator[RouteTable]:
    """Gateways with public front ends answer the internet directly, whatever on-premises advertises."""
    kubenet_pods = layout.model == "kubenet" and _agic(layout)  # then the cluster's table stands on the gateway too
    if not kubenet_pods and (subnets := _keys(layout, "app_gateway")) and (route := _front_route(layout)):
        yield RouteTable(named(layout.design, "rt", "agw"), subnets, (route,), propagate_gateway_routes=True)
    if receives_default_route(layout) and (subnets := _keys(layout, "waf_appliance")):
        yield RouteTable(named(layout.design, "rt", "waf"), subnets, (_DIRECT,), propagate_gateway_routes=True)


_DIRECT = Route(
    "default",
    ANY_IPV4,
    "Internet",
    None,
    "Answers to clients go straight to the internet and not along the default route from on-premises.",
)


def _front_route(layout: Layout) -> Route | None:
    if layout.design.waf.default_route == "firewall":
        why = "The gateway’s own traffic passes the firewall, as network isolation allows."
        return _to_firewall("default", ANY_IPV4, layout, why)
    return _DIRECT if receives_default_route(layout) else None


def _jump_box_table(layout: Layout) -> Iterator[RouteTable]:
    if not jump_box_behind_firewall(layout):
        return
    subnets = _keys(layout, "jump_box")
    route = _to_firewall("default", ANY_IPV4, layout, "The jump box reaches the internet through the firewall only.")
    # Without a bastion, operators come through the gateway, and its routes are their way back.
    direct = layout.design.management.bastion == "none"
    yield RouteTable(named(layout.design, "rt", "management"), subnets, (route,), propagate_gateway_routes=direct)


def _firewall_tables(layout: Layout) -> Iterator[RouteTable]:
    if not receives_default_route(layout):
        return
    direct = Route("default", ANY_IPV4, "Internet", None, "The firewall needs a direct way to the internet.")
    if not layout.design.egress.forced_tunnel and (subnets := _keys(layout, "firewall")):
        yield RouteTable(named(layout.design, "rt", "firewall"), subnets, (direct,), propagate_gateway_routes=True)
    if subnets := _keys(layout, "firewall_management"):
        name = named(layout.design, "rt", "firewall-management")
        yield RouteTable(name, subnets, (direct,), propagate_gateway_routes=False)


def _gateway_table(layout: Layout) -> Iterator[RouteTable]:
    """What the spoke sends on-premises passes the firewall, so what comes from there has to pass it too."""
    subnets = _keys(layout, "gateway")
    if not subnets or not filters_egress(layout) or layout.firewall_address is None:
        return
    behind = [subnet for subnet in layout.subnets_for(*BEHIND_FIREWALL, "ingress") if subnet.cidr]
    routes = tuple(_way_back(layout, subnet, subnet.cidr) for subnet in behind if subnet.cidr)
    yield RouteTable(named(layout.design, "rt", "gateway"), subnets, routes, propagate_gateway_routes=True)


def _way_back(layout: Layout, subnet: PlannedSubnet, cidr: Network) -> Route:
    why = f"Traffic from on-premises to {subnet.name} passes the firewall, like the return traffic."
    return _to_firewall(f"to-{subnet.name}", cidr, layout, why)


def _keys(layout: Layout, *purposes: str) -> tuple[str, ...]:
    return tuple(subnet.key for subnet in layout.own_subnets_for(*purposes))
