"""Section addresses: address spaces, pins and names of subnets, pod and service ranges, growth."""

from typing import Literal, TypeAlias

from planner.design.base import Section, answer
from planner.design.types import Address4, Address6, Cidr, Cidr4, Cidr6, Line, PoolName, ResourceName

VnetRole: TypeAlias = Literal["spoke", "hub", "management"]
Purpose: TypeAlias = Literal[
    "nodes",
    "pods",
    "virtual_nodes",
    "api_server",
    "ingress",
    "app_gateway",
    "agc",
    "private_link_service",
    "waf_appliance",
    "private_endpoints",
    "firewall",
    "firewall_management",
    "firewall_appliance",
    "gateway",
    "bastion",
    "jump_box",
    "dns_inbound",
    "dns_outbound",
    "route_server",
]


class TakenSubnet(Section):
    """A subnet of an existing VNet that something else already uses."""

    name: Line = answer("", "Name")
    cidr: Cidr = answer(..., "Range")
    used_by: Literal["cluster", "other"] = answer("other", "Used by", "Another AKS cluster, or anything else.")


class Vnet(Section):
    """A virtual network of the design; without an address space it does not exist."""

    name: ResourceName | None = answer(None, "Name", "Left empty, it follows the naming convention.")
    address_space: tuple[Cidr, ...] = answer((), "Address space", "One or more ranges.")
    resource_group: ResourceName | None = answer(None, "Resource group")
    subscription: Line | None = answer(None, "Subscription", "Left empty: that of the cluster.")
    region: Line | None = answer(None, "Region", "Left empty: that of the cluster.")
    taken: tuple[TakenSubnet, ...] = answer((), "Subnets already used", "By other clusters or services in this VNet.")


class SubnetPin(Section):
    """What the architect fixed about a subnet that follows from the other answers; the rest is chosen."""

    purpose: Purpose = answer("nodes", "Subnet")
    pool: PoolName | None = answer(None, "Pool", "For a subnet of one pool’s own.")
    name: ResourceName | None = answer(None, "Name")
    cidr: Cidr4 | None = answer(None, "Range", "Left empty, the plan places it.")
    growth_percent: int | None = answer(None, "Growth %", "Left empty: the general allowance.", ge=0, le=1000)


class OwnSubnet(Section):
    """A subnet of the architect's own, for something the planner does not know."""

    name: ResourceName = answer("snet-other", "Name")
    vnet: VnetRole = answer("spoke", "VNet")
    cidr: Cidr4 | None = answer(None, "Range", "Left empty, the plan places it.")
    addresses: int = answer(11, "Addresses needed", ge=1, le=65536)
    delegation: Line | None = answer(None, "Delegated to", "Such as Microsoft.Web/serverFarms.")


class Addresses(Section):
    """The ranges of the design. Subnets follow from the other sections; here they are only pinned or named."""

    vnet_ownership: Literal["managed", "new", "existing"] = answer(
        "new", "Spoke VNet", "Made by AKS, made new for this cluster, or there already."
    )
    spoke: Vnet = answer(Vnet(address_space=("10.240.0.0/16",)), "Spoke VNet")
    hub_kind: Literal["vnet", "virtual_wan"] = answer("vnet", "Hub", "An ordinary hub VNet, or a Virtual WAN hub.")
    hub: Vnet = answer(Vnet(address_space=("10.200.0.0/24",)), "Hub VNet", "Without a range there is no hub.")
    management: Vnet = answer(Vnet(), "Management VNet", "Without a range there is none.")
    pod_cidr: Cidr4 = answer(
        "10.244.0.0/16", "Pod CIDR", "For Overlay, kubenet and bring-your-own CNI: a /24 of it goes to every node."
    )
    service_cidr: Cidr4 = answer(
        "172.16.0.0/16", "Service CIDR", "Cluster-internal; smaller than /12 and used nowhere else."
    )
    dns_service_ip: Address4 | None = answer(
        None, "DNS service IP", "Left empty: the tenth address of the service CIDR."
    )
    pod_cidr_v6: Cidr6 = answer("fd12:3456:789a::/64", "IPv6 pod CIDR")
    service_cidr_v6: Cidr6 = answer("fd12:3456:789a:1::/108", "IPv6 service CIDR")
    dns_service_ip_v6: Address6 | None = answer(None, "IPv6 DNS service IP")
    growth_percent: int = answer(
        20, "Growth a year, percent", "Reserved on top of today’s need when subnets are sized.", ge=0, le=500
    )
    growth_years: int = answer(2, "Growth over years", ge=0, le=20)
    subnets: tuple[SubnetPin, ...] = answer((), "Pinned subnets", "Fix the range or the name of a subnet that follows.")
    own_subnets: tuple[OwnSubnet, ...] = answer((), "Subnets of your own")

    def vnet(self, role: VnetRole) -> Vnet:
        """The VNet in that role; one without an address space does not exist."""
        return {"spoke": self.spoke, "hub": self.hub, "management": self.management}[role]
