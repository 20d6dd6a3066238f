"""The topology for a stage: one drawing that can show each kind of flow by itself.

The numbers on its lines are those of the plan's flows, so a table of flows beside it speaks of the same lines. What a
kind of flow passes carries the class `on-<kind>`; a style sheet fades the rest and shows the part that `parts` names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planner.diagram import composed, svg_of
from planner.diagram.boxes import Box
from planner.diagram.drawing import Drawing
from planner.diagram.graph import Graph, GroupKind
from planner.diagram.numbering import KINDS, planned_number, shows
from planner.plan.flows import Flow

AIR = 12.0
_MOVED = re.compile(r"translate\((-?[0-9.]+)[ ,]+(-?[0-9.]+)\)")
_CORNER = re.compile(r"(-?[0-9.]+),(-?[0-9.]+)")
_VIEW_BOX = re.compile(r'viewBox="[^"]*"')
_ELEMENT = re.compile(r'<g id="([a-z0-9_-]+)" class="')


@dataclass(frozen=True)
class View:
    """A part of the drawing in its own units; as text it is a viewBox."""

    left: float
    top: float
    width: float
    height: float

    def __str__(self) -> str:
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"

    def scale(self, width: float, height: float) -> float:
        """How much larger it may be shown in a room of that size."""
        return min(width / self.width, height / self.height)


@dataclass(frozen=True)
class Stage:
    """The SVG, the id of what a `<use>` repeats, and the part that each kind of flow and each VNet takes of it."""

    svg: str
    root: str
    whole: View
    parts: Mapping[str, View]
    vnets: Mapping[str, View]


def stage(graph: Graph, flows: tuple[Flow, ...], *, prefix: str, folder: Path | None = None) -> Stage:
    """The graph drawn once without its legend. Raises DrawingFailed."""
    planned = numbered_as_planned(graph, flows)
    drawing = composed(planned, legend=False)
    passed = {kind: _passed(planned, [flow for flow in flows if flow.kind == kind]) for kind in KINDS}
    shown = {kind: names for kind, names in passed.items() if len(names) > 1}
    svg = svg_of(drawing, prefix=prefix, folder=folder)
    moved = _moved(svg, prefix, drawing)
    whole = _view(drawing.arrangement.whole.grown(-AIR), moved)
    return Stage(
        _VIEW_BOX.sub(f'viewBox="{whole}"', _marked(svg, prefix, _classes(drawing, shown, flows)), count=1),
        f"{prefix}graph0",
        whole,
        {kind: _view(_extent(drawing, names), moved) for kind, names in shown.items()},
        {group.id: _view(drawing.arrangement.boxes[group.id], moved) for group in planned.groups},
    )


def numbered_as_planned(graph: Graph, flows: tuple[Flow, ...]) -> Graph:
    """The same graph with each line under the number of the flow that it shows; the others lose theirs."""
    return replace(graph, edges=tuple(replace(edge, number=planned_number(edge, flows)) for edge in graph.edges))


def _passed(graph: Graph, flows: list[Flow]) -> frozenset[str]:
    """The lines, as their index in the graph, and the ids of what they join."""
    found: set[str] = set()
    for index, edge in enumerate(graph.edges):
        if any(shows(edge, flow) for flow in flows):
            found |= {f"{index}", edge.tail, edge.head}
    return frozenset(found)


def _extent(drawing: Drawing, names: frozenset[str]) -> Box:
    """The part of the drawing that holds these things, each with the subnet it stands in, and their lines.

    A line that ends at a whole VNet shows where it ends and not all of the VNet.
    """
    around, arrangement = drawing.graph.paths(), drawing.arrangement
    subnets = {group.id for group in drawing.graph.all_groups() if group.kind is GroupKind.SUBNET}
    vnets = {group.id for group in drawing.graph.groups}
    ends = [name for name in names if name in around and name not in vnets]
    boxes = [arrangement.boxes[name] for end in ends for name in (end, *(set(around[end]) & subnets))]
    corners = [point for route in drawing.routes if str(route.index) in names for point in route.points]
    return Box(
        min([box.left for box in boxes] + [x for x, _ in corners]),
        min([box.top for box in boxes] + [y for _, y in corners]),
        max([box.right for box in boxes] + [x for x, _ in corners]),
        max([box.bottom for box in boxes] + [y for _, y in corners]),
    )


def _moved(svg: str, prefix: str, drawing: Drawing) -> tuple[float, float]:
    """How far Graphviz moved everything, as seen on the first box: its sheet begins at the outermost thing."""
    name = drawing.graph.groups[0].id
    outline = svg.partition(f'id="{prefix}box-{name}"')[2].partition(' d="')[2].partition('"')[0]
    corners = [(float(x), float(y)) for x, y in _CORNER.findall(outline)]
    shift, box = _MOVED.search(svg), drawing.arrangement.boxes[name]
    if shift is None or not corners:
        return 0.0, 0.0
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    return float(shift[1]) + left - box.left, float(shift[2]) + top - box.top


def _view(box: Box, moved: tuple[float, float]) -> View:
    part = box.grown(AIR)
    return View(moved[0] + part.left, moved[1] + part.top, part.width, part.height)


def _classes(drawing: Drawing, passed: Mapping[str, frozenset[str]], flows: tuple[Flow, ...]) -> dict[str, list[str]]:
    """For each element of the drawing the kinds of flow that it is on."""
    kinds = {str(flow.number): flow.kind for flow in flows}
    around = drawing.graph.paths()
    found: dict[str, list[str]] = {}
    for kind, names in passed.items():
        for element in _elements(names, around):
            found.setdefault(element, []).append(f"on-{kind}")
    for index, badge in enumerate(drawing.badges):
        found.setdefault(f"badge-{index}", []).append(f"on-{kinds[badge.number]}")
    return found


def _elements(names: frozenset[str], around: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name in sorted(names):
        if name in around:
            yield from (f"node-{name}", f"box-{name}", *(f"box-{outer}" for outer in around[name]))
        else:
            yield f"line-{name}"


def _marked(svg: str, prefix: str, classes: Mapping[str, list[str]]) -> str:
    def with_classes(found: re.Match[str]) -> str:
        added = dict.fromkeys(classes.get(found[1].removeprefix(prefix), ()))
        return found[0] + "".join(f"{each} " for each in added)

    return _ELEMENT.sub(with_classes, svg)
