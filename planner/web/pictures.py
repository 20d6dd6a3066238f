"""The pictures of a design as markup for a page, or the sentence that says why there is none."""

import logging
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe

from planner.design import Design
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


def drawn(design: Design, day: date, prefix: str = "topology-") -> str:
    """The topology as SVG, kept for the next time. Raises DrawingFailed, whatever went wrong."""
    return _or_sentence(lambda: _drawn(design, day, prefix))


def _or_sentence(draw: Callable[[], str]) -> str:
    try:
        return draw()
    except DrawingFailed:
        raise
    except Exception as fault:
        logger.exception("The picture could not be drawn.")
        raise DrawingFailed("The picture could not be drawn; the tables say the same.") from fault


@lru_cache(maxsize=KEPT)
def _drawn(design: Design, day: date, prefix: str) -> str:
    """By the whole design: equal answers have equal pictures. A theme's colours come from the page's style sheet."""
    return draw_svg(topology(make_plan(design, day)), prefix=prefix, folder=drawing_folder())


@lru_cache(maxsize=KEPT)
def _view(graph: Graph, prefix: str) -> str:
    """A view as SVG; equal graphs have equal pictures."""
    return draw_svg(graph, prefix=prefix, folder=drawing_folder())


def sample_picture(name: str, day: date) -> str:
    """The topology of a sample as SVG. Raises DrawingFailed."""
    return drawn(SAMPLES[name].design, day, f"{name}-")


def front_picture(day: date) -> dict[str, Any]:
    """Context of _picture.html for the front page: the baseline sample, so that a stranger sees what comes out."""
    try:
        svg = sample_picture("aks-baseline", day)
    except DrawingFailed as failed:
        return {"reason": str(failed)}
    return {"svg": mark_safe(svg), "caption": "The AKS baseline, as the planner draws it"}  # noqa: S308


def picture_context(report: Report, opened: Opened) -> dict[str, Any]:
    """Context of _picture.html. The markup is safe: the diagram rebuilds every drawing from an allow-list."""
    about = {"picture_id": "picture", "caption": CAPTION, "lines": _lines(report.graph)}
    return about | _shown(opened, "topology", lambda: drawn(report.design, report.day))


def view_context(report: Report, opened: Opened, view: View) -> dict[str, Any]:
    """The same of another view."""
    graph, prefix = view.make(report.plan), f"{view.name}-"
    about = {"picture_id": f"picture-{view.name}", "caption": view.title, "lines": _lines(graph)}
    return about | _shown(opened, f"topology-{view.name}", lambda: _or_sentence(lambda: _view(graph, prefix)))


def _shown(opened: Opened, stem: str, draw: Callable[[], str]) -> dict[str, Any]:
    """The drawing with its files, or the reason why there is none."""
    try:
        svg = draw()
    except DrawingFailed as failed:
        return {"reason": str(failed), "caption": ""}
    files = [(word, opened.url("export", f"{stem}.{word.lower()}")) for word in ("SVG", "PNG", "DOT")]
    return {"svg": mark_safe(svg), "files": files}  # noqa: S308


def _lines(graph: Graph) -> list[tuple[str, str]]:
    """The kinds of lines that a reader may look at alone; one kind is alone already."""
    kinds = {edge.kind for edge in graph.edges}
    return [(kind.value, name) for kind, name in EDGE_NAMES.items() if kind in kinds] if len(kinds) > 1 else []
