"""Chapter: how nodes and pods reach the outside, by which route and with how many SNAT ports."""

from collections.abc import Iterator
from typing import TypeAlias

from planner.design import Design
from planner.design.labels import label
from planner.plan import Plan
from planner.plan.outbound import OutboundBudget, automatic_ports, default_ports
from planner.plan.routes import RouteTable
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table, settings
from planner.web.document.words import DASH, answer, below, counted, joined, number

Pair: TypeAlias = tuple[str, str]


def egress(report: Report) -> Chapter:
    """Outbound type, firewall, destinations, routes and SNAT."""
    design = report.design
    return Chapter(
        "egress",
        "Egress",
        (
            Section("Outbound path", (path(report.plan),)),
            Section("Destinations", (destinations(design),)),
            Section("Routes", (routes(report.plan),)),
            Section("SNAT ports", (snat(report.plan),)),
        ),
    )


def egress_path(report: Report) -> Chapter:
    """Outbound type, firewall and routes; destinations and SNAT stand in chapters of their own."""
    plan = report.plan
    return Chapter("egress", "Egress", (Section("Outbound path", (path(plan),)), Section("Routes", (routes(plan),))))


def path(plan: Plan) -> Table:
    """The answers about the way out."""
    design = plan.design
    pairs = (("Outbound type", answer(design, "egress.outbound_type")), *_firewall(plan), *_addresses(design))
    return settings("table-egress", "How traffic leaves", pairs)


def _firewall(plan: Plan) -> tuple[Pair, ...]:
    design, chosen = plan.design, plan.design.egress
    if chosen.firewall == "none":
        return (("Firewall", "No firewall"),)
    return (
        ("Firewall", answer(design, "egress.firewall")),
        ("Private address, next hop", label(plan.firewall_address) or "Not known here"),
        ("Public addresses", f"{chosen.firewall_public_ips:,}"),
        ("Allows what AKS needs", label(chosen.aks_rules)),
        ("DNS proxy", label(chosen.dns_proxy)),
        ("TLS inspection", label(chosen.tls_inspection)),
    )


def _addresses(design: Design) -> tuple[Pair, ...]:
    chosen = design.egress
    own = joined((*chosen.outbound_ips, *chosen.outbound_ip_prefixes), "")
    rows: list[Pair] = [("Outbound addresses of your own", own)] if own else []
    if "NATGateway" in chosen.outbound_type:
        rows.append(
            (
                "NAT gateway",
                f"{label(chosen.nat_gateway_sku)}, {counted(chosen.nat_gateway_ips, 'address', 'addresses')}",
            )
        )
    if chosen.outbound_type == "loadBalancer":
        ports = f"{chosen.allocated_outbound_ports:,}" if chosen.allocated_outbound_ports else "Shared out by Azure"
        rows += [
            ("Managed outbound addresses", f"{chosen.managed_outbound_ips or 1:,}"),
            ("SNAT ports a node", ports),
            ("Idle timeout", counted(chosen.idle_timeout_minutes, "minute")),
        ]
    return tuple(rows)


def destinations(design: Design) -> Table:
    """What the workload must reach."""
    columns = (Column("Destination", 36, "name"), Column("Name or range", 44), Column("Port", 20))
    rows = tuple((each.name or DASH, each.target or DASH, each.port) for each in design.egress.destinations)
    return Table("table-destinations", "Destinations of the workload", columns, rows)


def routes(plan: Plan) -> Table:
    """One row for each route; the table's name stands in its first row."""
    columns = (
        Column("Route table", 18, "name"),
        Column("Subnets and gateway", 19),
        Column("Route", 12),
        Column("Prefix", 13, "range"),
        Column("Next hop", 14),
        Column("Why", 24),
    )
    rows = tuple(row for table in plan.route_tables for row in _of_table(plan, table))
    return Table("table-routes", "Route tables with their routes", columns, rows)


def _of_table(plan: Plan, table: RouteTable) -> Iterator[Row]:
    on = [f"on {subnet.name}" for subnet in plan.subnets if subnet.key in table.subnets]
    learned = "gateway routes on" if table.propagate_gateway_routes else "gateway routes off"
    head = (table.name, below((*on, learned)))
    for index, route in enumerate(table.routes):
        yield (*(head if index == 0 else ("", "")), route.name, str(route.prefix), route.next_hop, route.why)
    if table.node_routes:
        yield (
            *(("", "") if table.routes else head),
            "written by AKS",
            DASH,
            DASH,
            f"{counted(table.node_routes, 'route')}, one a node.",
        )


def snat(plan: Plan) -> Table:
    """How many connections to one destination the way out carries."""
    budget = plan.outbound
    if budget is None:
        return Table("table-snat", "SNAT ports", (), ())
    rows: list[Row] = [
        ("Way out", f"{budget.way}, {counted(budget.public_ips, 'public address', 'public addresses')}"),
        ("Ports there are", f"{budget.available_formula} = {budget.available:,}"),
        ("Ports for a node", f"{budget.ports_for_a_node:,} when all {budget.nodes:,} nodes are busy, surge included"),
    ]
    if budget.each:
        rows.append(("Ports needed", budget.needed_formula))
    if budget.nodes_fit is not None:
        rows.append(("Nodes that fit", _fit(budget, budget.nodes_fit)))
    columns = (Column("Figure", 28, "name"), Column("Value", 72))
    note = "Ports limit the connections to one destination address and port at a time."
    return Table("table-snat", "SNAT ports of the way out", columns, tuple(rows), note)


def _fit(budget: OutboundBudget, nodes: int) -> str:
    """Azure lowers the ports of every node as nodes are added, unless somebody fixed them."""
    if not budget.automatic:
        return number(nodes)
    ports = automatic_ports(default_ports(nodes), budget.public_ips)
    return f"{nodes:,}, with {ports:,} ports each: Azure lowers the ports of a node as nodes are added"
