"""The pictures of a design as markup for a page, or the sentence that says why there is none."""

import logging
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe

from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed, Graph, View, draw_svg
from planner.diagram.graph import EDGE_NAMES
from planner.diagram.topology import topology
from planner.plan import make_plan
from planner.report import Report
from planner.web.opened import Opened

CAPTION = "Topology: VNets, subnets and the way of the traffic"
KEPT = 64
"""Pictures that each server process keeps, of about 100 KB each."""
logger = logging.getLogger(__name__)


def drawing_folder() -> Path:
    """Where icons and fonts of the pictures are kept between two of them."""
    return Path(settings.DATA_DIR) / "drawing"


def drawn(report: Report, prefix: str = "topology-") -> str:
    """The topology as SVG, kept for the next time. Raises DrawingFailed, whatever went wrong."""
    return _drawing(lambda: report.graph, prefix)[1]


def _drawing(make: Callable[[], Graph], prefix: str) -> tuple[Graph, str]:
    """A graph with its SVG. Raises DrawingFailed, whatever went wrong in either."""
    try:
        graph = make()
        return graph, _drawn(graph, prefix)
    except DrawingFailed:
        raise
    except Exception as fault:
        logger.exception("The picture could not be drawn.")
        raise DrawingFailed("The picture could not be drawn; the tables say the same.") from fault


@lru_cache(maxsize=KEPT)
def _drawn(graph: Graph, prefix: str) -> str:
    """Equal graphs have equal pictures. A theme's colours come from the page's style sheet."""
    return draw_svg(graph, prefix=prefix, folder=drawing_folder())


@lru_cache(maxsize=len(SAMPLES))
def _sample(name: str, day: date) -> Graph:
    return topology(make_plan(SAMPLES[name].design, day))


def sample_picture(name: str, day: date) -> str:
    """The topology of a sample as SVG. Raises DrawingFailed."""
    return _drawing(lambda: _sample(name, day), f"{name}-")[1]


def front_picture(day: date) -> dict[str, Any]:
    """Context of _picture.html for the front page: the baseline sample, so that a stranger sees what comes out."""
    try:
        svg = sample_picture("aks-baseline", day)
    except DrawingFailed as failed:
        return {"reason": str(failed)}
    return {"svg": mark_safe(svg), "caption": "The AKS baseline, as the planner draws it"}  # noqa: S308


def picture_context(report: Report, opened: Opened) -> dict[str, Any]:
    """Context of _picture.html. The markup is safe: the diagram rebuilds every drawing from an allow-list."""
    return _context(opened, "topology", "picture", CAPTION, lambda: report.graph)


def view_context(report: Report, opened: Opened, view: View) -> dict[str, Any]:
    """The same of another view."""
    return _context(opened, view.name, f"picture-{view.name}", view.title, lambda: view.make(report.plan))


def _context(opened: Opened, name: str, picture_id: str, caption: str, make: Callable[[], Graph]) -> dict[str, Any]:
    """The drawing with its lines and files, or the reason why there is none."""
    try:
        graph, svg = _drawing(make, f"{name}-")
    except DrawingFailed as failed:
        return {"reason": str(failed), "picture_id": picture_id}
    stem = name if name == "topology" else f"topology-{name}"
    files = [(word, opened.url("export", f"{stem}.{word.lower()}")) for word in ("SVG", "PNG", "DOT")]
    about = {"picture_id": picture_id, "caption": caption, "lines": _lines(graph)}
    return about | {"svg": mark_safe(svg), "files": files}  # noqa: S308


def _lines(graph: Graph) -> list[tuple[str, str]]:
    """The kinds of lines that a reader may look at alone; one kind is alone already."""
    kinds = {edge.kind for edge in graph.edges}
    return [(kind.value, name) for kind, name in EDGE_NAMES.items() if kind in kinds] if len(kinds) > 1 else []
