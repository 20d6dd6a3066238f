"""Retirements inside the cluster: network model, policy engine, operating systems, add-ons."""

from datetime import date

from planner.azure import sources
from planner.azure.retirements.base import Retirement

CLUSTER: tuple[Retirement, ...] = (
    Retirement(
        "network_model:kubenet",
        "kubenet networking",
        date(2028, 3, 31),
        None,
        "Azure CNI Overlay",
        sources.KUBENET_RETIREMENT,
    ),
    Retirement(
        "policy_engine:azure:Windows",
        "Azure Network Policy Manager on Windows nodes",
        date(2026, 9, 30),
        date(2026, 9, 30),
        "Calico",
        sources.NETWORK_POLICY,
    ),
    Retirement(
        "policy_engine:azure:Linux",
        "Azure Network Policy Manager on Linux nodes",
        date(2028, 9, 30),
        None,
        "Cilium",
        sources.NETWORK_POLICY,
    ),
    Retirement(
        "os_sku:Windows2019",
        "Windows Server 2019 node pools",
        date(2026, 3, 1),
        date(2026, 3, 1),
        "Windows Server 2022 or 2025",
        sources.WINDOWS_ANNUAL,
        note="Node images are removed on 1 April 2027.",
    ),
    Retirement(
        "os_sku:Windows2022",
        "Windows Server 2022 node pools",
        date(2028, 6, 30),
        None,
        "Windows Server 2025",
        sources.WINDOWS_UPGRADE,
        note="Kubernetes 1.37 and later refuse it; node images are removed on 30 June 2029.",
    ),
    Retirement(
        "os_sku:WindowsAnnual",
        "Windows Server Annual Channel node pools",
        date(2027, 5, 15),
        date(2026, 5, 15),
        "Windows Server 2025",
        sources.WINDOWS_ANNUAL,
        note="15 May 2027 is the day the node images are removed.",
    ),
    Retirement(
        "os_sku:AzureLinux2",
        "Azure Linux 2.0 node pools",
        date(2025, 11, 30),
        date(2025, 11, 30),
        "Azure Linux 3",
        sources.AZURE_LINUX,
        note="Node images were removed on 31 March 2026.",
    ),
    Retirement(
        "os_sku:Ubuntu2004", "Ubuntu 20.04 node pools", date(2027, 3, 17), None, "Ubuntu 24.04", sources.OS_VERSIONS
    ),
    Retirement(
        "os_sku:Ubuntu2204",
        "Ubuntu 22.04 node pools",
        date(2027, 6, 30),
        None,
        "Ubuntu 24.04",
        sources.OS_VERSIONS,
        note="Node images are removed on 30 April 2028.",
    ),
    Retirement(
        "os_sku:Flatcar",
        "Flatcar Container Linux node pools (preview)",
        date(2026, 9, 8),
        date(2026, 6, 8),
        "Azure Linux 3 or Ubuntu 24.04",
        sources.FLATCAR,
    ),
    Retirement(
        "service_mesh:osm", "the Open Service Mesh add-on", date(2027, 9, 30), None, "the Istio add-on", sources.OSM
    ),
    Retirement(
        "vm_set_type:AvailabilitySet",
        "clusters on availability sets",
        date(2025, 9, 30),
        date(2025, 9, 30),
        "Virtual Machine Scale Sets",
        sources.AVAILABILITY_SETS,
    ),
    Retirement(
        "kubelet_certificate_tag",
        "the tag that disables kubelet serving certificate rotation",
        date(2027, 4, 1),
        None,
        "kubelet serving certificate rotation",
        sources.CERTIFICATE_ROTATION,
    ),
    Retirement(
        "monitoring:legacy_authentication",
        "legacy authentication of Container Insights",
        date(2026, 9, 30),
        None,
        "managed identity authentication",
        sources.MANAGED_IDENTITY,
    ),
)
