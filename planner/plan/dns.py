"""Private DNS: which zones there are, which VNets they are linked to, and whom each VNet asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from planner.azure.dns_zones import TARGET_BY_SERVICE, PrivateLinkTarget, api_server_zone
from planner.azure.ranges import AZURE_DNS
from planner.azure.regions import short_name
from planner.azure.services import FIREWALL_BY_NAME
from planner.design.addresses import VnetRole
from planner.plan.demand import dns_servers_outside
from planner.plan.layout import Layout

API_SERVER_RECORD = "DNS prefix and a hash, written by AKS"
LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
"""A name that a resource can have, and a record with it."""


@dataclass(frozen=True)
class DnsRecord:
    """An A record; `points_to` says in words where the address comes from, since Azure chooses it."""

    name: str
    points_to: str


@dataclass(frozen=True)
class DnsZone:
    """A private zone. `linked` are the VNets that resolve it, `asked_from` those whose machines ask for its names."""

    name: str
    purpose: str
    linked: tuple[str, ...]
    asked_from: tuple[str, ...]
    records: tuple[DnsRecord, ...]
    made_by: Literal["AKS", "you"]
    path: str

    @property
    def missing_links(self) -> tuple[str, ...]:
        """VNets that ask and are not linked."""
        return tuple(vnet for vnet in self.asked_from if vnet not in self.linked)


@dataclass(frozen=True)
class DnsClient:
    """Whom the machines of a network ask; `answers_private` says whether private zones can be resolved that way."""

    network: str
    servers: tuple[str, ...]
    why: str
    answers_private: bool


def plan_dns_zones(layout: Layout) -> tuple[DnsZone, ...]:
    """The API server's zone, then one for each kind of private endpoint, in the order of the endpoints."""
    return (*_api_server_zone(layout), *_endpoint_zones(layout))


def plan_dns_clients(layout: Layout) -> tuple[DnsClient, ...]:
    """Every VNet with the servers that it asks, then on-premises where a resolver answers it."""
    return (*(_client(layout, vnet.name) for vnet in layout.vnets), *_on_premises(layout))


def api_server_is_private(layout: Layout) -> bool:
    """Whether the API server has a private address only."""
    access = layout.design.access
    return access.api_server == "private_endpoint" or (
        access.api_server == "vnet_integration" and access.private_cluster
    )


def api_server_zone_name(layout: Layout) -> str:
    """The zone that the API server's private name lies in: as given, or as Azure asks for the region."""
    access = layout.design.access
    if access.private_dns_zone == "custom" and access.private_dns_zone_name:
        return access.private_dns_zone_name
    overview = layout.design.overview
    return api_server_zone(short_name(overview.region), overview.cloud, access.api_server == "vnet_integration")


def asking_roles(layout: Layout) -> tuple[VnetRole, ...]:
    """VNets in which private names are asked for: the spoke, where operators stand, and where DNS servers forward."""
    asking: set[VnetRole] = {"spoke"}
    if layout.design.management.jump_box:
        asking.add(layout.design.management.location)
    if layout.design.surroundings.dns_servers or firewall_is_dns_proxy(layout) or layout.subnet_for("dns_inbound"):
        asking.add("hub")
    return tuple(vnet.role for vnet in layout.vnets if vnet.role in asking and _can_be_linked(layout, vnet.role))


def firewall_is_dns_proxy(layout: Layout) -> bool:
    """Whether the VNets ask the firewall, which asks Azure in the hub."""
    egress = layout.design.egress
    sku = FIREWALL_BY_NAME.get(egress.firewall)
    return bool(sku and sku.dns_proxy and egress.dns_proxy and egress.outbound_type == "userDefinedRouting")


def forwarding(layout: Layout) -> str:
    """What the architect's DNS servers do with private names, after "which" or "they"."""
    if not layout.design.surroundings.dns_forwards_to_azure:
        return "do not forward to Azure"
    if not dns_servers_outside(layout.design):
        return f"forward private names to {AZURE_DNS}"
    subnet = layout.subnet_for("dns_inbound")
    if subnet:
        return f"forward private names to the resolver’s inbound endpoint {subnet.first_usable or subnet.name}"
    return f"forward private names to a DNS server in a VNet, since {AZURE_DNS} answers inside Azure only"


