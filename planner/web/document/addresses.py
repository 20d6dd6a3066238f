"""Chapter: the address plan, with every range, its room and the sums behind it."""

from collections.abc import Iterator

from planner.design.labels import label
from planner.plan import Plan
from planner.plan.capacity import Capacity
from planner.plan.needs import Need
from planner.plan.peerings import Peering
from planner.plan.public_addresses import public_total
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report
from planner.web.document.base import Cell, Chapter, Column, Prose, Row, Section, Table
from planner.web.document.words import DASH, below, counted, joined, number

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
            Section("Sizing worksheet", (Prose((_counting(plan),)), worksheet(plan), growth(plan))),
            Section("Pods and services", (cluster_ranges(plan),)),
            Section("Public addresses", (public_addresses(plan),)),
            Section("Free address blocks", (free_blocks(plan),)),
            Section("Networks around", (surroundings(plan), taken(plan), overlaps(plan))),
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
        (each.origin, each.target, "allowed" if each.allow_forwarded else DASH, _gateway(each), each.name)
        for each in plan.peerings
    )
    return Table("table-peerings", "Peerings, each side by itself", columns, rows)


def _gateway(peering: Peering) -> str:
    if peering.allow_gateway_transit:
        return "lends its own"
    return "uses the other’s" if peering.use_remote_gateways else DASH


