"""Section management: the way to the nodes, and the gateway that operators come through."""

from typing import Literal

from planner.design.base import Section, answer
from planner.design.types import Cidr


class Management(Section):
    """Bastion and jump box, who may come, and the hybrid gateways."""

    bastion: Literal["none", "developer", "basic", "standard", "premium"] = answer("premium", "Azure Bastion")
    jump_box: bool = answer(True, "Jump box", "A virtual machine with kubectl, reached through the bastion.")
    location: Literal["hub", "management", "spoke"] = answer(
        "hub", "Stands in", "A separate, peered network; a hub counts as one."
    )
    reached_by: Literal["hybrid_link", "ranges", "internet"] = answer(
        "hybrid_link", "Reached by", "Over VPN or ExpressRoute only, from named ranges, or from anywhere."
    )
    allowed_ranges: tuple[Cidr, ...] = answer(
        ("192.168.0.0/16",), "Allowed ranges", "Where operators connect from; the bastion’s NSG lets in no others."
    )
    nsg: bool = answer(True, "NSG on the bastion’s subnet", "With the complete set of rules that Azure requires.")
    node_ssh_from_bastion_only: bool = answer(True, "Nodes accept SSH from there only")
    vpn_gateway_sku: Literal[
        "Basic",
        "VpnGw1",
        "VpnGw2",
        "VpnGw3",
        "VpnGw1AZ",
        "VpnGw2AZ",
        "VpnGw3AZ",
        "VpnGw4AZ",
        "VpnGw5AZ",
        "Standard",
        "HighPerformance",
    ] = answer("VpnGw1AZ", "VPN gateway SKU")
    er_gateway_sku: Literal[
        "Standard", "HighPerformance", "UltraPerformance", "ErGw1AZ", "ErGw2AZ", "ErGw3AZ", "ErGwScale"
    ] = answer("ErGw1AZ", "ExpressRoute gateway SKU")
    gateway_transit: bool = answer(True, "Gateway transit", "The spoke uses the hub’s gateway over the peering.")
    scale_units: int = answer(2, "Bastion instances", ge=1, le=100)
    rdp_sessions: int = answer(2, "RDP sessions at once", ge=0, le=10000)
    ssh_sessions: int = answer(4, "SSH sessions at once", ge=0, le=10000)
    native_client: bool = answer(True, "Native client", "ssh and az from the operator’s own machine.")
    aks_tunnel: bool = answer(False, "kubectl through the bastion", "A tunnel to the private API server (preview).")
    ip_connect: bool = answer(False, "Connect by address")
    shareable_link: bool = answer(False, "Shareable links")
    session_recording: bool = answer(False, "Session recording")
    private_only: bool = answer(True, "Private-only bastion", "No public address; reached over the hybrid link.")
    route_table: bool = answer(False, "Route table on the bastion’s subnet")
    gateway_nsg: bool = answer(False, "NSG on GatewaySubnet")
    command_invoke: bool = answer(False, "az aks command invoke in pipelines")
