"""The topology of a design as markup for a page, or the sentence that says why there is none."""

import logging
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed, draw_svg
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
    try:
        return _drawn(design, day, prefix)
    except DrawingFailed:
        raise
    except Exception as fault:
        logger.exception("The picture could not be drawn.")
        raise DrawingFailed("The picture could not be drawn; the tables say the same.") from fault


@lru_cache(maxsize=KEPT)
def _drawn(design: Design, day: date, prefix: str) -> str:
    """By the whole design: equal answers have equal pictures. A theme's colours come from the page's style sheet."""
    return draw_svg(topology(make_plan(design, day)), prefix=prefix, folder=drawing_folder())


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
    links = {"svg_href": opened.url("export", "topology.svg"), "png_href": opened.url("export", "topology.png")}
    try:
        svg = drawn(report.design, report.day)
    except DrawingFailed as failed:
        return {"reason": str(failed), "picture_id": "picture"}
    return {"svg": mark_safe(svg), "caption": CAPTION, "picture_id": "picture", **links}  # noqa: S308
