"""Slides: the address plan to scale, each VNet with its subnets and what is left, and the ranges inside the cluster."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.diagram.address_map import address_map_sheets, address_scale_svg
from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report
from planner.web.document.base import Cell, Column, Row
from planner.web.document.words import below, counted, number
from planner.web.present.blocks import Cut
from planner.web.present.fitting import ROOM, WIDTH
from planner.web.present.slides import Slide, slides
from planner.web.present.tables import Table

SUBNETS = (
    Column("Subnet", 26, "name"),
    Column("Range", 18, "range"),
    Column("Holds", 20),
    Column("Usable", 10, "number"),
    Column("With surge", 12, "number"),
    Column("Free", 14, "number"),
)
MAP_WIDTH, MOST_SHEETS = 740, 8
RANGES = (Column("Range", 26, "name"), Column("CIDR", 24, "range"), Column("Room", 50))


@dataclass(frozen=True)
class MapSheet:
    """A part of the address map, drawn so that its smallest text is 18 pixels high."""

    svg: str
    template: ClassVar[str] = "present/_map.html"

    def height(self, width: float = WIDTH) -> float:
        """A slide of its own."""
        return ROOM

    def cut(self, room: float, *, force: bool) -> "Cut[MapSheet]":
        """All or nothing."""
        return (self, None) if force or room >= ROOM else (None, self)


def address_map(report: Report) -> Iterator[Slide]:
    """Every range to scale; where that takes too many slides, how much of each VNet is taken."""
    sheets = address_map_sheets(report.plan, width=MAP_WIDTH, height=int(ROOM * MAP_WIDTH / WIDTH))
    if len(sheets) > MOST_SHEETS:
        sheets = (address_scale_svg(report.plan, width=MAP_WIDTH),)
    yield from slides("address-map", "Addresses to scale", map(MapSheet, sheets))


def address_plan(report: Report) -> Iterator[Slide]:
    """A table for each VNet, then pods and services."""
    plan = report.plan
    yield from slides("addresses", "Address plan", (*map(_vnet, plan.vnets), _cluster(plan)))


def _vnet(vnet: PlannedVnet) -> Table:
    free = counted(vnet.free_addresses, "address", "addresses")
    heading = f"{vnet.name} {vnet.ranges}, {free} free"
    return Table(heading, SUBNETS, tuple(map(_subnet, vnet.subnets)), headed=True)


def _subnet(subnet: PlannedSubnet) -> Row:
    room = subnet.capacity
    return (
        subnet.name,
        below((subnet.cidr, subnet.cidr_v6), "no room"),
        subnet.kind.holds,
        number(room.usable),
        number(room.needed_with_surge),
        Cell("filled by design" if room.whole else f"{room.free:,}", tone=room.pressure),
    )


def _cluster(plan: Plan) -> Table:
    rows: list[Row] = []
    for each in plan.ranges:
        if each.kind == "pods":
            rows.append((each.name, str(each.cidr), _pods(plan)))
        elif each.kind == "services":
            rows.append((each.name, str(each.cidr), f"Never routed; CoreDNS answers at {plan.dns_service_ip}."))
    return Table("Inside the cluster", RANGES, tuple(rows), headed=True)


def _pods(plan: Plan) -> str:
    room = plan.pod_capacity
    if room is None:
        return "Pods take addresses of a subnet."
    limit = f", enough for {counted(room.fits_until, 'node')}" if room.fits_until else ""
    return f"{room.needed_with_surge:,} of {room.usable:,} blocks of /24 taken with surge{limit}."
