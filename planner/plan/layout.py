"""The address plan: pools, subnets and VNets of a design, from which every other consequence follows."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network
from itertools import islice

from planner.azure import limits
from planner.design import Design
from planner.design.addresses import VnetRole
from planner.plan.capacity import Capacity
from planner.plan.demand import AZURE_FIREWALLS, POD_CIDR_MODELS, aks_makes_vnet, in_cluster_controller
from planner.plan.pools import PlannedPool
from planner.plan.ranges import NamedRange, cluster_ranges, surrounding_ranges, vnet_ranges
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet


@dataclass(frozen=True)
class Layout:
    """Where everything stands, on the day it is judged on."""

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
    def managed_vnet(self) -> bool:
        """Whether AKS makes the spoke VNet: then no route table or security group there is the architect's."""
        return aks_makes_vnet(self.design)

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

    @cached_property
    def node_ranges(self) -> tuple[str, ...]:
        """The ranges of all node subnets as rules name them, IPv6 twins last."""
        return ranges_of(*self.subnets_for("nodes"))

    @cached_property
    def pod_ranges(self) -> tuple[str, ...]:
        """Ranges that pods have addresses of: pod CIDRs, pod subnets, or the nodes' own subnets."""
        cidrs = tuple(str(each.cidr) for each in cluster_ranges(self.design) if each.kind == "pods")
        return cidrs or ranges_of(*self.subnets_for("pods")) or self.node_ranges

    @property
    def has_azure_firewall(self) -> bool:
        """Whether Azure Firewall stands in the hub."""
        return self.design.egress.firewall in AZURE_FIREWALLS

    @cached_property
    def firewall_address(self) -> IPv4Address | None:
        """The next hop of filtered egress: as given, else the firewall subnet's first usable address; None unknown."""
        given = self.design.egress.firewall_address
        if given or self.design.egress.firewall == "none":
            return given
        subnet = self.subnet_for("firewall") or self.subnet_for("firewall_appliance")
        return subnet.first_usable if subnet else None

    @cached_property
    def ingress_address(self) -> IPv4Address | None:
        """The internal front end of the layer 7 controller: as given, else the first one free; None without one."""
        if not in_cluster_controller(self.design) or self.design.ingress.exposure not in {"internal", "both"}:
            return None
        if self.design.ingress.address:
            return self.design.ingress.address
        subnet = self.subnet_for("ingress")
        if subnet is None or subnet.cidr is None:  # in a VNet made by AKS, Azure chooses the address
            return None
        taken = {service.address for service in self.design.ingress.services}
        usable = islice(subnet.cidr, limits.RESERVED_FIRST_ADDRESSES, None)
        return next((address for address in usable if address not in taken), None)

    @cached_property
    def waf_private_address(self) -> IPv4Address | None:
        """The Application Gateway's private front end: as given, else the subnet's last usable; None without one."""
        subnet = self.subnet_for("app_gateway")
        if subnet is None or not self.design.waf.private_frontend:
            return None
        return self.design.waf.private_address or subnet.last_usable

    def own_subnets_for(self, *purposes: str) -> tuple[PlannedSubnet, ...]:
        """Those subnets with one of the purposes that AKS does not manage."""
        return tuple(each for each in self.subnets_for(*purposes) if not (self.managed_vnet and each.vnet == "spoke"))

    def vnet(self, role: VnetRole) -> PlannedVnet | None:
        """The VNet in that role, or None when the design has none."""
        return next((vnet for vnet in self.vnets if vnet.role == role), None)

    def subnets_for(self, *purposes: str) -> tuple[PlannedSubnet, ...]:
        """Subnets with one of the purposes, in the plan's order."""
        if len(purposes) == 1:
            return self._by_purpose.get(purposes[0], ())
        return tuple(subnet for subnet in self.subnets if subnet.purpose in purposes)

    def subnet_for(self, purpose: str) -> PlannedSubnet | None:
        """The first subnet with that purpose, or None."""
        return next(iter(self.subnets_for(purpose)), None)

    @cached_property
    def _by_purpose(self) -> dict[str, tuple[PlannedSubnet, ...]]:
        found: dict[str, list[PlannedSubnet]] = {}
        for subnet in self.subnets:
            found.setdefault(subnet.purpose, []).append(subnet)
        return {purpose: tuple(subnets) for purpose, subnets in found.items()}


def ranges_of(*subnets: PlannedSubnet | None) -> tuple[str, ...]:
    """The ranges of subnets that found a place, IPv6 twins last."""
    found = [subnet for subnet in subnets if subnet]
    both = [each.cidr for each in found], [each.cidr_v6 for each in found]
    return tuple(str(cidr) for family in both for cidr in family if cidr)
