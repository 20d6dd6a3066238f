"""Ranges whose meaning Azure or a standard fixes: what a design must avoid and what it should use."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Network

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class SpecialRange:
    """A range and, as half a sentence that follows "because it", why it is special."""

    cidr: IPv4Network
    reason: str
    source: Source


# No VNet, pod or service range of a cluster may touch these; a pod CIDR that merely contains one is refused too.
AKS_RESERVED: tuple[SpecialRange, ...] = (
    SpecialRange(IPv4Network("169.254.0.0/16"), "is link-local and used by AKS on every node", sources.CNI_OVERVIEW),
    SpecialRange(IPv4Network("172.30.0.0/16"), "is used inside AKS", sources.CNI_OVERVIEW),
    SpecialRange(IPv4Network("172.31.0.0/16"), "is used inside AKS", sources.CNI_OVERVIEW),
    SpecialRange(IPv4Network("192.0.2.0/24"), "is used inside AKS", sources.CNI_OVERVIEW),
)

# No Azure VNet may contain these.
VNET_FORBIDDEN: tuple[SpecialRange, ...] = (
    SpecialRange(IPv4Network("224.0.0.0/4"), "is multicast", sources.VNET_FAQ),
    SpecialRange(IPv4Network("255.255.255.255/32"), "is the broadcast address", sources.VNET_FAQ),
    SpecialRange(IPv4Network("127.0.0.0/8"), "is loopback", sources.VNET_FAQ),
    SpecialRange(IPv4Network("169.254.0.0/16"), "is link-local", sources.VNET_FAQ),
    SpecialRange(
        IPv4Network("168.63.129.16/32"), "is the address of Azure’s own DNS and health probes", sources.VNET_FAQ
    ),
)

RFC1918: tuple[IPv4Network, ...] = (
    IPv4Network("10.0.0.0/8"),
    IPv4Network("172.16.0.0/12"),
    IPv4Network("192.168.0.0/16"),
)
SHARED_ADDRESS_SPACE = IPv4Network("100.64.0.0/10")  # RFC 6598
PRIVATE: tuple[IPv4Network, ...] = (*RFC1918, SHARED_ADDRESS_SPACE)
UNIQUE_LOCAL_IPV6 = IPv6Network("fc00::/7")  # RFC 4193
ANY_IPV4 = IPv4Network("0.0.0.0/0")
ANY_IPV6 = IPv6Network("::/0")

AZURE_DNS = IPv4Address("168.63.129.16")
INSTANCE_METADATA = IPv4Address("169.254.169.254")
LOCALDNS = IPv4Network("169.254.10.0/24")

# What AKS takes when the design names nothing (sources.CNI_OVERLAY_HOWTO, sources.DUAL_STACK).
DEFAULT_POD_CIDR = IPv4Network("10.244.0.0/16")
DEFAULT_SERVICE_CIDR = IPv4Network("10.0.0.0/16")
DEFAULT_DNS_SERVICE_IP = IPv4Address("10.0.0.10")
DEFAULT_POD_CIDR_IPV6 = IPv6Network("fd12:3456:789a::/64")
DEFAULT_SERVICE_CIDR_IPV6 = IPv6Network("fd12:3456:789a:1::/108")
# The VNet that AKS makes by itself, and its node subnet.
MANAGED_VNET = IPv4Network("10.224.0.0/12")
MANAGED_NODE_SUBNET = IPv4Network("10.224.0.0/16")
# 0.0.0.0/32 among the authorised ranges means: only the cluster's own load balancer egress address.
AUTHORIZED_ONLY_CLUSTER_EGRESS = IPv4Network("0.0.0.0/32")
