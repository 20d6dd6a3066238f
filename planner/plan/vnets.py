"""VNets of the plan: address space, what stands in it and what is left."""

from dataclasses import dataclass
from ipaddress import IPv4Network

from planner.azure.ranges import MANAGED_VNET
from planner.design import Design
from planner.design.addresses import TakenSubnet, VnetRole
from planner.design.types import Network
from planner.plan.allocation import free_blocks, place
from planner.plan.names import network_resource_group, vnet_name
from planner.plan.subnets import PlannedSubnet

SHAREABLE = frozenset({"nodes", "pods", "api_server"})
"""Subnets that several clusters may use; a kubenet cluster not, which is judged."""


@dataclass(frozen=True)
class PlannedVnet:
    """A VNet that exists in the design, with its subnets in the order of address."""

    role: VnetRole
    name: str
    address_space: tuple[Network, ...]
    region: str
    resource_group: str
    subscription: str | None
    subnets: tuple[PlannedSubnet, ...]
    taken: tuple[TakenSubnet, ...]
    free: tuple[IPv4Network, ...]
    path: str

    @property
    def ranges(self) -> str:
        """The address space for messages and titles."""
        return ", ".join(map(str, self.address_space))

    @property
    def size(self) -> int:
        """IPv4 addresses of the address space."""
        return sum(each.num_addresses for each in self.address_space if each.version == 4)

    @property
    def free_addresses(self) -> int:
        """IPv4 addresses that no subnet takes."""
        return sum(block.num_addresses for block in self.free)

    def shared_with(self, subnet: PlannedSubnet) -> TakenSubnet | None:
        """The other cluster's subnet that this one is: Azure lets clusters share node, pod and API server subnets."""
        if subnet.purpose not in SHAREABLE:
            return None
        same = (taken for taken in self.taken if taken.used_by == "cluster" and taken.cidr == subnet.cidr)
        return next(same, None)

    def next_free(self, prefix: int) -> IPv4Network | None:
        """The next range of that size, or None."""
        return place(self.free, (), prefix)


def address_spaces(design: Design) -> dict[VnetRole, tuple[Network, ...]]:
    """The address space of each VNet that exists; a VNet made by AKS has Azure's own range."""
    spaces: dict[VnetRole, tuple[Network, ...]] = {"spoke": design.addresses.spoke.address_space}
    if design.addresses.vnet_ownership == "managed":
        spaces["spoke"] = (MANAGED_VNET,)
    for role in ("hub", "management"):
        if design.addresses.vnet(role).address_space:
            spaces[role] = design.addresses.vnet(role).address_space
    return spaces


def plan_vnets(
    design: Design, spaces: dict[VnetRole, tuple[Network, ...]], subnets: tuple[PlannedSubnet, ...]
) -> tuple[PlannedVnet, ...]:
    """The VNets in the order spoke, hub, management."""
    return tuple(_vnet(design, role, space, subnets) for role, space in spaces.items())


def _vnet(
    design: Design, role: VnetRole, space: tuple[Network, ...], subnets: tuple[PlannedSubnet, ...]
) -> PlannedVnet:
    answers = design.addresses.vnet(role)
    inside = [each for each in subnets if each.vnet == role]
    used = [each.cidr for each in inside if each.cidr] + [each.cidr for each in answers.taken]
    return PlannedVnet(
        role=role,
        name=vnet_name(design, role),
        address_space=space,
        region=answers.region or design.overview.region,
        resource_group=answers.resource_group or network_resource_group(design),
        subscription=answers.subscription or design.overview.subscription,
        subnets=tuple(sorted(inside, key=lambda each: int(each.cidr.network_address) if each.cidr else 1 << 33)),
        taken=answers.taken,
        free=free_blocks(space, used),
        path=f"addresses.{role}",
    )
