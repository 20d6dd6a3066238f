"""CONSEQUENCES: what follows from a Design, as arithmetic without opinion. `make_plan` never fails."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.design import Design
from planner.plan.demand import demands
from planner.plan.dns import DnsClient, DnsZone, plan_dns_clients, plan_dns_zones
from planner.plan.firewall_rules import FirewallRule, plan_firewall_rules
from planner.plan.flows import Flow, plan_flows
from planner.plan.growth import RangeGrowth, plan_growth
from planner.plan.layout import Layout
from planner.plan.load_balancer import LoadBalancerLoad, plan_load_balancer
from planner.plan.outbound import OutboundBudget, plan_outbound
from planner.plan.overlaps import Matrix, Overlap, plan_matrix, plan_overlaps
from planner.plan.peerings import Peering, plan_peerings
from planner.plan.pools import plan_pools
from planner.plan.public_addresses import LayerComparison, PublicAddress, compare_layers, plan_public_addresses
from planner.plan.ranges import dns_service_ip, pod_capacity
from planner.plan.resource_names import NamedResource, ResourceGroup, plan_resource_groups, plan_resource_names
from planner.plan.reversibility import Reversal, plan_reversibility
from planner.plan.roles import CustomRole, RoleAssignment, plan_custom_role, plan_roles
from planner.plan.routes import RouteTable, plan_route_tables
from planner.plan.security_groups import SecurityGroup, plan_security_groups
from planner.plan.subnets import plan_subnets
from planner.plan.vnets import address_spaces, plan_vnets


@dataclass(frozen=True)
class Plan(Layout):
    """A design with all that follows from it, on the day it is judged on; each part is worked out when asked for."""

    @cached_property
    def route_tables(self) -> tuple[RouteTable, ...]:
        """Route tables of the design, each with its routes and the subnets it stands on."""
        return plan_route_tables(self)

    @cached_property
    def security_groups(self) -> tuple[SecurityGroup, ...]:
        """Network security groups, one for each subnet that should have one."""
        return plan_security_groups(self)

    @cached_property
    def firewall_rules(self) -> tuple[FirewallRule, ...]:
        """What the firewall lets through, from whom; none without one."""
        return plan_firewall_rules(self)

    @cached_property
    def dns_zones(self) -> tuple[DnsZone, ...]:
        """Private DNS zones with their links and records."""
        return plan_dns_zones(self)

    @cached_property
    def dns_clients(self) -> tuple[DnsClient, ...]:
        """Whom each network asks for names."""
        return plan_dns_clients(self)

    @cached_property
    def peerings(self) -> tuple[Peering, ...]:
        """Both sides of every peering."""
        return plan_peerings(self)

    @cached_property
    def public_addresses(self) -> tuple[PublicAddress, ...]:
        """Public addresses by what they are for."""
        return plan_public_addresses(self)

    @cached_property
    def layers(self) -> LayerComparison:
        """Public addresses at layer 4 against layer 7."""
        return compare_layers(self)

    @cached_property
    def roles(self) -> tuple[RoleAssignment, ...]:
        """Role assignments of the cluster's identity, its controllers and people."""
        return plan_roles(self, self.route_tables)

    @cached_property
    def custom_role(self) -> CustomRole | None:
        """The custom role of the cluster's identity, or None where built-in roles are used."""
        return plan_custom_role(self, self.route_tables)

    @cached_property
    def resources(self) -> tuple[NamedResource, ...]:
        """Every Azure resource with its name and the rule for it."""
        return plan_resource_names(self, self.route_tables, self.security_groups, self.public_addresses)

    @cached_property
    def resource_groups(self) -> tuple[ResourceGroup, ...]:
        """Resource groups with the teams that own them."""
        return plan_resource_groups(self, self.resources)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Numbered traffic flows, hop by hop."""
        return plan_flows(self)

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """Every pair of ranges that share addresses, forbidden ones first."""
        return plan_overlaps(self)

    @cached_property
    def matrix(self) -> Matrix:
        """The design's own VNets, pods and services against each other."""
        return plan_matrix(self)

    @cached_property
    def growth(self) -> tuple[RangeGrowth, ...]:
        """The year in which each growing range is full."""
        return plan_growth(self)

    @cached_property
    def reversibility(self) -> tuple[Reversal, ...]:
        """For each choice of consequence, whether it can be changed later, and how."""
        return plan_reversibility(self)

    def reversal(self, path: str) -> Reversal | None:
        """How the answer at that path can be changed, or None where nothing special holds."""
        wanted = re.sub(r"\.\d+", "", path)
        return next((each for each in self.reversibility if each.path == wanted), None)

    @cached_property
    def outbound(self) -> OutboundBudget | None:
        """SNAT ports of the way out; None where nothing here translates addresses."""
        return plan_outbound(self)

    @cached_property
    def load_balancer(self) -> LoadBalancerLoad:
        """Rules and backend configurations of the cluster's load balancer."""
        return plan_load_balancer(self)


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
