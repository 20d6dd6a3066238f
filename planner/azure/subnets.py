"""The kinds of subnet a design can hold: fixed names, sizes, delegations and what may be attached."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from planner.azure import delegations, limits, sources
from planner.azure.sources import Source

Attachment = Literal["required", "allowed", "limited", "forbidden"]


@dataclass(frozen=True)
class SubnetKind:
    """What Azure asks of a subnet with one purpose.

    Sizes are prefix lengths: `smallest_prefix` is the longest that Azure accepts (26 means "/26 or larger"),
    `largest_prefix` the shortest. "limited" means allowed under the conditions that `note` names.
    """

    purpose: str
    holds: str
    default_name: str
    source: Source
    required_name: str | None = None
    smallest_prefix: int = limits.SUBNET_MAX_PREFIX
    recommended_prefix: int | None = None
    exact_prefix: int | None = None
    largest_prefix: int = limits.SUBNET_MIN_PREFIX
    delegation: str | None = None
    nsg: Attachment = "allowed"
    route_table: Attachment = "allowed"
    dedicated: bool = False
    nat_gateway: bool = True
    note: str = ""


KINDS: tuple[SubnetKind, ...] = (
    SubnetKind(
        "nodes",
        "AKS nodes",
        default_name="snet-nodes",
        recommended_prefix=24,
        source=sources.CNI_OVERVIEW,
        note="An NSG has to leave every flow between nodes and pods open.",
    ),
    SubnetKind(
        "pods",
        "AKS pods",
        default_name="snet-pods",
        smallest_prefix=28,
        delegation=delegations.AKS,
        dedicated=True,
        source=sources.CNI_POD_SUBNET,
        largest_prefix=12,
        note="AKS sets the delegation itself; one allocation mode (dynamic or static block) for all who use it.",
    ),
    SubnetKind(
        "api_server",
        "the AKS API server (VNet integration)",
        default_name="snet-apiserver",
        smallest_prefix=28,
        recommended_prefix=27,
        delegation=delegations.AKS,
        dedicated=True,
        source=sources.API_VNET,
        note="An NSG has to allow TCP 443 and 4443 from the cluster and TCP 9988 from Azure Load Balancer.",
    ),
    SubnetKind(
        "ingress",
        "front ends of internal load balancers",
        default_name="snet-ingress",
        recommended_prefix=28,
        source=sources.LB_INTERNAL,
        note="Behind a WAF, an NSG lets only the WAF's subnet in.",
    ),
    SubnetKind(
        "app_gateway",
        "Application Gateway v2",
        default_name="snet-agw",
        recommended_prefix=24,
        route_table="limited",
        dedicated=True,
        source=sources.APP_GATEWAY,
        note="A default route to an appliance needs network isolation, which needs the delegation.",
    ),
    SubnetKind(
        "agc",
        "Application Gateway for Containers",
        default_name="snet-agc",
        smallest_prefix=24,
        recommended_prefix=24,
        delegation=delegations.AGC,
        route_table="limited",
        dedicated=True,
        source=sources.AGC_COMPONENTS,
        note="Exactly /24 with Azure CNI Overlay, and no route of pod traffic to an appliance.",
    ),
    SubnetKind(
        "app_gateway_private_link",
        "Private Link addresses of an Application Gateway",
        default_name="snet-agw-pl",
        smallest_prefix=28,
        recommended_prefix=27,
        source=sources.APP_GATEWAY_LINK,
    ),
    SubnetKind(
        "private_endpoints",
        "private endpoints",
        default_name="snet-pep",
        recommended_prefix=28,
        source=sources.PRIVATE_ENDPOINT,
        note="NSG and routes act on endpoints only with the subnet's private endpoint network policies enabled.",
    ),
    SubnetKind(
        "private_link_service",
        "NAT addresses of Private Link Services",
        default_name="snet-pls",
        recommended_prefix=28,
        source=sources.PRIVATE_LINK_POLICIES,
        note="Private link service network policies have to be disabled on it.",
    ),
    SubnetKind(
        "firewall",
        "Azure Firewall",
        required_name="AzureFirewallSubnet",
        default_name="AzureFirewallSubnet",
        smallest_prefix=26,
        recommended_prefix=26,
        nsg="forbidden",
        route_table="limited",
        dedicated=True,
        source=sources.FIREWALL_MANAGEMENT,
        note="The firewall needs a direct way to the Internet unless it is force-tunnelled with a management NIC.",
    ),
    SubnetKind(
        "firewall_management",
        "the management NIC of Azure Firewall",
        required_name="AzureFirewallManagementSubnet",
        default_name="AzureFirewallManagementSubnet",
        smallest_prefix=26,
        recommended_prefix=26,
        nsg="forbidden",
        route_table="limited",
        dedicated=True,
        source=sources.FIREWALL_MANAGEMENT,
        note="Its only route may be 0.0.0.0/0 to Internet, with gateway route propagation off.",
    ),
    SubnetKind(
        "gateway",
        "VPN and ExpressRoute gateways",
        required_name="GatewaySubnet",
        default_name="GatewaySubnet",
        recommended_prefix=27,
        nsg="forbidden",
        route_table="limited",
        dedicated=True,
        source=sources.VPN_SETTINGS,
        nat_gateway=False,
        note="Routes of single prefixes only, never 0.0.0.0/0, with BGP propagation on.",
    ),
    SubnetKind(
        "bastion",
        "Azure Bastion",
        required_name="AzureBastionSubnet",
        default_name="AzureBastionSubnet",
        smallest_prefix=26,
        recommended_prefix=26,
        nsg="limited",
        route_table="forbidden",
        dedicated=True,
        source=sources.BASTION_SETTINGS,
        note="An NSG is all or nothing: with one, all eight rules have to be there.",
    ),
    SubnetKind(
        "jump_box",
        "jump boxes and build agents",
        default_name="snet-management",
        recommended_prefix=27,
        nsg="required",
        source=sources.NETWORK_BEST_PRACTICES,
        note="The NSG admits 22 and 3389 from the bastion's subnet only; the subnet needs an explicit way out.",
    ),
    SubnetKind(
        "waf_appliance",
        "a third-party WAF",
        default_name="snet-waf",
        smallest_prefix=28,
        recommended_prefix=27,
        dedicated=True,
        source=sources.NETWORK_BEST_PRACTICES,
        note="Routes have to be symmetric, with two instances or more.",
    ),
    SubnetKind(
        "virtual_nodes",
        "pods on Azure Container Instances",
        default_name="snet-virtual-nodes",
        recommended_prefix=24,
        delegation=delegations.CONTAINER_INSTANCES,
        dedicated=True,
        source=sources.VIRTUAL_NODES_CLI,
    ),
    SubnetKind(
        "dns_inbound",
        "the inbound endpoint of a DNS Private Resolver",
        default_name="snet-dns-in",
        smallest_prefix=28,
        recommended_prefix=28,
        delegation=delegations.RESOLVER,
        dedicated=True,
        source=sources.DNS_RESOLVER,
        largest_prefix=24,
    ),
    SubnetKind(
        "dns_outbound",
        "the outbound endpoint of a DNS Private Resolver",
        default_name="snet-dns-out",
        smallest_prefix=28,
        recommended_prefix=28,
        delegation=delegations.RESOLVER,
        dedicated=True,
        source=sources.DNS_RESOLVER,
        largest_prefix=24,
    ),
    SubnetKind(
        "route_server",
        "Azure Route Server",
        required_name="RouteServerSubnet",
        default_name="RouteServerSubnet",
        smallest_prefix=26,
        recommended_prefix=26,
        nsg="forbidden",
        route_table="forbidden",
        dedicated=True,
        source=sources.ROUTE_SERVER,
    ),
    SubnetKind("custom", "what the architect puts there", default_name="snet-custom", source=sources.VNET_FAQ),
)

KIND_BY_PURPOSE: Mapping[str, SubnetKind] = MappingProxyType({kind.purpose: kind for kind in KINDS})
# Names that only their own service may use, spelled exactly so.
RESERVED_NAMES: Mapping[str, str] = MappingProxyType(
    {kind.required_name: kind.purpose for kind in KINDS if kind.required_name is not None}
)
