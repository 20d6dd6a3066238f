"""Chapter: the address map to scale, on landscape pages."""

from planner.diagram.address_map import address_map_sheets
from planner.report import Report
from planner.web.document.base import Chapter, Picture, Section


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
