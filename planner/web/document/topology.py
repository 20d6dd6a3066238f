"""Chapter: the topology on a landscape page, and the same in words."""

from pathlib import Path

from django.conf import settings

from planner.diagram import DrawingFailed, connections, draw_svg
from planner.report import Report
from planner.web.document.base import Chapter, Column, Picture, Section, Table
from planner.web.document.words import DASH

FOLDER = Path(settings.DATA_DIR) / "drawing"


def topology(report: Report) -> Chapter:
    """The picture."""
    caption = f"{report.graph.title}; the connections stand in the table that follows"
    return Chapter("topology", "Topology", (Section("", (picture(report, "topology-", caption),)),), layout="sheet")


def connections_in_words(report: Report) -> Chapter:
    """What the picture says, in words."""
    columns = (
        Column("No.", 7, "name"),
        Column("Kind", 15),
        Column("From", 22),
        Column("To", 22),
        Column("What passes", 34),
    )
    rows = tuple(
        (each.number or DASH, each.kind, each.tail, each.head, each.label or DASH) for each in connections(report.graph)
    )
    table = Table("table-flows", "What the topology shows, line by line", columns, rows)
    return Chapter("connections", "Connections", (Section("", (table,)),))


def picture(report: Report, prefix: str, caption: str) -> Picture:
    """The topology as a figure, or why there is none."""
    try:
        svg, missing = draw_svg(report.graph, prefix=prefix, folder=FOLDER), ""
    except DrawingFailed as failure:
        svg, missing = "", str(failure)
    return Picture(f"{prefix}figure", caption, svg, missing)
