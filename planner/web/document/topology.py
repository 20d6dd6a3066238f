"""Chapter: the topology on a landscape page, and the same in words."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from planner.diagram import DrawingFailed, Graph, connections, draw_svg
from planner.report import Report
from planner.web.document.base import Chapter, Column, Picture, Section, Table, grouped
from planner.web.document.words import DASH

KINDS = {
    "ingress": "Ingress",
    "egress": "Egress",
    "administration": "Administration",
    "api_server": "API server",
    "dns": "Names",
    "east_west": "Inside",
}
FOLDER = Path(settings.DATA_DIR) / "drawing"


def topology(report: Report) -> Chapter:
    """The picture."""
    caption = f"{report.graph.title}; the tables of flows say the same in words"
    return Chapter("topology", "Topology", (Section("", (picture(report, "topology", caption),)),), layout="sheet")


def traffic_flows(report: Report) -> Chapter:
    """Who talks to whom, hop by hop, with where TLS ends and what inspects it."""
    columns = (
        Column("Kind", 12, "name"),
        Column("Hop", 5),
        Column("From", 21),
        Column("To", 21),
        Column("Protocol and port", 14),
        Column("TLS ends", 13),
        Column("Inspected by", 14),
    )
    rows = (
        (KINDS[each.kind], f"F{each.number}", each.origin, each.target, each.protocol, each.tls_ends, each.inspected_by)
        for each in report.plan.flows
    )
    table = Table("table-flows", "Traffic, hop by hop", columns, grouped(rows))
    return Chapter("flows", "Traffic flows", (Section("", (table,)),))


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
    table = Table("table-connections", "What the topology shows, line by line", columns, rows)
    return Chapter("connections", "Connections", (Section("", (table,)),))


@lru_cache(maxsize=2)
def _drawn(graph: Graph) -> str:
    """The picture stands on the cover and on its own page, and is drawn once."""
    return draw_svg(graph, folder=FOLDER)


def picture(report: Report, slug: str, caption: str) -> Picture:
    """The topology as a figure, or why there is none."""
    try:
        svg, missing = _drawn(report.graph), ""
    except DrawingFailed as failure:
        svg, missing = "", str(failure)
    return Picture(f"{slug}-figure", caption, svg, f"{report.graph.title}. {report.graph.description}", missing)
