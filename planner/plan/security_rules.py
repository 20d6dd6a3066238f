"""Rules of each security group: what Azure asks for, what the answers add, and what is closed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from planner.azure import nsg_rules
from planner.azure.nsg_rules import Direction, RequiredRule
from planner.azure.traffic import (
    ANY,
    GATEWAY_MANAGER,
    HTTPS,
    INTERNET,
    LOAD_BALANCER,
    REMOTE_ACCESS,
    SSH,
    VIRTUAL_NETWORK,
    WEB,
)
from planner.design.ingress import LoadBalancerService
from planner.plan import traffic_sources as sources
from planner.plan.demand import bastion_is_private, in_cluster_controller
from planner.plan.layout import Layout, ranges_of
from planner.plan.subnets import PlannedSubnet


@dataclass(frozen=True)
class Draft:
    """A rule without a priority. Sources and targets are ranges, service tags or "*"; an empty side drops the rule."""

    name: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    ports: tuple[str, ...]
    why: str
    protocol: str = "Tcp"
    direction: Direction = "Inbound"
    allows: bool = True


def drafts_for(layout: Layout, subnet: PlannedSubnet) -> tuple[Draft, ...]:
    """The rules of the subnet's group in order of precedence; none for purposes that need none."""
    return tuple(DRAFTS[subnet.purpose](layout, subnet)) if subnet.purpose in DRAFTS else ()


def _required(layout: Layout, subnet: PlannedSubnet, clients: tuple[str, ...] = ()) -> Iterator[Draft]:
    words = {
        "{subnet}": ranges_of(subnet),
        "{nodes}": layout.node_ranges,
        "{pods}": layout.pod_ranges,
        "{bastion}": sources.bastion_sources(layout),
        "{clients}": clients,
    }
    seen = set()
    for rule in nsg_rules.REQUIRED_RULES[subnet.purpose]:
        draft = _draft(rule, words)
        key = (draft.direction, draft.protocol, draft.sources, draft.targets, draft.ports)
        if key not in seen:  # with Node Subnet, pods and nodes are the same ranges
            seen.add(key)
            yield draft


def _draft(rule: RequiredRule, words: Mapping[str, tuple[str, ...]]) -> Draft:
    origin, target = words.get(rule.origin, (rule.origin,)), words.get(rule.target, (rule.target,))
    return Draft(rule.name, origin, target, rule.ports, rule.why, rule.protocol, rule.direction)


