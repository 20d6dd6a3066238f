"""Ranges outside the subnets: pods, services and everything around, each with its name and its answer's path."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from math import floor
from typing import Literal, TypeAlias

from planner.azure import limits
from planner.design import Design
from planner.design.addresses import VnetRole
from planner.design.types import Network
from planner.plan.capacity import Capacity
from planner.plan.demand import BLOCK_MODELS, POD_CIDR_MODELS
from planner.plan.needs import Need, counted
from planner.plan.pools import PlannedPool
from planner.plan.vnets import PlannedVnet

RangeKind: TypeAlias = Literal["vnet", "subnet", "taken", "pods", "services", "on_premises", "peered_vnet", "other"]


@dataclass(frozen=True)
class NamedRange:
    """A range, what it belongs to and which answer it comes from.

    `vnet` is the VNet of an address space, a subnet or a subnet in use; `reachable` whether pods must reach it.
    """

    name: str
    cidr: Network
    kind: RangeKind
    path: str
    vnet: VnetRole | None = None
    reachable: bool = True

    def __str__(self) -> str:
        return f"{self.name} ({self.cidr})"


def pod_capacity(design: Design, pools: tuple[PlannedPool, ...]) -> Capacity | None:
    """The /24 blocks of the pod CIDR, one a node; None where a subnet holds the pods or your own CNI cuts the range."""
    if design.network_model.model not in BLOCK_MODELS:
        return None
    needs = tuple(_blocks(pool) for pool in pools)
    nodes = sum(pool.nodes + pool.surge for pool in pools)
    blocks = floor(2 ** (limits.OVERLAY_PREFIX_PER_NODE - design.addresses.pod_cidr.prefixlen))
    return Capacity(blocks, needs, "/24 blocks", nodes)


def _blocks(pool: PlannedPool) -> Need:
    formula = f"{counted(pool.nodes, 'node')} × 1 block of /24"
    return Need(f"Pool {pool.name}", formula, pool.nodes, pool.nodes, pool.surge, per_node=1, pool=pool.name)


def node_ranges(pod_cidr: Network) -> Iterator[Network]:
    """The part of a pod CIDR that each node gets, in the order in which nodes come: a /24, under IPv6 a /80."""
    prefix = limits.OVERLAY_PREFIX_PER_NODE if pod_cidr.version == 4 else limits.OVERLAY_IPV6_PREFIX_PER_NODE
    yield from pod_cidr.subnets(new_prefix=prefix)


def dns_service_ip(design: Design) -> IPv4Address:
    """The given address, or the tenth of the service CIDR (its last where the range is smaller)."""
    cidr = design.addresses.service_cidr
    offset = min(limits.DNS_SERVICE_IP_OFFSET, cidr.num_addresses - 1)
    return design.addresses.dns_service_ip or cidr.network_address + offset


def surrounding_ranges(design: Design) -> tuple[NamedRange, ...]:
    """Every range of the surroundings, in the architect's order."""
    return tuple(
        NamedRange(
            name=network.name or "Existing network",
            cidr=cidr,
            kind=network.kind,
            path=f"surroundings.networks.{index}.ranges",
            reachable=network.reachable_from_pods,
        )
        for index, network in enumerate(design.surroundings.networks)
        for cidr in network.ranges
    )


def vnet_ranges(vnets: tuple[PlannedVnet, ...]) -> tuple[NamedRange, ...]:
    """The address spaces of the design's own VNets."""
    return tuple(
        NamedRange(vnet.name, cidr, "vnet", f"{vnet.path}.address_space", vnet.role)
        for vnet in vnets
        for cidr in vnet.address_space
    )


def subnet_ranges(vnets: tuple[PlannedVnet, ...]) -> tuple[NamedRange, ...]:
    """Subnets that found a place, with their IPv6 twins, and the subnets that others already use."""
    planned = (
        NamedRange(subnet.name, cidr, "subnet", subnet.range_path, vnet.role)
        for vnet in vnets
        for subnet in vnet.subnets
        for cidr in (subnet.cidr, subnet.cidr_v6)
        if cidr
    )
    taken = (
        NamedRange(each.name or "Subnet in use", each.cidr, "taken", f"{vnet.path}.taken.{index}.cidr", vnet.role)
        for vnet in vnets
        for index, each in enumerate(vnet.taken)
    )
    return (*planned, *taken)


def cluster_ranges(design: Design) -> tuple[NamedRange, ...]:
    """Pod and service ranges, with their IPv6 twins under dual stack."""
    addresses, dual = design.addresses, design.network_model.ip_families == "dual_stack"
    pods = design.network_model.model in POD_CIDR_MODELS
    ranges = [NamedRange("Service CIDR", addresses.service_cidr, "services", "addresses.service_cidr")]
    if pods:
        ranges.insert(0, NamedRange("Pod CIDR", addresses.pod_cidr, "pods", "addresses.pod_cidr"))
    if dual and pods:
        ranges.append(NamedRange("IPv6 pod CIDR", addresses.pod_cidr_v6, "pods", "addresses.pod_cidr_v6"))
    if dual:
        ranges.append(
            NamedRange("IPv6 service CIDR", addresses.service_cidr_v6, "services", "addresses.service_cidr_v6")
        )
    return tuple(ranges)
