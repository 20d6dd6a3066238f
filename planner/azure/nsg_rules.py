"""Rules that Azure asks for when a network security group stands on a subnet."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from planner.azure import sources
from planner.azure.sources import Source

Direction = Literal["Inbound", "Outbound"]
Protocol = Literal["Tcp", "Udp", "*"]


@dataclass(frozen=True)
class RequiredRule:
    """An allow rule in ARM's words.

    `origin` and `target` are service tags, "*", or words in braces for ranges that the design knows: {clients} (the
    listed client ranges or Internet), {subnet} (the subnet itself), {nodes}, {pods} and {bastion}.
    """

    name: str
    direction: Direction
    protocol: Protocol
    origin: str
    target: str
    ports: tuple[str, ...]
    why: str
    source: Source


_BASTION = sources.BASTION_NSG
BASTION: tuple[RequiredRule, ...] = (
    RequiredRule(
        "AllowHttpsInbound", "Inbound", "Tcp", "{clients}", "*", ("443",), "Clients reach the bastion.", _BASTION
    ),
    RequiredRule(
        "AllowGatewayManagerInbound", "Inbound", "Tcp", "GatewayManager", "*", ("443",), "Azure controls it.", _BASTION
    ),
    RequiredRule(
        "AllowBastionHostCommunicationInbound",
        "Inbound",
        "*",
        "VirtualNetwork",
        "VirtualNetwork",
        ("8080", "5701"),
        "Its instances talk to each other.",
        _BASTION,
    ),
    RequiredRule(
        "AllowAzureLoadBalancerInbound",
        "Inbound",
        "Tcp",
        "AzureLoadBalancer",
        "*",
        ("443",),
        "Health probes.",
        _BASTION,
    ),
    RequiredRule(
        "AllowSshRdpOutbound",
        "Outbound",
        "*",
        "*",
        "VirtualNetwork",
        ("22", "3389"),
        "It reaches its targets.",
        _BASTION,
    ),
    RequiredRule(
        "AllowAzureCloudOutbound", "Outbound", "Tcp", "*", "AzureCloud", ("443",), "It stores diagnostics.", _BASTION
    ),
    RequiredRule(
        "AllowBastionHostCommunicationOutbound",
        "Outbound",
        "*",
        "VirtualNetwork",
        "VirtualNetwork",
        ("8080", "5701"),
        "Its instances talk to each other.",
        _BASTION,
    ),
    RequiredRule(
        "AllowHttpOutbound", "Outbound", "*", "*", "Internet", ("80",), "It validates certificates.", _BASTION
    ),
)

_GATEWAY = sources.APP_GATEWAY
# With network isolation the GatewayManager rule is not needed.
APP_GATEWAY: tuple[RequiredRule, ...] = (
    RequiredRule(
        "AllowGatewayManagerInbound",
        "Inbound",
        "Tcp",
        "GatewayManager",
        "*",
        ("65200-65535",),
        "Azure controls it.",
        _GATEWAY,
    ),
    RequiredRule(
        "AllowAzureLoadBalancerInbound", "Inbound", "*", "AzureLoadBalancer", "*", ("*",), "Health probes.", _GATEWAY
    ),
    RequiredRule(
        "AllowClientsInbound",
        "Inbound",
        "Tcp",
        "{clients}",
        "{subnet}",
        ("80", "443"),
        "Clients reach its listeners.",
        _GATEWAY,
    ),
    RequiredRule(
        "AllowInternetOutbound", "Outbound", "*", "*", "Internet", ("*",), "It reaches its control plane.", _GATEWAY
    ),
)

_API = sources.API_VNET
API_SERVER: tuple[RequiredRule, ...] = (
    RequiredRule(
        "AllowClusterInbound",
        "Inbound",
        "Tcp",
        "{nodes}",
        "{subnet}",
        ("443", "4443"),
        "Nodes reach the API server.",
        _API,
    ),
    RequiredRule(
        "AllowAzureLoadBalancerInbound",
        "Inbound",
        "Tcp",
        "AzureLoadBalancer",
        "{subnet}",
        ("9988",),
        "Health probes.",
        _API,
    ),
)

# Both directions: one page lists pods to nodes, the other nodes to pods.
_CLUSTER = sources.NETWORK_CONCEPTS
NODES: tuple[RequiredRule, ...] = (
    RequiredRule(
        "AllowNodeToNode", "Inbound", "*", "{nodes}", "{nodes}", ("*",), "Nodes talk to each other.", _CLUSTER
    ),
    RequiredRule("AllowPodToNode", "Inbound", "*", "{pods}", "{nodes}", ("*",), "Pods reach nodes.", _CLUSTER),
    RequiredRule(
        "AllowNodeToPod", "Inbound", "*", "{nodes}", "{pods}", ("*",), "Services route to pods.", sources.CNI_OVERLAY
    ),
    RequiredRule("AllowPodToPod", "Inbound", "*", "{pods}", "{pods}", ("*",), "Pods talk to each other.", _CLUSTER),
    RequiredRule(
        "AllowAzureLoadBalancerInbound", "Inbound", "*", "AzureLoadBalancer", "*", ("*",), "Health probes.", sources.NSG
    ),
)

JUMP_BOX: tuple[RequiredRule, ...] = (
    RequiredRule(
        "AllowBastionInbound",
        "Inbound",
        "Tcp",
        "{bastion}",
        "{subnet}",
        ("22", "3389"),
        "Only the bastion gets in.",
        _BASTION,
    ),
)

# By purpose of the subnet (subnets.KINDS).
REQUIRED_RULES: Mapping[str, tuple[RequiredRule, ...]] = MappingProxyType(
    {
        "bastion": BASTION,
        "app_gateway": APP_GATEWAY,
        "api_server": API_SERVER,
        "nodes": NODES,
        "pods": NODES,
        "jump_box": JUMP_BOX,
    }
)
WIREGUARD = RequiredRule(
    "AllowWireGuard",
    "Inbound",
    "Udp",
    "{nodes}",
    "{nodes}",
    ("51871",),
    "Cilium encrypts between nodes.",
    sources.CNI_CILIUM,
)
