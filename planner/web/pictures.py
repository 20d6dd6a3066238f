"""The topology of a report as markup for a page, or the sentence that says why there is none."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe

from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed, draw_svg
from planner.report import Report, report_on
from planner.web.opened import Opened

CAPTION = "Topology: VNets, subnets and the way of the traffic"


def drawing_folder() -> Path:
    """Where icons and fonts of the pictures are kept between two of them."""
    return Path(settings.DATA_DIR) / "drawing"


@lru_cache
def sample_picture(name: str, day: date) -> str:
    """The topology of a sample as SVG, drawn once a day. Raises DrawingFailed."""
    return draw_svg(report_on(SAMPLES[name].design, day).graph, prefix=f"{name}-", folder=drawing_folder())


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
        svg = draw_svg(report.graph, folder=drawing_folder())
    except DrawingFailed as failed:
        return {"reason": str(failed), "picture_id": "picture"}
    return {"svg": mark_safe(svg), "caption": CAPTION, "picture_id": "picture", **links}  # noqa: S308