def _pods(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    yield from _required(layout, subnet)
    if layout.design.network_model.encryption == "wireguard":
        yield _draft(nsg_rules.WIREGUARD, {"{nodes}": layout.node_ranges})
    yield from _entrances(layout)
    # Front ends of a load balancer have no interface of their own: the nodes' group decides about their traffic.
    yield from _lockdown(layout, ranges_of(*layout.subnets_for("ingress")))
    if layout.design.egress.outbound_type in {"none", "block"}:
        why = "An isolated cluster reaches nothing on the internet."
        yield Draft("DenyInternetOutbound", (ANY,), (INTERNET,), (ANY,), why, ANY, "Outbound", allows=False)


def node_shell_ports(layout: Layout, *subnets: PlannedSubnet) -> tuple[str, ...]:
    """Ports of a shell on the nodes in these subnets: SSH, and RDP where a Windows pool stands there."""
    alone = {subnet.pool for subnet in layout.subnets_for("nodes") if subnet.pool}
    there = {subnet.pool for subnet in subnets}
    windows = any(pool.windows and (pool.name if pool.name in alone else None) in there for pool in layout.pools)
    return REMOTE_ACCESS if windows else (SSH,)


def _nodes(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    # First, as the rules between nodes and pods open every port. AKS itself needs no shell: SSH can be switched off.
    ranges, access = ranges_of(subnet), sources.node_access_sources(layout)
    ports = node_shell_ports(layout, subnet)
    yield Draft("AllowRemoteAccessInbound", access, ranges, ports, "Operators reach nodes.")
    if layout.design.management.node_ssh_from_bastion_only:
        why = "Nobody else opens a shell on a node, pods and other nodes neither."
        yield Draft("DenyRemoteAccessInbound", (ANY,), ranges, REMOTE_ACCESS, why, allows=False)
    yield from _pods(layout, subnet)


def _entrances(layout: Layout) -> Iterator[Draft]:
    ingress = layout.design.ingress
    front_ends = ranges_of(*layout.subnets_for("ingress"))
    if ingress.controller in {"agic", "agc"}:
        gateway = ranges_of(layout.subnet_for("app_gateway" if ingress.controller == "agic" else "agc"))
        yield Draft("AllowGatewayToPods", gateway, layout.pod_ranges, (ANY,), "The gateway sends to pods.")
    elif in_cluster_controller(layout.design) and ingress.exposure != "none":
        target = front_ends if ingress.exposure == "internal" else (ANY,)
        why = "Requests reach the layer 7 controller."
        yield Draft("AllowIngressInbound", sources.ingress_sources(layout), target, WEB, why)
    for service in ingress.services:
        yield from _service(layout, service, front_ends)


def _service(layout: Layout, service: LoadBalancerService, front_ends: tuple[str, ...]) -> Iterator[Draft]:
    public = service.exposure == "public"
    given = (*map(str, service.source_ranges), *service.service_tags)
    clients = given or sources.client_sources(layout, public, not public)
    if service.private_link_service:
        clients = (*clients, *ranges_of(*layout.subnets_for("private_link_service")))
    target = (ANY,) if public else (f"{service.address}/32",) if service.address else front_ends
    title = "".join(part.capitalize() for part in service.name.split("-"))
    for protocol in ("Tcp", "Udp"):  # a security group knows no SCTP
        ports = tuple(port.partition("/")[2] for port in service.ports if port.startswith(protocol.upper()))
        if ports:
            why = f"Clients reach the layer 4 service {service.name}."
            yield Draft(f"Allow{title}{protocol}Inbound", clients, target, ports, why, protocol)


def _ingress(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    yield Draft("AllowAzureLoadBalancerInbound", (LOAD_BALANCER,), (ANY,), (ANY,), "Health probes.", ANY)
    yield from (draft for draft in _entrances(layout) if draft.targets != (ANY,))
    yield from _lockdown(layout, ranges_of(subnet))


def _lockdown(layout: Layout, front_ends: tuple[str, ...]) -> Iterator[Draft]:
    if layout.design.waf.origin_lockdown and sources.waf_sources(layout):
        why = "Nobody reaches the ingress around the WAF."
        yield Draft("DenyIngressInbound", (ANY,), front_ends, (ANY,), why, ANY, allows=False)


def _app_gateway(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    waf = layout.design.waf
    clients = sources.client_sources(layout, waf.public_frontend, waf.private_frontend)
    for draft in _required(layout, subnet, clients):
        if not (waf.network_isolation and draft.sources == (GATEWAY_MANAGER,)):
            yield draft


def _bastion(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    clients, private = sources.operator_sources(layout), bastion_is_private(layout.design)
    named = clients != (INTERNET,)
    yield from _required(layout, subnet, clients if named or not private else (VIRTUAL_NETWORK,))
    if private and named:  # Azure's own rules would let in every network that is connected
        why = "Nobody else in the networks reaches the bastion."
        yield Draft("DenyNetworksInbound", (VIRTUAL_NETWORK,), (ANY,), (HTTPS,), why, allows=False)


def _jump_box(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    alone = layout.design.management.bastion == "none"
    for draft in _required(layout, subnet):
        yield replace(draft, name="AllowOperatorsInbound", why="Operators get in directly.") if alone else draft
    why = "Nobody else reaches the jump box."
    yield Draft("DenyOthersInbound", (ANY,), (ANY,), (ANY,), why, ANY, allows=False)


def _waf_appliance(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    ranges = ranges_of(subnet)
    yield Draft("AllowAzureLoadBalancerInbound", (LOAD_BALANCER,), (ANY,), (ANY,), "Health probes.", ANY)
    clients = sources.client_sources(layout, True, False)
    yield Draft("AllowClientsInbound", clients, ranges, WEB, "Clients reach the WAF.")
    access = sources.node_access_sources(layout)
    yield Draft("AllowRemoteAccessInbound", access, ranges, (*REMOTE_ACCESS, HTTPS), "Operators reach the appliance.")
    yield Draft("DenyRemoteAccessInbound", (ANY,), ranges, REMOTE_ACCESS, "Nobody else does.", allows=False)


def _private_endpoints(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    ranges = ranges_of(subnet)
    cluster = dict.fromkeys((*layout.node_ranges, *ranges_of(*layout.subnets_for("pods"))))
    yield Draft("AllowClusterInbound", tuple(cluster), ranges, (ANY,), "Nodes and pods reach the endpoints.")
    gateway = ranges_of(layout.subnet_for("app_gateway"))
    yield Draft("AllowGatewayInbound", gateway, ranges, (HTTPS,), "The gateway reads certificates.")
    jump_box = ranges_of(*layout.subnets_for("jump_box"))
    yield Draft("AllowManagementInbound", jump_box, ranges, (ANY,), "Operators reach the endpoints.")
    why = "Nothing else in the networks reaches the endpoints."
    yield Draft("DenyNetworksInbound", (VIRTUAL_NETWORK,), ranges, (ANY,), why, ANY, allows=False)


def _private_link_service(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    front_ends = ranges_of(*layout.subnets_for("ingress"))
    why = "Private Link hands its traffic to the internal load balancer."
    yield Draft("AllowFrontEndsOutbound", ranges_of(subnet), front_ends, (ANY,), why, ANY, "Outbound")


def _api_server(layout: Layout, subnet: PlannedSubnet) -> Iterator[Draft]:
    yield from _required(layout, subnet)
    jump_box = ranges_of(*layout.subnets_for("jump_box"))
    yield Draft("AllowManagementInbound", jump_box, ranges_of(subnet), (HTTPS,), "Operators use kubectl.")


DRAFTS: Mapping[str, Callable[[Layout, PlannedSubnet], Iterator[Draft]]] = MappingProxyType(
    {
        "nodes": _nodes,
        "pods": _pods,
        "ingress": _ingress,
        "app_gateway": _app_gateway,
        "waf_appliance": _waf_appliance,
        "private_endpoints": _private_endpoints,
        "private_link_service": _private_link_service,
        "api_server": _api_server,
        "bastion": _bastion,
        "jump_box": _jump_box,
    }
)
