"""Section egress: how nodes and pods reach the outside."""

from typing import Literal, TypeAlias

from planner.design.base import Section, answer
from planner.design.types import Address4, Cidr, Line, Port

OutboundType: TypeAlias = Literal[
    "loadBalancer",
    "managedNATGateway",
    "managedNATGatewayV2",
    "userAssignedNATGateway",
    "userDefinedRouting",
    "none",
    "block",
]


class Destination(Section):
    """Something outside that the workload must reach."""

    name: Line = answer("", "Destination", "What it is, such as payment provider.")
    target: Line = answer("", "Name or range", "A host name such as api.example.com, or a range.")
    port: Port = answer("TCP/443", "Port")


class Egress(Section):
    """The outbound type with its addresses and ports, and the firewall."""

    outbound_type: OutboundType = answer("userDefinedRouting", "Outbound type")
    firewall: Literal[
        "none", "azure_firewall_basic", "azure_firewall_standard", "azure_firewall_premium", "appliance"
    ] = answer("azure_firewall_standard", "Firewall", "Stands in the hub.")
    firewall_address: Address4 | None = answer(
        None, "Firewall’s private address", "The next hop. Left empty: the first usable of AzureFirewallSubnet."
    )
    firewall_public_ips: int = answer(
        1, "Firewall’s public addresses", "2,496 SNAT ports each and instance.", ge=0, le=1000
    )
    aks_rules: bool = answer(
        True, "Firewall allows what AKS needs", "The AzureKubernetesService tag and the network rules."
    )
    destinations: tuple[Destination, ...] = answer((), "Other destinations", "Beside what AKS itself requires.")
    managed_outbound_ips: int | None = answer(None, "Managed outbound addresses", "Left empty: one.", ge=0, le=1000)
    outbound_ips: tuple[Address4, ...] = answer((), "Outbound addresses of your own")
    outbound_ip_prefixes: tuple[Cidr, ...] = answer((), "Outbound prefixes of your own")
    allocated_outbound_ports: int = answer(
        0, "SNAT ports a node", "0: Azure shares them out by the number of nodes.", ge=0
    )
    idle_timeout_minutes: int = answer(30, "Idle timeout, minutes", ge=0, le=1000)
    nat_gateway_sku: Literal["Standard", "StandardV2"] = answer("Standard", "NAT gateway SKU")
    nat_gateway_ips: int = answer(1, "NAT gateway addresses", ge=0, le=1000)
    connections_per_node: int = answer(
        0, "Connections a node at peak", "To one destination address and port; 0 leaves it out of the check.", ge=0
    )
    dns_proxy: bool = answer(True, "Firewall is DNS proxy")
    tls_inspection: bool = answer(False, "Firewall inspects TLS")
    forced_tunnel: bool = answer(False, "Firewall in forced tunnelling")
    inbound_dnat: bool = answer(
        False, "Inbound by firewall DNAT", "Public services come in through the firewall’s address."
    )
    artifact_source: Literal["direct", "cache"] = answer(
        "direct", "Images of AKS itself from", "An isolated cluster needs the cache."
    )
    acr_sku: Literal["Basic", "Standard", "Premium"] = answer("Premium", "Container registry SKU")
    http_proxy: bool = answer(False, "HTTP proxy")
    static_egress_gateway: Literal["none", "28", "29", "30", "31"] = answer("none", "Static egress gateway prefix")
    disable_windows_outbound_nat: bool = answer(False, "Windows outbound NAT off")
