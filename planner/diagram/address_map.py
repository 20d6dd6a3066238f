"""The address map: every VNet, pod and service range to scale, with what is used, planned and free in it.

Drawn by ourselves as SVG. Pages include it at the width of their column, paper as sheets of one size.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from planner.diagram.address_bars import vnet_bars
from planner.diagram.address_context import cluster_bars, surrounding_bars
from planner.diagram.address_legend import Legend, lay_out_legend
from planner.diagram.address_panels import draw_panel
from planner.diagram.address_parts import Bar
from planner.diagram.address_pen import Pen
from planner.diagram.address_rows import Panel, lay_out, least_width, scale_panel, split
from planner.plan import Plan

WIDTH = 1120
"""CSS pixels, as wide as the review page; on A4 landscape its smallest text is 7 points high."""
SHEET_HEIGHT = 715
"""What stands on one sheet of A4 landscape, 138 mm high, with no text smaller than 6 points."""
GAP = 8.0


@dataclass(frozen=True)
class Band:
    """Panels beside each other, as high as the highest."""

    panels: tuple[Panel, ...]

    @property
    def height(self) -> float:
        """From edge to edge."""
        return max(panel.height for panel in self.panels)


def address_map_svg(plan: Plan, prefix: str = "map-", width: int = WIDTH) -> str:
    """The whole map as one `<svg>` element; every id in it begins with the prefix."""
    bars = _bars(plan)
    return _drawn(plan, prefix, width, tuple(_bands(bars, width)), lay_out_legend(bars, plan, width))


def address_scale_svg(plan: Plan, prefix: str = "scale-", width: int = WIDTH) -> str:
    """Only the scales of VNets, pods and services: how much of each is taken, at a glance."""
    bars = tuple(bar for bar in (*vnet_bars(plan), *cluster_bars(plan)) if bar.size)
    bands = tuple(Band((scale_panel(bar, width),)) for bar in bars)
    return _drawn(plan, prefix, width, bands, None)


def address_map_sheets(
    plan: Plan, prefix: str = "map-", width: int = WIDTH, height: int = SHEET_HEIGHT
) -> tuple[str, ...]:
    """The map as pictures no higher than a sheet, as few and then as even as can be; a row of cells is never cut."""
    bars = _bars(plan)
    legend = lay_out_legend(bars, plan, width)
    bands = tuple(_bands(bars, width, height - legend.height - 2 * GAP))
    room = height - legend.height
    sheets = _filled(bands, room)
    while len(evener := _filled(bands, room - STEP)) == len(sheets) and room > STEP:
        room, sheets = room - STEP, evener
    return tuple(_drawn(plan, f"{prefix}{n}-", width, each, legend) for n, each in enumerate(sheets, start=1))


def _filled(bands: tuple[Band, ...], room: float) -> list[tuple[Band, ...]]:
    """The bands in order on sheets with that room; one that is higher has a sheet to itself."""
    sheets: list[tuple[Band, ...]] = [()]
    for band in bands:
        if sheets[-1] and sum(each.height + GAP for each in sheets[-1]) + band.height > room:
            sheets.append(())
        sheets[-1] += (band,)
    return sheets


def _bars(plan: Plan) -> tuple[Bar, ...]:
    return (*vnet_bars(plan), *cluster_bars(plan), *surrounding_bars(plan))


def _bands(bars: tuple[Bar, ...], width: float, most: float = float("inf")) -> Iterator[Band]:
    """Bars below each other; narrow ones of a kind share a band as long as their cells stand in one row."""
    for bar_or_bars in _beside(bars, width):
        widths = _shared(bar_or_bars, width)
        band = Band(tuple(lay_out(bar, each) for bar, each in zip(bar_or_bars, widths, strict=True)))
        if band.height <= most:
            yield band
        else:
            yield from (Band((part,)) for bar in bar_or_bars for part in split(lay_out(bar, width), most))


def _beside(bars: tuple[Bar, ...], width: float) -> Iterator[tuple[Bar, ...]]:
    group: list[Bar] = []
    for bar in bars:
        beside = bool(group) and bar.half and group[-1].half
        if not beside or sum(least_width(each) + GAP for each in (*group, bar)) - GAP > width:
            if group:
                yield tuple(group)
            group = []
        group.append(bar)
    if group:
        yield tuple(group)


def _shared(bars: tuple[Bar, ...], width: float) -> list[float]:
    """The width of each bar of a band, what is left shared out evenly."""
    if len(bars) == 1:
        return [width]
    needs = [least_width(bar) for bar in bars]
    rest = width - sum(needs) - GAP * (len(bars) - 1)
    return [need + rest / len(bars) for need in needs]


def _drawn(plan: Plan, prefix: str, width: float, bands: tuple[Band, ...], legend: Legend | None) -> str:
    top = legend.height if legend else 0
    height = top + sum(band.height for band in bands) + GAP * max(0, len(bands) - 1)
    pen = Pen(prefix)
    root = pen.root(width, height, f"Address map of {plan.design.overview.title}", _description(plan))
    if legend:
        legend.draw(pen, root)
    for band in bands:
        left = 0.0
        for panel in band.panels:
            draw_panel(pen, root, panel, left, top, band.height)
            left += panel.width + GAP
        top += band.height + GAP
    return etree.tostring(root, encoding="unicode")


def _description(plan: Plan) -> str:
    vnets = ", ".join(f"{vnet.name} {vnet.ranges} with {vnet.free_addresses:,} addresses free" for vnet in plan.vnets)
    pods = f"; pods {plan.pod_cidr}" if plan.pod_cidr else ""
    return f"{vnets}{pods}; services {plan.service_cidr}. The address table says the same in words."


STEP = 8
"""By which sheets are evened out; nobody sees less."""
