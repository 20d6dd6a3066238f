"""Section node_pools: the list of node pools, each sized at the autoscaler's maximum."""

from typing import Literal

from planner.design.base import Section, answer
from planner.design.types import Line, PoolName, Surge


class NodePool(Section):
    """One node pool in ARM's words; equal minimum and maximum mean a fixed count."""

    name: PoolName = answer("npuser", "Name", "1 to 12 lower-case letters and digits; at most 6 for Windows.")
    mode: Literal["System", "User"] = answer("User", "Mode")
    os_type: Literal["Linux", "Windows"] = answer("Linux", "OS")
    os_sku: Literal[
        "Ubuntu2204",
        "Ubuntu2404",
        "AzureLinux3",
        "AzureLinux2",
        "Flatcar",
        "Windows2019",
        "Windows2022",
        "Windows2025",
        "WindowsAnnual",
    ] = answer("AzureLinux3", "OS SKU")
    vm_size: Line = answer("Standard_D4ds_v5", "VM size")
    min_count: int = answer(3, "Minimum nodes", ge=0, le=5000)
    max_count: int = answer(
        6, "Maximum nodes", "The autoscaler’s maximum; the address plan counts this one.", ge=0, le=5000
    )
    max_pods: int | None = answer(
        None,
        "Max pods a node",
        "Left empty: Azure’s default (250 Overlay, 110 Pod Subnet and kubenet, 30 Node Subnet).",
        ge=1,
        le=1000,
    )
    max_surge: Surge = answer("10%", "Max surge", "Extra nodes during an upgrade; a count or a percentage.")
    max_unavailable: Surge = answer(
        "0", "Max unavailable", "With no surge, nodes that may be missing during an upgrade."
    )
    availability_zones: tuple[int, ...] | None = answer(None, "Zones", "Left empty: the zones of the overview.")
    own_subnet: bool = answer(False, "Own node subnet")
    own_pod_subnet: bool = answer(False, "Own pod subnet")
    expected_pods: int | None = answer(
        None,
        "Expected pods a node",
        "For Pod Subnet (dynamic): sizes the batches of 16. Left empty: max pods.",
        ge=1,
        le=1000,
    )
    spot: bool = answer(False, "Spot")
    enable_node_public_ip: bool = answer(False, "Public address on each node")
    type: Literal["VirtualMachineScaleSets", "VirtualMachines", "AvailabilitySet"] = answer(
        "VirtualMachineScaleSets", "Backed by"
    )


DEFAULT_POOLS = (
    NodePool(name="npsystem", mode="System", min_count=3, max_count=4),
    NodePool(name="npuser", mode="User", min_count=3, max_count=6),
)
