"""Chapters of pictures on landscape pages: the flows one by one, and the address map to scale."""

from planner.diagram import VIEWS, DrawingFailed, View, draw_svg
from planner.diagram.address_map import address_map_sheets
from planner.report import Report
from planner.web.document.base import Chapter, Picture, Section
from planner.web.document.topology import FOLDER

SHOWN = ("ingress", "egress", "administration", "network-policy")
"""The views of a full document beside the overview, in the order of their pages."""

CAPTIONS = {"network-policy": "Network policy; the table of permissions says the same in words"}


def views(report: Report) -> Chapter:
    """One page for each view that has something to show."""
    found = (view for name in SHOWN for view in VIEWS if view.name == name and view.applies(report.plan))
    return Chapter("views", "Flows in pictures", tuple(_section(report, view) for view in found), layout="sheet")


def address_map(report: Report) -> Chapter:
    """VNets, pods and services to scale, with what is used and what is free."""
    sheets = address_map_sheets(report.plan)
    pictures = tuple(_map(report, svg, number, len(sheets)) for number, svg in enumerate(sheets, 1))
    return Chapter("map", "Address map", tuple(Section("", (each,)) for each in pictures), layout="sheet")


def _map(report: Report, svg: str, number: int, count: int) -> Picture:
    part = f", part {number} of {count}" if count > 1 else ""
    words = f"Address map of {report.design.overview.title}{part}. The table of subnets says the same in words."
    return Picture(
        f"map-{number}-figure", f"Ranges to scale{part}; the tables of the address plan say the same", svg, words
    )


def _section(report: Report, view: View) -> Section:
    caption = CAPTIONS.get(view.name, f"{view.title}; the numbers are those of the traffic flows")
    graph = view.make(report.plan)
    try:
        svg, missing = draw_svg(graph, prefix=f"{view.name}-", folder=FOLDER), ""
    except DrawingFailed as failure:
        svg, missing = "", str(failure)
    words = f"{graph.title}. {graph.description}"
    return Section(view.title, (Picture(f"view-{view.name}-figure", caption, svg, words, missing),))
