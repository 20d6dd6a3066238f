"""Section surroundings: the networks that exist already and the link to them."""

from typing import Literal

from planner.design.base import Section, answer
from planner.design.types import Address, Cidr, Line


class SurroundingNetwork(Section):
    """A network that the cluster's ranges must not collide with."""

    name: Line = answer("", "Name")
    ranges: tuple[Cidr, ...] = answer((), "Ranges", "One or more, such as 10.0.0.0/8, 172.16.0.0/12.")
    kind: Literal["on_premises", "peered_vnet", "other"] = answer("on_premises", "Kind")
    reachable_from_pods: bool = answer(True, "Pods must reach it")


class Surroundings(Section):
    """What is around the cluster and how it is connected."""

    networks: tuple[SurroundingNetwork, ...] = answer(
        (SurroundingNetwork(name="Head office", ranges=("192.168.0.0/16",)),),
        "Existing networks",
        "On-premises ranges and VNets that are peered or will be; nothing new may overlap them.",
    )
    hybrid_link: Literal["none", "vpn", "expressroute", "both"] = answer(
        "vpn", "Link to on-premises", "Ends in a gateway in the hub; both means VPN as the backup of ExpressRoute."
    )
    expressroute_circuits: int = answer(1, "ExpressRoute circuits", ge=1, le=100)
    vpn_sites: int = answer(1, "VPN sites", ge=1, le=1000)
    advertises_default_route: bool = answer(
        False,
        "On-premises advertises 0.0.0.0/0",
        "Forced tunnelling: all traffic to the internet goes on-premises first.",
    )
    dns_servers: tuple[Address, ...] = answer(
        (), "Custom DNS servers", "Left empty, the VNets use Azure’s own DNS at 168.63.129.16."
    )
    dns_forwards_to_azure: bool = answer(
        True,
        "Custom DNS forwards to Azure",
        "The servers forward to 168.63.129.16 (or a DNS resolver), so private zones resolve.",
    )