def _can_be_linked(layout: Layout, role: VnetRole) -> bool:
    return role != "hub" or layout.design.addresses.hub_kind == "vnet"


def _names(layout: Layout, roles: tuple[VnetRole, ...]) -> tuple[str, ...]:
    return tuple(vnet.name for vnet in layout.vnets if vnet.role in roles and _can_be_linked(layout, vnet.role))


def _api_server_zone(layout: Layout) -> Iterator[DnsZone]:
    access = layout.design.access
    if not api_server_is_private(layout) or access.private_dns_zone == "none":
        return
    subnet = layout.subnet_for("api_server" if access.api_server == "vnet_integration" else "nodes")
    made_by_aks = access.private_dns_zone == "system"
    # AKS links a zone of its own to the VNet of the nodes, whatever else the architect links.
    roles: tuple[VnetRole, ...] = ("spoke", *access.zone_links) if made_by_aks else access.zone_links
    yield DnsZone(
        name=api_server_zone_name(layout),
        purpose="API server",
        linked=_names(layout, roles),
        asked_from=_names(layout, asking_roles(layout)),
        records=(DnsRecord(API_SERVER_RECORD, subnet.described if subnet else "the node subnet"),),
        made_by="AKS" if made_by_aks else "you",
        path="access.zone_links",
    )


def _endpoint_zones(layout: Layout) -> Iterator[DnsZone]:
    subnet = layout.subnet_for("private_endpoints")
    asking = _names(layout, asking_roles(layout))
    zones: dict[str, list[tuple[int, str, bool]]] = {}
    names: dict[int, tuple[str, ...]] = {}
    for index, endpoint in enumerate(layout.design.access.private_endpoints):
        target = TARGET_BY_SERVICE.get(endpoint.service)
        for zone in target.zones_in(layout.design.overview.cloud) if target else ():
            display = target.display if target else endpoint.service
            zones.setdefault(zone, []).append((index, display, endpoint.zone_linked))
            names[index] = _record_names(layout, endpoint.name, target) if target else ()
    for zone, found in zones.items():
        unlinked = [index for index, _, linked in found if not linked]
        yield DnsZone(
            name=zone,
            purpose=", ".join(dict.fromkeys(display for _, display, _ in found)),
            linked=() if unlinked else asking,
            asked_from=asking,
            records=tuple(
                DnsRecord(name, subnet.described if subnet else "no subnet")
                for index, *_ in found
                for name in names[index]
            ),
            made_by="you",
            path=f"access.private_endpoints.{(unlinked or [found[0][0]])[0]}.zone_linked",
        )


def _record_names(layout: Layout, name: str, target: PrivateLinkTarget) -> tuple[str, ...]:
    """The names in the zone; NAME stands for that of a resource which the design only describes."""
    known = bool(LABEL.fullmatch(name))
    region = short_name(layout.design.overview.region)
    found = (record.format(name=name if known else "NAME", region=region) for record in target.records)
    return tuple(record if known else f"{record} ({name or target.display})" for record in found)


def _client(layout: Layout, network: str) -> DnsClient:
    around = layout.design.surroundings
    if around.dns_servers:
        why = f"Your DNS servers, which {forwarding(layout)}."
        return DnsClient(network, tuple(map(str, around.dns_servers)), why, around.dns_forwards_to_azure)
    if firewall_is_dns_proxy(layout):
        servers = (str(layout.firewall_address),) if layout.firewall_address else ()
        return DnsClient(network, servers, f"The firewall is DNS proxy and asks {AZURE_DNS} in the hub.", True)
    return DnsClient(network, (str(AZURE_DNS),), "Azure’s own DNS.", True)


def _on_premises(layout: Layout) -> Iterator[DnsClient]:
    subnet = layout.subnet_for("dns_inbound")
    if subnet and subnet.first_usable and layout.design.surroundings.hybrid_link != "none":
        why = "Servers on-premises forward Azure’s private names to the resolver’s inbound endpoint."
        yield DnsClient("On-premises", (str(subnet.first_usable),), why, True)
