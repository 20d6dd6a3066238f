"""Network models against features: `MODEL_SUPPORT[(model, feature)]`, complete for every model and feature.

Features: the policy engines ("policy_azure", ...), "windows", "cilium_data_plane", "dual_stack", "virtual_nodes",
"node_auto_provisioning", "static_egress_gateway", "agc", "agic", "direct_pod_access", "shared_subnet", "isolated",
"private_link_service", "automatic" (AKS Automatic).
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.azure import sources
from planner.azure.compatibility.base import Support

OVERLAY = "azure_cni_overlay"
DYNAMIC = "azure_cni_pod_subnet_dynamic"
STATIC = "azure_cni_pod_subnet_static"
NODE_SUBNET = "azure_cni_node_subnet"
KUBENET = "kubenet"
BYO = "byo_cni"

MODELS: tuple[str, ...] = (OVERLAY, DYNAMIC, STATIC, NODE_SUBNET, KUBENET, BYO)
AZURE_CNI: frozenset[str] = frozenset({OVERLAY, DYNAMIC, STATIC, NODE_SUBNET})
POD_SUBNET: frozenset[str] = frozenset({DYNAMIC, STATIC})
FLAT: frozenset[str] = frozenset({DYNAMIC, STATIC, NODE_SUBNET})  # pods have VNet addresses
NEEDS_POD_CIDR: frozenset[str] = frozenset({OVERLAY, KUBENET, BYO})

_OVERVIEW = sources.CNI_OVERVIEW
_YES = "yes"


_BY_FEATURE: dict[str, dict[str, Support]] = {
    "policy_none": {
        model: Support("yes", "No policy engine is needed to run.", sources.NETWORK_POLICY) for model in MODELS
    },
    "policy_azure": {
        **{
            model: Support("yes", "Azure Network Policy Manager runs on Azure CNI.", sources.NETWORK_POLICY)
            for model in AZURE_CNI
        },
        KUBENET: Support("no", "On kubenet only Calico policies are available.", sources.KUBENET),
        BYO: Support("no", "With your own CNI the policy engine is your own too.", sources.BYO_CNI),
    },
    "policy_calico": {
        **{model: Support("yes", "Calico runs on Azure CNI.", sources.NETWORK_POLICY) for model in AZURE_CNI},
        KUBENET: Support("yes", "Calico is the one engine for kubenet, on Linux nodes.", sources.KUBENET),
        BYO: Support("no", "With your own CNI the policy engine is your own too.", sources.BYO_CNI),
    },
    "policy_cilium": {
        **{
            model: Support("yes", "Cilium policies come with the Cilium data plane on Azure CNI.", sources.CNI_CILIUM)
            for model in AZURE_CNI
        },
        KUBENET: Support("no", "Cilium needs Azure CNI.", sources.CNI_CILIUM),
        BYO: Support(
            "limited", "You may install Cilium yourself; AKS neither manages nor supports it.", sources.BYO_CNI
        ),
    },
    "windows": {
        OVERLAY: Support(
            "yes", "Windows pools run on Azure CNI; Overlay is recommended.", sources.WINDOWS_BEST_PRACTICES
        ),
        DYNAMIC: Support("yes", "Windows Server 2022 and later run on Pod Subnet.", sources.WINDOWS_BEST_PRACTICES),
        STATIC: Support("yes", "Windows Server 2022 and later run on Pod Subnet.", sources.CNI_POD_SUBNET),
        NODE_SUBNET: Support("yes", "Windows pools run on Azure CNI.", sources.WINDOWS_BEST_PRACTICES),
        KUBENET: Support("no", "Windows pools need Azure CNI.", sources.KUBENET),
        BYO: Support("limited", "It depends on the CNI plugin you bring.", sources.BYO_CNI),
    },
    "cilium_data_plane": {
        **{
            model: Support("yes", "The Cilium data plane runs on every mode of Azure CNI.", sources.CNI_CILIUM)
            for model in AZURE_CNI
        },
        KUBENET: Support("no", "A kubenet cluster has to become Overlay first.", sources.CNI_UPDATE),
        BYO: Support("limited", "You may install Cilium yourself; AKS does not manage it.", sources.BYO_CNI),
    },
    "dual_stack": {
        OVERLAY: Support("yes", "Dual stack runs on Azure CNI Overlay.", sources.CNI_OVERLAY_HOWTO),
        DYNAMIC: Support("no", "Dual stack needs Azure CNI Overlay.", sources.DUAL_STACK),
        STATIC: Support("limited", "Only a release note of June 2026 names it; no guide exists.", sources.CHANGELOG),
        NODE_SUBNET: Support("no", "Dual stack needs Azure CNI Overlay.", sources.DUAL_STACK),
        KUBENET: Support("no", "Dual stack now needs Azure CNI Overlay.", sources.CNI_OVERLAY_HOWTO),
        BYO: Support("limited", "It depends on the CNI plugin you bring.", sources.BYO_CNI),
    },
    "virtual_nodes": {
        OVERLAY: Support("no", "Virtual nodes need pods with VNet addresses.", sources.CNI_OVERLAY),
        DYNAMIC: Support("limited", "The guide says Azure CNI only; Pod Subnet is inferred.", sources.VIRTUAL_NODES),
        STATIC: Support("limited", "The guide says Azure CNI only; Pod Subnet is inferred.", sources.VIRTUAL_NODES),
        NODE_SUBNET: Support("yes", "Virtual nodes run beside Azure CNI Node Subnet.", sources.CNI_LEGACY),
        KUBENET: Support("no", "The virtual nodes add-on does not work with kubenet.", sources.KUBENET),
        BYO: Support("no", "Virtual nodes need Azure CNI.", sources.VIRTUAL_NODES),
    },
    "node_auto_provisioning": {
        OVERLAY: Support("yes", "Node auto-provisioning runs on Overlay.", sources.NAP_NETWORKING),
        DYNAMIC: Support("no", "Node auto-provisioning does not run on dynamic Pod Subnet.", sources.NAP_NETWORKING),
        STATIC: Support("limited", "No page says that it runs on static blocks.", sources.NAP_NETWORKING),
        NODE_SUBNET: Support("yes", "Node auto-provisioning runs on Azure CNI.", sources.NAP_NETWORKING),
        KUBENET: Support("no", "Node auto-provisioning does not run on kubenet.", sources.NAP),
        BYO: Support("limited", "It runs, without help for the CNI.", sources.CHANGELOG),
    },
    "static_egress_gateway": {
        OVERLAY: Support("yes", "The static egress gateway runs on Overlay.", sources.STATIC_EGRESS),
        DYNAMIC: Support("no", "The static egress gateway does not run on Pod Subnet.", sources.STATIC_EGRESS),
        STATIC: Support("no", "The static egress gateway does not run on Pod Subnet.", sources.STATIC_EGRESS),
        NODE_SUBNET: Support("yes", "Nothing excludes Node Subnet.", sources.STATIC_EGRESS),
        KUBENET: Support("limited", "No page says that it runs on kubenet.", sources.STATIC_EGRESS),
        BYO: Support("limited", "No page says that it runs with your own CNI.", sources.STATIC_EGRESS),
    },
    "agc": {
        OVERLAY: Support("yes", "It runs on Overlay with a subnet of exactly /24.", sources.AGC_NETWORKING),
        DYNAMIC: Support("yes", "It runs on Pod Subnet.", sources.AGC_NETWORKING),
        STATIC: Support("yes", "It runs on Pod Subnet.", sources.AGC_NETWORKING),
        NODE_SUBNET: Support("yes", "It runs on Node Subnet.", _OVERVIEW),
        KUBENET: Support(
            "no", "Application Gateway for Containers does not reach kubenet pods.", sources.AGC_NETWORKING
        ),
        BYO: Support("limited", "No page says that it runs with your own CNI.", sources.AGC_NETWORKING),
    },
    "agic": {
        OVERLAY: Support("yes", "AGIC 1.9.1 or newer runs on Overlay, in the cluster’s VNet.", sources.AGIC),
        DYNAMIC: Support("yes", "AGIC runs on flat Azure CNI.", sources.AGIC),
        STATIC: Support("yes", "AGIC runs on flat Azure CNI.", sources.AGIC),
        NODE_SUBNET: Support("yes", "AGIC runs on flat Azure CNI.", sources.AGIC),
        KUBENET: Support("yes", "The gateway’s subnet needs the cluster’s route table.", sources.APP_GATEWAY),
        BYO: Support("limited", "No page says that it runs with your own CNI.", sources.AGIC),
    },
    "direct_pod_access": {
        **{model: Support("yes", "Pods have VNet addresses.", _OVERVIEW) for model in FLAT},
        OVERLAY: Support("no", "Pod addresses exist only inside the cluster.", sources.CNI_OVERLAY),
        KUBENET: Support("no", "Pod addresses exist only inside the cluster.", _OVERVIEW),
        BYO: Support("limited", "It depends on the CNI plugin you bring.", sources.BYO_CNI),
    },
    "shared_subnet": {
        **{model: Support("yes", "Several clusters may share a node subnet.", _OVERVIEW) for model in AZURE_CNI},
        KUBENET: Support("no", "A kubenet cluster needs a route table, and so a subnet, of its own.", sources.KUBENET),
        BYO: Support("limited", "No page says that clusters may share a subnet.", sources.BYO_CNI),
    },
    "isolated": {
        **{
            model: Support("yes", "Network isolated clusters run on Azure CNI.", sources.ISOLATED)
            for model in AZURE_CNI
        },
        KUBENET: Support("no", "Network isolated clusters exclude kubenet.", sources.ISOLATED),
        BYO: Support("limited", "No page says that it runs with your own CNI.", sources.ISOLATED),
    },
    "private_link_service": {
        **{
            model: Support("yes", "A service may be published by Private Link.", sources.LB_INTERNAL)
            for model in MODELS
        },
        STATIC: Support("no", "Static block allocation excludes Private Link Service.", sources.CNI_STATIC_BLOCK),
    },
    "automatic": {
        **{
            model: Support("no", "AKS Automatic always uses Overlay with Cilium.", sources.AUTOMATIC)
            for model in MODELS
        },
        OVERLAY: Support("yes", "AKS Automatic uses Overlay with Cilium.", sources.AUTOMATIC),
    },
}

FEATURES: tuple[str, ...] = tuple(_BY_FEATURE)
MODEL_SUPPORT: Mapping[tuple[str, str], Support] = MappingProxyType(
    {(model, feature): answers[model] for feature, answers in _BY_FEATURE.items() for model in MODELS}
)
