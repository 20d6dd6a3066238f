"""Features that exclude each other, whatever the network model."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class Exclusion:
    """Two features that cannot be had together; `reason` is a full sentence."""

    one: str
    other: str
    reason: str
    source: Source


EXCLUSIONS: tuple[Exclusion, ...] = (
    Exclusion("windows", "cilium", "The Cilium data plane runs on Linux nodes only.", sources.CNI_CILIUM),
    Exclusion("windows", "istio", "The Istio add-on has no Windows containers.", sources.ISTIO),
    Exclusion("windows", "http_proxy", "The HTTP proxy configuration excludes Windows pools.", sources.HTTP_PROXY),
    Exclusion("windows", "isolated", "A network isolated cluster has no Windows pools.", sources.ISOLATED),
    Exclusion("windows", "node_auto_provisioning", "Node auto-provisioning has no Windows nodes.", sources.NAP),
    Exclusion("windows", "automatic", "AKS Automatic has no Windows nodes.", sources.AUTOMATIC_MANAGED),
    Exclusion(
        "windows",
        "pod_cidr_expansion",
        "The pod CIDR of a cluster with Windows pools cannot be widened.",
        sources.CNI_OVERLAY_EXPAND,
    ),
    Exclusion(
        "virtual_nodes",
        "authorized_ranges",
        "Virtual nodes do not work with authorised IP ranges.",
        sources.VIRTUAL_NODES,
    ),
    Exclusion("virtual_nodes", "dual_stack", "Virtual nodes know no IPv6.", sources.VIRTUAL_NODES),
    Exclusion("virtual_nodes", "network_policy", "Network policies do not reach virtual nodes.", sources.VIRTUAL_NODES),
    Exclusion("virtual_nodes", "istio", "The Istio add-on does not cover virtual nodes.", sources.ISTIO),
    Exclusion(
        "node_auto_provisioning", "policy_calico", "Node auto-provisioning excludes Calico.", sources.NAP_NETWORKING
    ),
    Exclusion("node_auto_provisioning", "dual_stack", "Node auto-provisioning knows no IPv6.", sources.NAP_NETWORKING),
    Exclusion(
        "node_auto_provisioning", "service_principal", "Node auto-provisioning refuses service principals.", sources.NAP
    ),
    Exclusion(
        "private_cluster",
        "authorized_ranges",
        "Authorised IP ranges apply to a public API server only.",
        sources.PRIVATE_CLUSTERS,
    ),
    Exclusion(
        "vnet_integration", "vnet_encryption", "VNet encryption excludes API server VNet integration.", sources.API_VNET
    ),
    Exclusion(
        "app_routing_gateway",
        "istio",
        "Both bring an Istio control plane; a cluster takes one of them.",
        sources.APP_ROUTING_GATEWAY,
    ),
    Exclusion("static_egress_gateway", "dual_stack", "The static egress gateway is IPv4 only.", sources.STATIC_EGRESS),
    Exclusion(
        "static_egress_gateway",
        "network_policy",
        "Network policies do not act on traffic through the gateway.",
        sources.STATIC_EGRESS,
    ),
    Exclusion("acns_l7", "istio", "Layer 7 policies do not combine with Istio’s.", sources.ACNS_L7),
    Exclusion(
        "client_source_ip",
        "tls_passthrough",
        "An ingress controller keeps the client’s address only without TLS passthrough.",
        sources.INGRESS_CONCEPTS,
    ),
    Exclusion("dual_stack", "nat_gateway_standard", "A Standard NAT gateway carries IPv4 only.", sources.NAT_SKU),
    Exclusion("dual_stack", "bastion", "Azure Bastion carries IPv4 only.", sources.BASTION_FAQ),
)

# Which identities a choice accepts; choices not named here accept all three.
MANAGED_IDENTITIES: frozenset[str] = frozenset({"system_assigned", "user_assigned"})
IDENTITY_NEEDS: Mapping[str, tuple[frozenset[str], Source]] = MappingProxyType(
    {
        "app_routing": (MANAGED_IDENTITIES, sources.APP_ROUTING),
        "node_auto_provisioning": (MANAGED_IDENTITIES, sources.NAP),
        "custom_private_dns_zone": (frozenset({"user_assigned", "service_principal"}), sources.PRIVATE_CLUSTERS),
        "kubenet_own_route_table": (frozenset({"user_assigned"}), sources.KUBENET),
        "kubenet_to_overlay": (frozenset({"user_assigned"}), sources.CNI_UPDATE),
        "virtual_machines_pools_own_vnet": (frozenset({"user_assigned"}), sources.VMS_POOLS),
    }
)
