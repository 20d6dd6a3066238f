"""Network policy engines against operating systems, and the cluster conversions AKS offers."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.azure import sources
from planner.azure.compatibility.base import Support

ENGINES: tuple[str, ...] = ("none", "azure", "calico", "cilium")
ENGINE_DISPLAY: Mapping[str, str] = MappingProxyType(
    {"none": "No engine", "azure": "Azure Network Policy Manager", "calico": "Calico", "cilium": "Cilium"}
)
WINDOWS_SKUS: tuple[str, ...] = ("Windows2019", "Windows2022", "Windows2025", "WindowsAnnual")
LINUX_SKUS: tuple[str, ...] = ("Ubuntu2204", "Ubuntu2404", "AzureLinux3", "AzureLinux2", "Flatcar")

_POLICY = sources.NETWORK_POLICY
_NOT_LISTED = "The page lists Calico for Windows Server 2019 and 2022 only."
_WINDOWS: dict[str, dict[str, Support]] = {
    "none": {sku: Support("yes", "No engine is needed to run.", _POLICY) for sku in WINDOWS_SKUS},
    "azure": {
        sku: Support("no", "Azure Network Policy Manager on Windows ended on 30 September 2026.", _POLICY)
        for sku in WINDOWS_SKUS
    },
    "calico": {
        "Windows2019": Support("yes", "Calico runs on Windows Server 2019 and 2022.", _POLICY),
        "Windows2022": Support("yes", "Calico runs on Windows Server 2019 and 2022.", _POLICY),
        "Windows2025": Support("limited", _NOT_LISTED, _POLICY),
        "WindowsAnnual": Support("limited", _NOT_LISTED, _POLICY),
    },
    "cilium": {sku: Support("no", "Cilium runs on Linux nodes only.", sources.CNI_CILIUM) for sku in WINDOWS_SKUS},
}
_LINUX_REASON: dict[str, str] = {
    "none": "No engine is needed to run.",
    "azure": "Azure Network Policy Manager runs on Linux until 30 September 2028.",
    "calico": "Calico runs on Linux nodes.",
    "cilium": "Cilium runs on Linux nodes.",
}

ENGINE_SUPPORT: Mapping[tuple[str, str], Support] = MappingProxyType(
    {(engine, sku): answer for engine, answers in _WINDOWS.items() for sku, answer in answers.items()}
    | {(engine, sku): Support("yes", _LINUX_REASON[engine], _POLICY) for engine in ENGINES for sku in LINUX_SKUS}
)

DUAL_STACK_ENGINES: Mapping[str, Support] = MappingProxyType(
    {
        "none": Support("yes", "No engine is needed to run.", sources.CNI_OVERLAY_HOWTO),
        "azure": Support("no", "Azure Network Policy Manager knows no IPv6.", sources.CNI_OVERLAY_HOWTO),
        "calico": Support("no", "Calico is not supported on dual-stack Overlay clusters.", sources.CNI_OVERLAY_HOWTO),
        "cilium": Support("yes", "Cilium is the engine for dual stack, from Kubernetes 1.29.", sources.CNI_CILIUM),
    }
)

# Existing clusters: (from model, to model). Everything else means a new cluster.
MODEL_CONVERSIONS: Mapping[tuple[str, str], Support] = MappingProxyType(
    {
        ("azure_cni_node_subnet", "azure_cni_overlay"): Support(
            "yes",
            "One way, all pools at once; remove the policy engine first; Kubernetes 1.27 or later and a pod CIDR.",
            sources.CNI_UPDATE,
        ),
        ("kubenet", "azure_cni_overlay"): Support(
            "yes",
            "One way, all pools at once; remove the policy engine first; a user-assigned identity detaches the routes.",
            sources.CNI_UPDATE,
        ),
    }
)
# Existing clusters that can adopt the Cilium data plane, without Windows pools and not together with a conversion.
CILIUM_ADOPTION: frozenset[str] = frozenset(
    {"azure_cni_overlay", "azure_cni_node_subnet", "azure_cni_pod_subnet_dynamic"}
)
