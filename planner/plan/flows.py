"""The numbered traffic flows: who talks to whom, by which protocol, where TLS ends and what inspects it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from planner.azure.traffic import DNS, HTTP, HTTPS, RDP, REMOTE_ACCESS
from planner.plan import places
from planner.plan.demand import dns_servers_outside
from planner.plan.dns import api_server_is_private
from planner.plan.layout import Layout
from planner.plan.places import Place
from planner.plan.security_rules import node_shell_ports

FlowKind: TypeAlias = Literal["ingress", "egress", "administration", "api_server", "dns", "east_west"]
NO_TLS = "No TLS"
SHELL = "SSH or RDP encrypts it"
APPLICATION = "At the far end"
AS_CHOSEN = "As the applications choose"
NOBODY = "Nothing"


@dataclass(frozen=True)
class Flow:
    """One hop. `tail` and `head` are the slugs of its ends, the same as in the picture."""

    number: int
    kind: FlowKind
    origin: str
    target: str
    protocol: str
    tls_ends: str
    inspected_by: str
    tail: str
    head: str


def plan_flows(layout: Layout) -> tuple[Flow, ...]:
    """Every hop in the order ingress, egress, administration, API server, DNS, east-west; numbers from 1."""
    hops = (
        *_ingress(layout),
        *_services(layout),
        *_egress(layout),
        *_administration(layout),
        *_api_server(layout),
        *_dns(layout),
        *_east_west(layout),
    )
    return tuple(replace(flow, number=number) for number, flow in enumerate(hops, 1))


def _hop(
    kind: FlowKind, origin: Place, target: Place, protocol: str, tls: str = APPLICATION, inspected: str = NOBODY
) -> Flow:
    return Flow(0, kind, origin.name, target.name, protocol, tls, inspected, origin.slug, target.slug)


def _secure(layout: Layout) -> bool:
    """Whether a host has a certificate, or nobody said yet which hosts there are."""
    hosts = layout.design.ingress.hosts
    return any(host.tls != "none" for host in hosts) or not hosts


def _web(layout: Layout) -> str:
    return f"HTTPS, TCP {HTTPS}" if _secure(layout) else f"HTTP, TCP {HTTP}"


def _ingress(layout: Layout) -> Iterator[Flow]:
    """From the clients over each hop to the pods; a product that inspects HTTP has to end TLS."""
    protocol, secure = _web(layout), _secure(layout)
    through = layout.design.ingress.tls_passthrough
    for near, far in pairwise(places.ingress_chain(layout)):
        inspected = places.inspection(layout, far)
        ends = far.slug in {"front-door", "app-gateway", "waf-appliance"}
        if far is places.PODS:
            protocol = protocol if through else _service_ports(layout)
            tls = "At the pods" if through else f"Ended at {near.words}"
        elif far.slug in {"private-link", "firewall"} or (through and not ends):
            tls = "Passes through"
        else:
            tls = f"At {far.words}"
        yield _hop("ingress", near, far, protocol, tls if secure else NO_TLS, inspected or NOBODY)


def _service_ports(layout: Layout) -> str:
    ports = sorted({path.port for host in layout.design.ingress.hosts for path in host.paths})
    return f"TCP {', '.join(map(str, ports))}" if ports else "TCP, the services’ ports"


def _services(layout: Layout) -> Iterator[Flow]:
    for service in layout.design.ingress.services:
        clients = places.INTERNET if service.exposure == "public" else places.NETWORKS
        target = places.layer_4(service)
        allowed = ", ".join((*map(str, service.source_ranges), *service.service_tags))
        ports = ", ".join(port.replace("/", " ") for port in service.ports)
        inspected = f"Security group: {allowed} only" if allowed else "Security group"
        yield _hop("ingress", clients, target, ports, "In the application", inspected)


def _egress(layout: Layout) -> Iterator[Flow]:
    chain = list(places.egress_chain(layout))
    egress = layout.design.egress
    for near, far in pairwise(chain):
        filtered = far.slug == "firewall" or near.slug == "firewall"
        tls = APPLICATION if filtered else AS_CHOSEN
        if filtered and egress.tls_inspection:
            tls = "At the firewall, then anew"
        protocol = "Allowed destinations only" if filtered else "Any"
        yield _hop("egress", near, far, protocol, tls, _outward(layout, near, filtered))


def _outward(layout: Layout, near: Place, filtered: bool) -> str:
    """What decides about a hop to the outside: no security group stands behind the nodes' own."""
    if filtered:
        return places.firewall_inspection(layout)
    if near.slug == "gateway":
        return "What stands on-premises"
    return "Security group" if near.slug == "nodes" else NOBODY


