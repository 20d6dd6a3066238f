"""Chapter: the topology on a landscape page."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from planner.diagram import DrawingFailed, Graph, draw_svg
from planner.report import Report
from planner.web.document.base import Chapter, Picture, Section

FOLDER = Path(settings.DATA_DIR) / "drawing"


def topology(report: Report) -> Chapter:
    """The picture."""
    caption = f"{report.graph.title}; the tables of flows say the same in words"
    return Chapter("topology", "Topology", (Section("", (picture(report, "topology", caption),)),), layout="sheet")


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
