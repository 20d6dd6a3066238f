"""Tables of the address plan: ranges inside the cluster, public addresses, what is free and what is around."""

from planner.design.labels import label
from planner.plan import Plan
from planner.plan.public_addresses import PublicAddress, public_total
from planner.web.document.base import Column, Table
from planner.web.document.words import below, joined

_USES = {
    "pods": "A /24 goes to every node; seen inside the cluster only.",
    "services": "Cluster-internal service addresses; never routed.",
}


def cluster_ranges(plan: Plan) -> Table:
    """Pod and service ranges with what they are for."""
    columns = (Column("Range", 20, "name"), Column("CIDR", 28, "range"), Column("Use", 52))
    rows = [(each.name, str(each.cidr), _use(plan, each.kind)) for each in plan.ranges if each.kind in _USES]
    rows.append(("DNS service IP", str(plan.dns_service_ip), "CoreDNS answers here."))
    return Table("table-cluster-ranges", "Ranges inside the cluster", columns, tuple(rows))


def _use(plan: Plan, kind: str) -> str:
    if kind == "pods" and plan.pod_capacity:
        capacity = plan.pod_capacity
        needed, most = capacity.needed_with_surge, capacity.usable
        room = (
            f"{needed:,} of {most:,} blocks taken" if needed <= most else f"{needed:,} blocks needed, it has {most:,}"
        )
        return f"{_USES[kind]} {room}."
    return _USES[kind]


def public_addresses(plan: Plan) -> Table:
    """Public addresses by what they are for."""
    columns = (
        Column("For", 34, "name"),
        Column("Name", 42),
        Column("SKU", 14),
        Column("Addresses", 10, "number"),
    )
    rows = tuple((each.purpose, _names(each), label(each.sku), f"{each.count:,}") for each in plan.public_addresses)
    total = ("Together", "", "", f"{public_total(plan.public_addresses):,}")
    return Table("table-public", "Static public IPv4 addresses", columns, rows, totals=total if len(rows) > 1 else ())


def _names(address: PublicAddress) -> str:
    """The first and the last name; those between follow."""
    first, *_, last = (address.names[0], *address.names)
    return first if first == last else f"{first} to {last.rpartition('-')[2]}"


def free_blocks(plan: Plan) -> Table:
    """What is left of each VNet."""
    columns = (Column("VNet", 30, "name"), Column("Free blocks", 55), Column("Addresses", 15, "number"))
    rows = tuple((vnet.name, joined(vnet.free, "None"), f"{vnet.free_addresses:,}") for vnet in plan.vnets)
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


def overlaps(plan: Plan) -> Table:
    """Ranges that share addresses, with the verdict."""
    columns = (Column("Verdict", 14, "name"), Column("Ranges and reason", 86))
    rows = tuple((each.verdict.capitalize(), each.reason) for each in plan.overlaps)
    return Table("table-overlaps", "Ranges that share addresses", columns, rows)