def _administration(layout: Layout) -> Iterator[Flow]:
    management = layout.design.management
    bastion, jump_box = places.bastion(layout), places.jump_box(layout)
    clients = places.OPERATORS
    if bastion:
        tunnel = "VPN or ExpressRoute, then the bastion’s sign-in" if management.reached_by == "hybrid_link" else ""
        yield _hop("administration", clients, bastion, f"HTTPS, TCP {HTTPS}", "At the bastion", tunnel or "Its sign-in")
        clients = bastion
    if jump_box:
        yield _hop("administration", clients, jump_box, _shell(REMOTE_ACCESS), SHELL, "Security group")
        clients = jump_box
    if bastion or jump_box:
        ports = node_shell_ports(layout, *layout.subnets_for("nodes"))
        yield _hop("administration", clients, places.nodes(layout), _shell(ports), SHELL, "Security group")


def _shell(ports: tuple[str, ...]) -> str:
    return f"{'SSH or RDP' if RDP in ports else 'SSH'}, TCP {' or '.join(ports)}"


def _api_server(layout: Layout) -> Iterator[Flow]:
    server, protocol = places.api_server(layout), f"HTTPS, TCP {HTTPS}"
    yield _hop("api_server", places.nodes_and_pods(layout), server, protocol, "At the API server", "Kubernetes rights")
    private = api_server_is_private(layout)
    origin = (places.jump_box(layout) or places.NETWORKS) if private else places.OPERATORS
    ranges = layout.design.access.authorized_ranges
    inspected = "Kubernetes rights"
    if layout.design.access.api_server == "authorized_ranges" and ranges:
        inspected = f"Authorised ranges {', '.join(map(str, ranges))}, Kubernetes rights"
    yield _hop("api_server", origin, server, protocol, "At the API server", inspected)


def _dns(layout: Layout) -> Iterator[Flow]:
    protocol, resolver = f"DNS, UDP and TCP {DNS}", places.resolver(layout)
    yield _hop("dns", places.PODS, places.core_dns(layout), protocol, NO_TLS)
    for server in places.dns_servers(layout):
        yield _hop("dns", places.nodes_and_pods(layout), server, protocol, NO_TLS)
        if resolver and dns_servers_outside(layout.design):
            yield _hop("dns", server, resolver, protocol, NO_TLS)
    if resolver and not dns_servers_outside(layout.design):
        yield _hop("dns", places.ON_PREMISES, resolver, protocol, NO_TLS)


def _east_west(layout: Layout) -> Iterator[Flow]:
    engine = places.policy_inspection(layout)
    tls = "In the service mesh" if layout.design.network_model.service_mesh != "none" else AS_CHOSEN
    allowed = "Any" if layout.design.network_policy.engine == "none" else "As network policies allow"
    if layout.design.network_model.encryption != "none":
        tls = "Encrypted between nodes"
    yield _hop("east_west", places.PODS, places.PODS, allowed, tls, engine)
    if endpoints := places.endpoints(layout):
        yield _hop("east_west", places.PODS, endpoints, f"HTTPS, TCP {HTTPS} or the service’s own", inspected=engine)
    if layout.design.surroundings.hybrid_link != "none" and places.pods_reach_on_premises(layout):
        inspected = places.firewall_inspection(layout) if places.filtered(layout) else engine
        yield _hop("east_west", places.PODS, places.ON_PREMISES, "As applications need", AS_CHOSEN, inspected)
