"""The picture: Plan to Graph to DOT to SVG.

    graph = topology(plan)
    svg = draw_svg(graph, prefix="overview-", folder=cache)

The cache folder keeps resized icons and fonts between pictures. Without one the folder of `keep_in` serves, which the
program names once at its start, or else a temporary folder of the process.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.diagram.dot import DrawingFailed, dot_source, run_graphviz
from planner.diagram.drawing import Drawing, compose
from planner.diagram.embedded_font import with_own_font
from planner.diagram.graph import EDGE_NAMES, Graph
from planner.diagram.icons import icon_folder
from planner.diagram.policy_view import Permission, permissions
from planner.diagram.svg import UnreadableSvg, clean_svg
from planner.diagram.tables import Connection, Element, connections, elements
from planner.diagram.views import VIEWS, View

NODE_BUDGET = 300
EDGE_BUDGET = 400

__all__ = [
    "VIEWS",
    "Connection",
    "Drawing",
    "DrawingFailed",
    "Element",
    "Graph",
    "Permission",
    "View",
    "composed",
    "connections",
    "draw_dot",
    "draw_png",
    "draw_svg",
    "elements",
    "icon_png",
    "keep_in",
    "permissions",
]


def draw_svg(graph: Graph, *, prefix: str = "topology-", folder: Path | None = None, with_font: bool = False) -> str:
    """The picture as one self-contained `<svg>` element; every id in it begins with the prefix.

    A file of its own takes its font along; a page brings it and allows no style inside. Raises DrawingFailed, whose
    text is a sentence for the page.
    """
    clean = svg_of(composed(graph), prefix=prefix, folder=folder)
    return with_own_font(clean) if with_font else clean


def svg_of(drawing: Drawing, *, prefix: str, folder: Path | None = None) -> str:
    """A composed drawing as a self-contained `<svg>` element. Raises DrawingFailed."""
    place, graph = folder or _own_folder(), drawing.graph
    svg = run_graphviz(dot_source(drawing), "svg", place)
    try:
        return clean_svg(
            svg,
            title=graph.title,
            description=graph.description,
            names=_words(graph),
            prefix=prefix,
            icons=icon_folder(place),
        )
    except UnreadableSvg:
        raise DrawingFailed("The picture is missing because Graphviz printed no drawing that can be read.") from None


def draw_png(graph: Graph, *, folder: Path | None = None) -> bytes:
    """The same picture as PNG, at two pixels for every CSS pixel. Raises DrawingFailed."""
    return run_graphviz(draw_dot(graph), "png", folder or _own_folder())


def draw_dot(graph: Graph) -> str:
    """The same picture as DOT with all positions; `neato -n2` draws it. Raises DrawingFailed beyond the budget."""
    return dot_source(composed(graph))


def icon_png(kind: str) -> bytes:
    """The icon of a kind of resource, as the pictures show it."""
    return (icon_folder(_own_folder()) / f"{kind}.png").read_bytes()


def composed(graph: Graph, *, legend: bool = True) -> Drawing:
    """The graph with a place for everything. Raises DrawingFailed beyond the budget."""
    nodes, edges = sum(1 for _ in graph.all_nodes()), len(graph.edges)
    if nodes > NODE_BUDGET or edges > EDGE_BUDGET:
        raise DrawingFailed(
            f"The picture is missing because it would hold {nodes} resources and {edges} connections; "
            f"at most {NODE_BUDGET} and {EDGE_BUDGET} can be drawn."
        )
    return compose(graph, legend=legend)


def _words(graph: Graph) -> dict[str, str]:
    """What a screen reader says of each element, by its id in the drawing."""
    named = graph.names()
    words = {f"box-{group.id}": " ".join((group.name, *group.ranges)) for group in graph.all_groups()}
    words |= {f"node-{node.id}": ", ".join((node.name, *node.details)) for node in graph.all_nodes()}
    for group in graph.all_groups():
        words |= {f"node-mark_{n}_{group.id}": mark.name for n, mark in enumerate(group.marks)}
    for number, edge in enumerate(graph.edges):
        flow = f"{EDGE_NAMES[edge.kind]} {edge.number}".rstrip()
        label = f", {edge.label}" if edge.label else ""
        words[f"line-{number}"] = f"{flow}: {named[edge.tail]} to {named[edge.head]}{label}"
    return words


def keep_in(folder: Path) -> None:
    """Keep icons and fonts of all pictures of this process in that folder."""
    _KEPT[:] = [folder]


_KEPT: list[Path] = []


@cache
def _temporary_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="aks-network-planner-")


def _own_folder() -> Path:
    return _KEPT[0] if _KEPT else Path(_temporary_folder().name)
