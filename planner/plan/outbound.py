"""SNAT ports: how many connections to one destination the way out can carry, against what the nodes need.

Formulas: sources.LB_CONFIGURE (load balancer), sources.NAT_RESOURCE (NAT gateway), sources.LIMIT_EGRESS (firewall).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from planner.azure import limits
from planner.design import Design
from planner.plan.layout import Layout
from planner.plan.needs import counted
from planner.plan.subnets import PlannedSubnet

NAT_TYPES = frozenset({"managedNATGateway", "managedNATGatewayV2", "userAssignedNATGateway"})
Way: TypeAlias = Literal["Load balancer", "NAT gateway", "Azure Firewall"]


@dataclass(frozen=True)
class OutboundBudget:
    """SNAT ports of the way out. `nodes` are all nodes with surge.

    `ports_per_node` is what each node has set aside; 0 where ports are given out on demand (NAT gateway, firewall).
    """

    way: Way
    public_ips: int
    nodes: int
    available: int
    available_formula: str
    ports_per_node: int
    connections_per_node: int
    automatic: bool = False

    @property
    def each(self) -> int:
        """Ports that one node takes: set aside, or as many as it has connections at peak."""
        return self.ports_per_node or self.connections_per_node

    @property
    def needed(self) -> int:
        """Ports that all nodes take with surge; 0 where nobody said how many connections there are."""
        return self.nodes * self.each

    @property
    def needed_formula(self) -> str:
        """The need in words; without a figure for connections it cannot be said."""
        if not self.each:
            return f"{counted(self.nodes, 'node')}, connections not given"
        unit = "port" if self.ports_per_node else "connection"
        return f"{counted(self.nodes, 'node')} × {counted(self.each, unit)} = {self.needed:,}"

    @property
    def ports_for_a_node(self) -> int:
        """Ports that a node can use when all nodes are busy."""
        return self.ports_per_node or self.available // max(self.nodes, 1)

    @property
    def nodes_fit(self) -> int | None:
        """Nodes, surge included, that the ports last for; None where nothing is known about the connections."""
        if self.automatic:
            return max((nodes for nodes, ports in limits.SNAT_DEFAULT_PORTS if self._lasts(ports)), default=0)
        return self.available // self.each if self.each else None

    @property
    def enough(self) -> bool:
        """Whether the addresses carry all nodes, and every node its connections at peak."""
        return self.needed <= self.available and self.connections_per_node <= self.ports_for_a_node

    def _lasts(self, ports: int) -> bool:
        return automatic_ports(ports, self.public_ips) >= self.connections_per_node


def plan_outbound(layout: Layout) -> OutboundBudget | None:
    """The budget of the outbound type; None where nothing translates addresses, or an appliance unknown here does."""
    egress = layout.design.egress
    if egress.outbound_type == "loadBalancer":
        return _load_balancer(layout)
    if egress.outbound_type in NAT_TYPES:
        count = egress.nat_gateway_ips
        formula = f"{counted(count, 'address')} × {limits.NAT_PORTS_PER_IP:,} ports"
        return _on_demand(layout, "NAT gateway", count, count * limits.NAT_PORTS_PER_IP, formula)
    if egress.outbound_type == "userDefinedRouting" and layout.has_azure_firewall:
        count, instances = egress.firewall_public_ips, limits.FIREWALL_INSTANCES_MIN
        each = limits.FIREWALL_PORTS_PER_IP_AND_INSTANCE
        formula = f"{counted(count, 'address')} × {instances} instances × {each:,} ports"
        return _on_demand(layout, "Azure Firewall", count, count * instances * each, formula)
    return None


def nat_subnets(layout: Layout) -> tuple[PlannedSubnet, ...]:
    """Subnets that a NAT gateway of one's own has to be on: those whose machines send, pods with addresses too."""
    if layout.design.egress.outbound_type != "userAssignedNATGateway":
        return ()
    return layout.subnets_for("nodes", "pods")


def outbound_addresses(design: Design) -> int:
    """Public addresses of the load balancer for egress: those of one's own, or as many as AKS is told to make."""
    egress = design.egress
    own = len(egress.outbound_ips) + sum(each.num_addresses for each in egress.outbound_ip_prefixes)
    return own or (
        limits.MANAGED_OUTBOUND_IPS_MIN if egress.managed_outbound_ips is None else egress.managed_outbound_ips
    )


def automatic_ports(ports_per_address: int, addresses: int) -> int:
    """Ports that Azure gives a node by itself, over all addresses of the load balancer."""
    return min(ports_per_address * addresses, limits.SNAT_PORTS_AUTOMATIC_MAX)


def default_ports(nodes: int) -> int:
    """Ports a node and address by the size of the backend pool; beyond the table as in its last row."""
    table = limits.SNAT_DEFAULT_PORTS
    return next((ports for largest, ports in table if nodes <= largest), table[-1][1])


def _load_balancer(layout: Layout) -> OutboundBudget:
    egress, nodes = layout.design.egress, layout.nodes + layout.surge
    count = outbound_addresses(layout.design)
    return OutboundBudget(
        way="Load balancer",
        public_ips=count,
        nodes=nodes,
        available=count * limits.SNAT_PORTS_PER_IP,
        available_formula=f"{counted(count, 'address')} × {limits.SNAT_PORTS_PER_IP:,} ports",
        ports_per_node=egress.allocated_outbound_ports or automatic_ports(default_ports(nodes), count),
        connections_per_node=egress.connections_per_node,
        automatic=not egress.allocated_outbound_ports,
    )


def _on_demand(layout: Layout, way: Way, count: int, available: int, formula: str) -> OutboundBudget:
    return OutboundBudget(
        way=way,
        public_ips=count,
        nodes=layout.nodes + layout.surge,
        available=available,
        available_formula=formula,
        ports_per_node=0,
        connections_per_node=layout.design.egress.connections_per_node,
    )
