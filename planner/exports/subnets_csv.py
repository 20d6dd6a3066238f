"""subnets.csv: every range of the plan with its name, for a spreadsheet or an address register."""

from collections.abc import Iterator

from planner.azure import limits
from planner.exports.base import Export
from planner.exports.csv_text import Cell, table
from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report

HEADER = (
    "Kind",
    "Name",
    "Range",
    "VNet",
    "Resource group",
    "Region",
    "First usable",
    "Last usable",
    "Addresses",
    "Reserved",
    "Usable",
    "Needed",
    "Needed with surge",
    "Free with surge",
    "In use %",
    "Smallest fitting prefix",
    "Placed by",
    "NSG",
    "Route table",
    "Delegated to",
    "IPv6 range",
)


def render(report: Report) -> bytes:
    """One row a range: each VNet with its subnets below it, then the ranges inside the cluster."""
    return table(HEADER, rows(report.plan))


def rows(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    """The rows of the table; a cell that does not apply is None."""
    for vnet in plan.vnets:
        for cidr in vnet.address_space:
            yield _row(Kind="VNet", Name=vnet.name, Range=str(cidr), Addresses=cidr.num_addresses, **_home(vnet))
        for subnet in vnet.subnets:
            yield _row(Kind="Subnet", Name=subnet.name, **_home(vnet), **_subnet(plan, subnet))
        for taken in vnet.taken:
            size = taken.cidr.num_addresses
            yield _row(Kind="Subnet in use", Name=taken.name, Range=str(taken.cidr), Addresses=size, **_home(vnet))
    for each in plan.ranges:
        if each.kind in {"pods", "services"}:
            size = each.cidr.num_addresses
            yield _row(Kind="Cluster range", Name=each.name, Range=str(each.cidr), Addresses=size)


def _row(**cells: Cell) -> tuple[Cell, ...]:
    found = {name.replace("_", " "): cell for name, cell in cells.items()}
    return tuple(found.get(name) for name in HEADER)


def _home(vnet: PlannedVnet) -> dict[str, Cell]:
    return {"VNet": vnet.name, "Resource group": vnet.resource_group, "Region": vnet.region}


def _subnet(plan: Plan, subnet: PlannedSubnet) -> dict[str, Cell]:
    capacity, placed = subnet.capacity, subnet.cidr is not None
    group = next((each.name for each in plan.security_groups if each.subnet == subnet.key), None)
    return {
        "Range": str(subnet.cidr) if placed else "no room",
        "First usable": str(subnet.first_usable or "") or None,
        "Last usable": str(subnet.last_usable or "") or None,
        "Addresses": subnet.cidr.num_addresses if subnet.cidr else None,
        "Reserved": limits.RESERVED_ADDRESSES_PER_SUBNET if placed else None,
        "Usable": capacity.usable if placed else None,
        "Needed": capacity.needed,
        "Needed with surge": capacity.needed_with_surge,
        "Free with surge": capacity.free if placed else None,
        "In use %": capacity.percent if placed else None,
        "Smallest fitting prefix": f"/{subnet.smallest_fit}",
        "Placed by": "the architect" if subnet.pinned else "the plan",
        "NSG": group,
        "Route table": next((each.name for each in plan.route_tables if subnet.key in each.subnets), None),
        "Delegated to": subnet.delegation,
        "IPv6 range": str(subnet.cidr_v6 or "") or None,
    }


EXPORT = Export("subnets.csv", "Address plan", "text/csv", render)
