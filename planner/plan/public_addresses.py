"""Public addresses: what each part needs, and what publishing at layer 7 saves against layer 4."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.naming import ABBREVIATIONS
from planner.azure.services import NAT_GATEWAY_BY_NAME
from planner.plan.demand import bastion_is_private, in_cluster_controller, uses_app_gateway
from planner.plan.layout import Layout
from planner.plan.names import named
from planner.plan.outbound import NAT_TYPES, outbound_addresses

STANDARD = "Standard"
MADE_BY_HAND = ("egress.firewall_public_ips", "egress.nat_gateway_ips")
"""Answers whose addresses are resources with names of their own."""


@dataclass(frozen=True)
class PublicAddress:
    """`count` static public IPv4 addresses of one SKU; `purpose` says for what, `path` the answer that decides."""

    name: str
    purpose: str
    count: int
    path: str
    sku: str = STANDARD

    @property
    def names(self) -> tuple[str, ...]:
        """One for each address that the architect makes; those that AKS makes by the number share a name."""
        if self.count == 1 or not self.path.startswith(MADE_BY_HAND):
            return (self.name,)
        return tuple(f"{self.name}-{number:02}" for number in range(1, self.count + 1))


@dataclass(frozen=True)
class LayerComparison:
    """Public addresses for the same HTTP applications at layer 4 and at layer 7."""

    applications: int
    layer4: int
    layer7: int


def plan_public_addresses(layout: Layout) -> tuple[PublicAddress, ...]:
    """Every public address of the design, inwards first, then outwards, then management; none with a count of 0."""
    found = (*_inwards(layout), *_outwards(layout), *_gateways(layout))
    return tuple(each for each in found if each.count)


def compare_layers(layout: Layout) -> LayerComparison:
    """Applications are the Kubernetes services behind the hosts, and layer 4 services that carry HTTP."""
    services = layout.design.ingress.services
    direct = sum(service.count for service in services if service.application_protocol == "http")
    count = len(_behind_hosts(layout)) + direct
    return LayerComparison(count, layer4=count, layer7=min(count, 1))


def _behind_hosts(layout: Layout) -> set[tuple[str, str, int]]:
    hosts = layout.design.ingress.hosts
    return {(host.namespace, path.service, path.port) for host in hosts for path in host.paths}


def public_total(addresses: tuple[PublicAddress, ...]) -> int:
    """All public addresses together."""
    return sum(each.count for each in addresses)


def _inwards(layout: Layout) -> Iterator[PublicAddress]:
    ingress, waf = layout.design.ingress, layout.design.waf
    if uses_app_gateway(layout.design):
        yield _address(layout, "agw", "Application Gateway", int(waf.public_frontend), "waf.public_frontend")
    if waf.product == "third_party":
        yield _address(layout, "waf", "WAF appliance", 1, "waf.product")
    dnat = layout.design.egress.inbound_dnat  # then the firewall's addresses serve
    if in_cluster_controller(layout.design) and ingress.exposure in {"public", "both"} and not dnat:
        each = ingress.public_addresses == "one_per_application"
        count = max(len(_behind_hosts(layout)), 1) if each else 1
        yield _address(layout, "ingress", "Public ingress", count, "ingress.public_addresses")
    for index, service in enumerate(ingress.services):
        if service.exposure == "public" and not dnat:
            purpose = f"Layer 4 service {service.name}"
            yield _address(layout, service.name, purpose, service.count, f"ingress.services.{index}.count")


def _outwards(layout: Layout) -> Iterator[PublicAddress]:
    egress = layout.design.egress
    if egress.outbound_type == "loadBalancer":
        count = outbound_addresses(layout.design)
        yield _address(layout, "outbound", "Load balancer, outbound", count, "egress.managed_outbound_ips")
    if egress.outbound_type in NAT_TYPES:
        sku = "StandardV2" if egress.outbound_type == "managedNATGatewayV2" else egress.nat_gateway_sku
        address_sku = NAT_GATEWAY_BY_NAME[sku].public_ip_sku
        yield _address(layout, "ng", "NAT gateway", egress.nat_gateway_ips, "egress.nat_gateway_ips", address_sku)
    if layout.has_azure_firewall:
        count = 0 if egress.forced_tunnel else egress.firewall_public_ips
        yield _address(layout, "afw", "Azure Firewall", count, "egress.firewall_public_ips")
    if layout.subnet_for("firewall_management"):
        yield _address(layout, "afw-management", "Azure Firewall, management", 1, "egress.firewall")
    if egress.firewall == "appliance":
        yield _address(layout, "nva", "Firewall appliance", egress.firewall_public_ips, "egress.firewall_public_ips")
    if egress.static_egress_gateway != "none":
        count = 2 ** (32 - int(egress.static_egress_gateway))
        yield _address(layout, "static-egress", "Static egress gateway", count, "egress.static_egress_gateway")
    nodes = sum(pool.nodes + pool.surge for pool in layout.pools if pool.pool.enable_node_public_ip)
    yield _address(layout, "nodes", "Nodes with an address of their own", nodes, "node_pools")


def _gateways(layout: Layout) -> Iterator[PublicAddress]:
    link = layout.design.surroundings.hybrid_link
    if layout.subnet_for("bastion") and not bastion_is_private(layout.design):
        yield _address(layout, "bas", "Azure Bastion", 1, "management.bastion")
    if layout.subnet_for("gateway") and link in {"vpn", "both"}:
        yield _address(layout, "vgw", "VPN gateway", 1, "management.vpn_gateway_sku")
    if layout.subnet_for("gateway") and link in {"expressroute", "both"}:
        yield _address(layout, "ergw", "ExpressRoute gateway", 1, "management.er_gateway_sku")


def _address(layout: Layout, part: str, purpose: str, count: int, path: str, sku: str = STANDARD) -> PublicAddress:
    return PublicAddress(named(layout.design, ABBREVIATIONS["public_ip"], part), purpose, count, path, sku)
