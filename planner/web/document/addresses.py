"""Chapter: the address plan, with every range, its room and the sums behind it."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.plan.capacity import Capacity
from planner.plan.outbound import nat_subnets
from planner.plan.peerings import Peering
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report
from planner.web.document.base import Cell, Chapter, Column, Prose, Row, Section, Table
from planner.web.document.ranges import cluster_ranges, free_blocks, overlaps, public_addresses, surroundings, taken
from planner.web.document.sizing import counting, worksheet
from planner.web.document.words import DASH, below, joined, number

ROLES = {"spoke": "Spoke", "hub": "Hub", "management": "Management"}


def address_plan(report: Report) -> Chapter:
    """Every VNet, subnet and range of the plan, the worksheet, and what is left."""
    plan = report.plan
    return Chapter(
        "addresses",
        "Address plan",
        (
            Section("Virtual networks", (vnets(plan), peerings(plan))),
            Section("Subnets", (subnets(plan), attachments(plan))),
            Section("Sizing worksheet", (Prose((counting(plan),)), worksheet(plan))),
            Section("Pods and services", (cluster_ranges(plan),)),
            Section("Public addresses", (public_addresses(plan),)),
            Section("Free address blocks", (free_blocks(plan),)),
            Section("Existing networks", (surroundings(plan), taken(plan), overlaps(plan))),
        ),
    )


def vnets(plan: Plan) -> Table:
    """One row for each VNet."""
    columns = (
        Column("VNet", 27, "name"),
        Column("Role", 13),
        Column("Address space", 18, "range"),
        Column("Resource group and region", 30),
        Column("Free", 12, "number"),
    )
    rows: Iterator[Row] = (
        (vnet.name, ROLES[vnet.role], below(vnet.address_space), _place(vnet), f"{vnet.free_addresses:,}")
        for vnet in plan.vnets
    )
    return Table(
        "table-vnets",
        "VNets and what is left of them",
        columns,
        tuple(rows),
        "Free: IPv4 addresses that no subnet takes.",
    )


def peerings(plan: Plan) -> Table:
    """Both sides of every peering, with what each side permits."""
    columns = (
        Column("From", 23, "name"),
        Column("To", 23),
        Column("Forwarded traffic", 14),
        Column("Gateway", 16),
        Column("Name", 24),
    )
    rows = tuple(
        (each.origin, each.target, "Allowed" if each.allow_forwarded else DASH, _gateway(each), each.name)
        for each in plan.peerings
    )
    return Table("table-peerings", "Peerings, each side by itself", columns, rows, _others(plan))


def _others(plan: Plan) -> str:
    """VNets that exist already are drawn as peered, and nobody here makes their peerings."""
    names = joined((each.name for each in plan.design.surroundings.networks if each.kind == "peered_vnet"), "")
    return f"Not made by this design, peered already: {names}." if names else ""


def _gateway(peering: Peering) -> str:
    if peering.allow_gateway_transit:
        return "Lends its own"
    return "Uses the other’s" if peering.use_remote_gateways else DASH


def subnets(plan: Plan) -> Table:
    """One row for each subnet with its range and its room."""
    columns = (
        Column("Subnet", 20, "name"),
        Column("Range", 16, "range"),
        Column("First usable", 13, "range"),
        Column("Last usable", 13, "range"),
        Column("Usable", 8, "number"),
        Column("Needed", 8, "number"),
        Column("With surge", 8, "number"),
        Column("Free", 7, "number"),
        Column("Free %", 7, "number"),
    )
    rows = tuple(_subnet(subnet) for vnet in plan.vnets for subnet in vnet.subnets)
    note = (
        "Usable: all addresses but the five that Azure reserves in every subnet. "
        "Needed: at the autoscaler’s maximum. Free: what is left with surge, while every pool is upgraded."
    )
    return Table("table-subnets", "Subnets: ranges and room", columns, rows, note)


def _subnet(subnet: PlannedSubnet) -> Row:
    capacity = subnet.capacity
    return (
        subnet.name,
        below((subnet.cidr, subnet.cidr_v6), "no room"),
        str(subnet.first_usable or DASH),
        str(subnet.last_usable or DASH),
        number(capacity.usable),
        number(capacity.needed),
        number(capacity.needed_with_surge),
        Cell("" if capacity.whole else f"{capacity.free:,}", tone=capacity.pressure),
        Cell(_share(capacity), tone=capacity.pressure),
    )


def _share(capacity: Capacity) -> str:
    """The share that is free; a service that fills its subnet by design leaves none."""
    if capacity.whole:
        return "Filled"
    return f"{100 - capacity.percent} %" if capacity.free >= 0 else "over"


def attachments(plan: Plan) -> Table:
    """What each subnet holds and what is attached to it."""
    columns = (
        Column("Subnet", 18, "name"),
        Column("Holds", 20),
        Column("NSG", 24),
        Column("Route table, NAT gateway", 20),
        Column("Delegated to", 18),
    )
    groups = {group.subnet: group.name for group in plan.security_groups}
    rows = tuple(
        (
            subnet.name,
            subnet.kind.holds,
            groups.get(subnet.key, DASH),
            below((*(each.name for each in plan.route_tables if subnet.key in each.subnets), *_nat(plan, subnet))),
            subnet.delegation or DASH,
        )
        for vnet in plan.vnets
        for subnet in vnet.subnets
    )
    return Table("table-attachments", "Subnets: what they hold and what is attached", columns, rows)


def _nat(plan: Plan, subnet: PlannedSubnet) -> Iterator[str]:
    if subnet in nat_subnets(plan):
        yield from (each.name for each in plan.resources if each.kind == "NAT gateway")


def _place(vnet: PlannedVnet) -> str:
    return joined((vnet.resource_group, vnet.region, vnet.subscription))
