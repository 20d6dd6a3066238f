"""CONSEQUENCES: what follows from a Design, as arithmetic without opinion. `make_plan` never fails."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network

from planner.design import Design
from planner.design.addresses import VnetRole
from planner.plan.capacity import Capacity
from planner.plan.demand import POD_CIDR_MODELS, demands
from planner.plan.pools import PlannedPool, plan_pools
from planner.plan.ranges import (
    NamedRange,
    cluster_ranges,
    dns_service_ip,
    pod_capacity,
    surrounding_ranges,
    vnet_ranges,
)
from planner.plan.subnets import PlannedSubnet, plan_subnets
from planner.plan.vnets import PlannedVnet, address_spaces, plan_vnets


@dataclass(frozen=True)
class Plan:
    """A design with all that follows from it, on the day it is judged on."""

    design: Design
    day: date
    pools: tuple[PlannedPool, ...]
    subnets: tuple[PlannedSubnet, ...]
    vnets: tuple[PlannedVnet, ...]
    pod_capacity: Capacity | None
    dns_service_ip: IPv4Address

    @property
    def model(self) -> str:
        """The network model."""
        return self.design.network_model.model

    @property
    def is_new(self) -> bool:
        """Whether the cluster is still to be created: then Azure refuses what is retired."""
        return self.design.overview.cluster == "new"

    @property
    def in_production(self) -> bool:
        """Whether production's stricter judgement applies."""
        return self.design.overview.environment == "production"

    @property
    def pod_cidr(self) -> IPv4Network | None:
        """The pod CIDR, or None where the model takes pod addresses from a subnet."""
        return self.design.addresses.pod_cidr if self.model in POD_CIDR_MODELS else None

    @property
    def service_cidr(self) -> IPv4Network:
        """The range of cluster-internal service addresses."""
        return self.design.addresses.service_cidr

    @property
    def nodes(self) -> int:
        """Nodes of all pools at the autoscaler's maximum, without surge."""
        return sum(pool.nodes for pool in self.pools)

    @property
    def surge(self) -> int:
        """Nodes that upgrading every pool at once adds."""
        return sum(pool.surge for pool in self.pools)

    @cached_property
    def reachable_networks(self) -> tuple[NamedRange, ...]:
        """Ranges that pods reach: the design's own VNets, and the surroundings they must reach."""
        reached = {
            f"surroundings.networks.{index}.ranges"
            for index, network in enumerate(self.design.surroundings.networks)
            if network.reachable_from_pods
        }
        around = (each for each in surrounding_ranges(self.design) if each.path in reached)
        return (*vnet_ranges(self.vnets), *around)

    @cached_property
    def ranges(self) -> tuple[NamedRange, ...]:
        """The design's own ranges and those around it: VNets, pods, services, surroundings; subnets not."""
        return (*vnet_ranges(self.vnets), *cluster_ranges(self.design), *surrounding_ranges(self.design))

    def vnet(self, role: VnetRole) -> PlannedVnet | None:
        """The VNet in that role, or None when the design has none."""
        return next((vnet for vnet in self.vnets if vnet.role == role), None)

    def subnets_for(self, *purposes: str) -> tuple[PlannedSubnet, ...]:
        """Subnets with one of the purposes, in the plan's order."""
        return tuple(subnet for subnet in self.subnets if subnet.purpose in purposes)

    def subnet_for(self, purpose: str) -> PlannedSubnet | None:
        """The first subnet with that purpose, or None."""
        return next(iter(self.subnets_for(purpose)), None)


def make_plan(design: Design, day: date) -> Plan:
    """All that follows from the design. What does not fit is in the plan, with free addresses below zero."""
    pools = plan_pools(design)
    spaces = address_spaces(design)
    subnets = plan_subnets(design, demands(design, pools), spaces)
    return Plan(
        design=design,
        day=day,
        pools=pools,
        subnets=subnets,
        vnets=plan_vnets(design, spaces, subnets),
        pod_capacity=pod_capacity(design, pools),
        dns_service_ip=dns_service_ip(design),
    )
