"""CONSEQUENCES: what follows from a Design, as arithmetic without opinion. `make_plan` never fails."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner.design import Design
from planner.plan.demand import demands
from planner.plan.layout import Layout
from planner.plan.load_balancer import LoadBalancerLoad, plan_load_balancer
from planner.plan.outbound import OutboundBudget, plan_outbound
from planner.plan.pools import plan_pools
from planner.plan.ranges import dns_service_ip, pod_capacity
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
