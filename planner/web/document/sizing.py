"""Tables of the address plan: the sizing worksheet and the growth of each range."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.plan.capacity import Capacity
from planner.plan.growth import RangeGrowth
from planner.plan.needs import Need
from planner.web.document.base import Cell, Column, Row, Table
from planner.web.document.words import DASH, counted

FORESEEN = 20
"""Years ahead for which growth by a percentage says anything."""


def counting(plan: Plan) -> str:
    """How many nodes the worksheet counts with."""
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
    blocks = " The pod CIDR counts blocks of /24." if plan.pod_capacity else ""
    note = f"Fits until: nodes, with surge, when the most demanding pool grows.{blocks}"
    return Table("table-worksheet", "Addresses that each part takes", columns, tuple(rows), note)


def _sums(name: str, capacity: Capacity) -> Iterator[Row]:
    for index, need in enumerate(capacity.needs):
        first = index == 0
        yield (name if first else "", *_need(need), _limit(capacity) if first else "")


def _need(need: Need) -> tuple[str, str, str, str]:
    return need.part, need.formula, f"{need.addresses:,}", f"{need.surge:,}" if need.surge else DASH


def _limit(capacity: Capacity) -> Cell | str:
    if capacity.fits_until is None:
        return DASH
    return Cell(counted(capacity.fits_until, "node"), tone="over" if capacity.free < 0 else "")


def full_in(plan: Plan, growth: RangeGrowth) -> str:
    """The year in which the range no longer holds the need; years far off are guesses and are not printed."""
    if growth.full_in is None:
        return "never"
    return str(growth.full_in) if growth.full_in <= plan.day.year + FORESEEN else f"not within {FORESEEN} years"


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
            full_in(plan, each),
        )
        for each in plan.growth
    )
    years = counted(plan.design.addresses.growth_years, "year")
    note = "With surge. Full in: the calendar year in which the range no longer holds the need."
    return Table("table-growth", f"Growth over {years}", columns, rows if years else (), note)
