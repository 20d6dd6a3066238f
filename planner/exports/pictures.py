"""topology.svg, .png and .dot: the overview as a picture. Rendering may raise planner.diagram.DrawingFailed."""

from planner.diagram import draw_dot, draw_png, draw_svg
from planner.exports.base import Export
from planner.report import Report


def render_svg(report: Report) -> bytes:
    """A file of its own: icons and font are in it."""
    return draw_svg(report.graph, with_font=True).encode()


def render_png(report: Report) -> bytes:
    """For documents that take no SVG."""
    return draw_png(report.graph)


def render_dot(report: Report) -> bytes:
    """Graphviz text with all positions; `neato -n2` draws it."""
    return draw_dot(report.graph).encode()


SVG = Export("topology.svg", "Topology as SVG", "image/svg+xml", render_svg)
PNG = Export("topology.png", "Topology as PNG", "image/png", render_png)
DOT = Export("topology.dot", "Topology as Graphviz text", "text/vnd.graphviz", render_dot)