def subnets(plan: Plan) -> Table:
    """One row for each subnet with its range and its room."""
    columns = (
        Column("Subnet", 21, "name"),
        Column("Range", 16, "range"),
        Column("First usable", 13, "range"),
        Column("Last usable", 13, "range"),
        Column("Usable", 8, "number"),
        Column("Needed", 8, "number"),
        Column("With surge", 8, "number"),
        Column("Free", 7, "number"),
        Column("", 6, "number"),
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
        return "filled"
    return f"{100 - capacity.percent} %" if capacity.free >= 0 else "over"


def attachments(plan: Plan) -> Table:
    """What each subnet holds and what is attached to it."""
    columns = (
        Column("Subnet", 22, "name"),
        Column("Holds", 18),
        Column("NSG", 20),
        Column("Route table", 20),
        Column("Delegated to", 20),
    )
    groups = {group.subnet: group.name for group in plan.security_groups}
    rows = tuple(
        (
            subnet.name,
            subnet.kind.holds,
            groups.get(subnet.key, DASH),
            below(each.name for each in plan.route_tables if subnet.key in each.subnets),
            subnet.delegation or DASH,
        )
        for vnet in plan.vnets
        for subnet in vnet.subnets
    )
    return Table("table-attachments", "Subnets: what they hold and what is attached", columns, rows)


def _counting(plan: Plan) -> str:
    return (
        f"Counted at the autoscaler’s maximum of {counted(plan.nodes, 'node')}, "
        f"and with the {counted(plan.surge, 'node')} that upgrading every pool at once adds."
    )


def worksheet(plan: Plan) -> Table:
    """The need of every part with its formula; a blank first column continues the range above."""
    columns = (
        Column("Range", 24, "name"),
        Column("Part", 22),
        Column("Formula", 27),
        Column("Needed", 9, "number"),
        Column("Surge", 8, "number"),
        Column("Fits until", 10, "number"),
    )
    rows: list[Row] = []
    for vnet in plan.vnets:
        for subnet in vnet.subnets:
            if not subnet.capacity.whole:
                rows += _sums(subnet.name, subnet.capacity)
    if plan.pod_capacity:
        rows += _sums("Pod CIDR", plan.pod_capacity)
    note = "Fits until: nodes, with surge, when the most demanding pool grows. The pod CIDR counts blocks of /24."
    return Table("table-worksheet", "Addresses that each part takes", columns, tuple(rows), note)


def _sums(name: str, capacity: Capacity) -> Iterator[Row]:
    for index, need in enumerate(capacity.needs):
        first = index == 0
        yield (name if first else "", *_need(need), _limit(capacity) if first else "")


def _need(need: Need) -> tuple[str, str, str, str]:
    return need.part, need.formula, f"{need.addresses:,}", f"{need.surge:,}" if need.surge else DASH


def _limit(capacity: Capacity) -> str:
    return DASH if capacity.fits_until is None else counted(capacity.fits_until, "node")


def growth(plan: Plan) -> Table:
    """Whether each range holds the need of the years that the architect plans for, and when it is full."""
    columns = (
        Column("Range", 30, "name"),
        Column("Growth a year", 14, "number"),
        Column("Needed now", 14, "number"),
        Column("Needed then", 14, "number"),
        Column("Usable", 14, "number"),
        Column("Full in", 14, "number"),
    )
    rows = tuple(
        (
            each.name,
            f"{each.percent} %",
            f"{each.capacity.needed_with_surge:,}",
            Cell(f"{each.needed_then:,}", tone="" if each.lasts else "over"),
            f"{each.capacity.usable:,}",
            str(each.full_in or "never"),
        )
        for each in plan.growth
    )
    years = counted(plan.design.addresses.growth_years, "year")
    note = "With surge. Full in: the calendar year in which the range no longer holds the need."
    return Table("table-growth", f"Growth over {years}", columns, rows if years else (), note)


def cluster_ranges(plan: Plan) -> Table:
    """Pod and service ranges with what they are for."""
    columns = (Column("Range", 20, "name"), Column("CIDR", 28, "range"), Column("Use", 52))
    rows = [(each.name, str(each.cidr), _use(plan, each.kind)) for each in plan.ranges if each.kind in _USES]
    rows.append(("DNS service IP", str(plan.dns_service_ip), "CoreDNS answers here."))
    return Table("table-cluster-ranges", "Ranges inside the cluster", columns, tuple(rows))


_USES = {
    "pods": "A /24 goes to every node; seen inside the cluster only.",
    "services": "Cluster-internal service addresses; never routed.",
}


def _use(plan: Plan, kind: str) -> str:
    if kind == "pods" and plan.pod_capacity:
        capacity = plan.pod_capacity
        return f"{_USES[kind]} {capacity.needed_with_surge:,} of {capacity.usable:,} blocks taken."
    return _USES[kind]


def public_addresses(plan: Plan) -> Table:
    """Public addresses by what they are for."""
    columns = (
        Column("For", 34, "name"),
        Column("Name", 42),
        Column("SKU", 14),
        Column("Addresses", 10, "number"),
    )
    rows = tuple((each.purpose, each.name, label(each.sku), f"{each.count:,}") for each in plan.public_addresses)
    total = ("Together", "", "", f"{public_total(plan.public_addresses):,}")
    return Table("table-public", "Public addresses", columns, rows, totals=total if len(rows) > 1 else ())


def free_blocks(plan: Plan) -> Table:
    """What is left of each VNet."""
    columns = (Column("VNet", 30, "name"), Column("Free blocks", 55), Column("Addresses", 15, "number"))
    rows = tuple((vnet.name, joined(vnet.free, "none"), f"{vnet.free_addresses:,}") for vnet in plan.vnets)
    return Table("table-free", "Free blocks in each VNet", columns, rows)


def surroundings(plan: Plan) -> Table:
    """The networks that exist already."""
    columns = (
        Column("Network", 34, "name"),
        Column("Ranges", 26, "range"),
        Column("Kind", 20),
        Column("Pods must reach it", 20),
    )
    rows = tuple(
        (
            network.name or "Existing network",
            below(network.ranges),
            label(network.kind, "surroundings.networks.kind"),
            label(network.reachable_from_pods),
        )
        for network in plan.design.surroundings.networks
    )
    return Table("table-surroundings", "Networks that exist already", columns, rows)


def taken(plan: Plan) -> Table:
    """Subnets of the VNets that something else uses."""
    columns = (Column("Subnet", 40, "name"), Column("Range", 25, "range"), Column("VNet", 35))
    rows = tuple(
        (each.name or "Unnamed subnet", str(each.cidr), vnet.name) for vnet in plan.vnets for each in vnet.taken
    )
    return Table("table-taken", "Subnets that others use", columns, rows)


def _place(vnet: PlannedVnet) -> str:
    return joined((vnet.resource_group, vnet.region, vnet.subscription))


def overlaps(plan: Plan) -> Table:
    """Ranges that share addresses, with the verdict."""
    columns = (Column("Verdict", 14, "name"), Column("Ranges and reason", 86))
    rows = tuple((each.verdict.capitalize(), each.reason) for each in plan.overlaps)
    return Table("table-overlaps", "Ranges that share addresses", columns, rows)
