"""Section network_model: how pods get addresses and what forwards their packets."""

from typing import Literal, TypeAlias

from planner.design.base import Section, answer
from planner.design.types import Version

Model: TypeAlias = Literal[
    "azure_cni_overlay",
    "azure_cni_pod_subnet_dynamic",
    "azure_cni_pod_subnet_static",
    "azure_cni_node_subnet",
    "kubenet",
    "byo_cni",
]


class NetworkModel(Section):
    """The network model and what hangs on it; most of it cannot be changed later."""

    model: Model = answer("azure_cni_overlay", "Network model", "Where pod addresses come from. Hard to change later.")
    network_dataplane: Literal["azure", "cilium"] = answer(
        "cilium", "Data plane", "Cilium is faster and carries network policy; it runs on Linux nodes only."
    )
    pods_directly_reachable: bool = answer(
        False, "Pods are reached by address", "Something outside the cluster opens connections to pod addresses."
    )
    kubernetes_version: Version = answer("1.35", "Kubernetes version")
    ip_families: Literal["ipv4", "dual_stack"] = answer("ipv4", "IP families")
    virtual_nodes: bool = answer(False, "Virtual nodes", "Burst to Azure Container Instances in a subnet of their own.")
    node_auto_provisioning: bool = answer(False, "Node auto-provisioning", "Azure chooses node sizes (Karpenter).")
    advanced_networking: bool = answer(
        False, "Advanced Container Networking Services", "Paid; brings FQDN and layer 7 policies and flow logs."
    )
    service_mesh: Literal["none", "istio", "osm"] = answer("none", "Service mesh add-on")
    encryption: Literal["none", "wireguard", "vnet"] = answer(
        "none", "Encryption between nodes", "WireGuard in the Cilium data plane, or encryption of the virtual network."
    )
    managed_gateway_api: bool = answer(
        True, "Managed Gateway API", "AKS installs and upgrades the Gateway API resource definitions."
    )
