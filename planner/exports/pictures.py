"""topology.svg, .png and .dot: each view of the plan as a picture. Rendering may raise DrawingFailed."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from planner.diagram import VIEWS, Graph, View, draw_dot, draw_png, draw_svg
from planner.exports.base import Export
from planner.report import Report

KEPT = 64
"""SVG files that each process keeps, of about 80 KB each: pages show every view of a design as often as it is read."""


def graph_of(view: View, report: Report) -> Graph:
    """The view of a report; the overview is worked out once for page and files."""
    return report.graph if view.name == "overview" else view.make(report.plan)


@lru_cache(maxsize=KEPT)
def _svg(graph: Graph) -> bytes:
    """A file of its own: icons and font are in it. Equal graphs have equal pictures; a failure is not kept."""
    return draw_svg(graph, with_font=True).encode()


def _dot(graph: Graph) -> bytes:
    """Graphviz text with all positions; `neato -n2` draws it."""
    return draw_dot(graph).encode()


FORMATS: tuple[tuple[str, str, str, Callable[[Graph], bytes]], ...] = (
    ("svg", "SVG", "image/svg+xml", _svg),
    ("png", "PNG", "image/png", draw_png),
    ("dot", "Graphviz text", "text/vnd.graphviz", _dot),
)


def _exports(view: View) -> Iterator[Export]:
    overview = view.name == "overview"
    stem, title = ("topology", "Topology") if overview else (f"topology-{view.name}", f"{view.title} view")

    def applies(report: Report) -> bool:
        return view.applies(report.plan)

    for ending, words, media_type, draw in FORMATS:

        def render(report: Report, draw: Callable[[Graph], bytes] = draw) -> bytes:
            return draw(graph_of(view, report))

        yield Export(f"{stem}.{ending}", f"{title} as {words}", media_type, render, applies)


EXPORTS: tuple[Export, ...] = tuple(export for view in VIEWS for export in _exports(view))
"""The overview first, then the views; each as SVG, PNG and Graphviz text."""
