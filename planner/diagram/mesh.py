"""The mesh that connections run on: gutter lines crossed with the lines of the ports, and what stands in the way.

A stretch of a line between two crossings carries a bit for each box it would cut. A connection may cut the boxes around
its own two ends and nothing else; titles, texts and icons may never be cut.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from planner.diagram.arrangement import Arrangement
from planner.diagram.boxes import Box
from planner.diagram.graph import Edge, Graph

NEVER = 1
CLEARANCE = 3.0
STUB = 10.0
MERGE = 5.0
ASIDE = 12.0


@dataclass(frozen=True)
class Port:
    """Where a connection may meet a resource or box; `flat` when it arrives along a row."""

    x: float
    y: float
    flat: bool


@dataclass
class Mesh:
    """Sorted line positions, and for the stretch after each crossing along a row or a column the bits it cuts.

    Paved lines are the middles of gutters, where connections belong.
    """

    xs: list[float]
    ys: list[float]
    along_rows: list[list[int]]
    along_columns: list[list[int]]
    bits: dict[str, int]
    paved_rows: list[bool]
    paved_columns: list[bool]

    def spot(self, port: Port) -> tuple[int, int]:
        """Column and row number of a port."""
        return bisect_left(self.xs, port.x), bisect_left(self.ys, port.y)


def make_mesh(graph: Graph, arrangement: Arrangement) -> Mesh:
    """The mesh for all connections of a graph."""
    ends = {end for edge in graph.edges for end in (edge.tail, edge.head)}
    ports = [port for end in ends for port in fixed_ports(end, arrangement)]
    boxes = [arrangement.boxes[end] for end in ends if end not in arrangement.icons]
    middles = list(_straight_lines(graph.edges, arrangement))
    must_x = [port.x for port in ports] + [x for box in boxes for x in (box.left, box.right)]
    must_y = [port.y for port in ports] + [y for box in boxes for y in (box.top, box.bottom)]
    xs = _merged(must_x, [*arrangement.columns, *(x for x, _ in middles), *(box.x for box in boxes)])
    ys = _merged(must_y, [*arrangement.rows, *(y for _, y in middles), *(box.y for box in boxes)])
    bits = {name: 2 << n for n, name in enumerate(sorted(arrangement.boxes))}
    obstacles = list(_obstacles(arrangement, bits))
    return Mesh(
        xs,
        ys,
        _rows(xs, ys, [*obstacles, *_borders(arrangement, flat=True), *_contents(arrangement, flat=True)]),
        _columns(xs, ys, [*obstacles, *_borders(arrangement, flat=False), *_contents(arrangement, flat=False)]),
        bits,
        paved_rows=[any(abs(y - row) < 0.1 for row in arrangement.rows) for y in ys],
        paved_columns=[any(abs(x - column) < 0.1 for column in arrangement.columns) for x in xs],
    )


def fixed_ports(end: str, arrangement: Arrangement) -> list[Port]:
    """The ports of a resource: beside its icon, above it and under its text; a box has none that are fixed.

    The upright ones also stand a little to the right, where a line comes past a title.
    """
    if end not in arrangement.icons:
        return []
    icon, box = arrangement.icons[end], arrangement.boxes[end]
    return [
        Port(icon.left - 3, icon.y, flat=True),
        Port(icon.right + 3, icon.y, flat=True),
        *(Port(icon.x + aside, y, flat=False) for aside in (0, ASIDE) for y in (icon.top - 2, box.bottom + 2)),
    ]


def ports(end: str, arrangement: Arrangement, mesh: Mesh) -> list[Port]:
    """Every port of a resource or box: a box can be met wherever a line of the mesh crosses its border."""
    if end in arrangement.icons:
        return fixed_ports(end, arrangement)
    box, corner = arrangement.boxes[end], 12.0
    rows = [y for y in mesh.ys if box.top + corner <= y <= box.bottom - corner]
    columns = [x for x in mesh.xs if box.left + corner <= x <= box.right - corner]
    sides = [Port(x, y, flat=True) for y in rows for x in (box.left, box.right)]
    return sides + [Port(x, y, flat=False) for x in columns for y in (box.top, box.bottom)]


def _straight_lines(edges: Iterable[Edge], arrangement: Arrangement) -> Iterable[tuple[float, float]]:
    """For two boxes that face each other, the middle of what they share: the straight way between them."""
    for edge in edges:
        one, other = arrangement.boxes[edge.tail], arrangement.boxes[edge.head]
        if edge.tail not in arrangement.icons and edge.head not in arrangement.icons:
            x = (max(one.left, other.left) + min(one.right, other.right)) / 2
            y = (max(one.top, other.top) + min(one.bottom, other.bottom)) / 2
            yield x, y


def _merged(must: Iterable[float], may: Iterable[float]) -> list[float]:
    """Sorted positions; an optional one that is nearly another's is left out."""
    kept = sorted(set(must))
    for position in sorted(may):
        near = bisect_left(kept, position)
        if all(abs(position - other) >= MERGE for other in kept[max(0, near - 1) : near + 1]):
            kept.insert(near, position)
    return kept


def _obstacles(arrangement: Arrangement, bits: dict[str, int]) -> Iterable[tuple[Box, int]]:
    for name, box in arrangement.boxes.items():
        yield box, bits[name]
    for fixed in (arrangement.titles, arrangement.marks):
        yield from ((box, NEVER) for box in fixed.values())


def _borders(arrangement: Arrangement, *, flat: bool) -> Iterable[tuple[Box, int]]:
    """The borders of boxes in one direction: a connection may cross one and never run along it."""
    for box in (box for name, box in arrangement.boxes.items() if name not in arrangement.icons):
        if flat:
            yield Box(box.left, box.top, box.right, box.top), NEVER
            yield Box(box.left, box.bottom, box.right, box.bottom), NEVER
        else:
            yield Box(box.left, box.top, box.left, box.bottom), NEVER
            yield Box(box.right, box.top, box.right, box.bottom), NEVER


def _contents(arrangement: Arrangement, *, flat: bool) -> Iterable[tuple[Box, int]]:
    """Icons and texts, with room beside the line's direction for the arrows that end at them."""
    more = STUB - CLEARANCE
    across, along = (0.0, more) if flat else (more, 0.0)
    for fixed in (arrangement.icons, arrangement.texts):
        for box in fixed.values():
            yield Box(box.left - across, box.top - along, box.right + across, box.bottom + along), NEVER


def _rows(xs: list[float], ys: list[float], obstacles: list[tuple[Box, int]]) -> list[list[int]]:
    stretches = [[0] * len(xs) for _ in ys]
    for box, bit in obstacles:
        first, last = _cut(xs, box.left, box.right)
        for row in range(bisect_left(ys, box.top - CLEARANCE), len(ys)):
            if ys[row] > box.bottom + CLEARANCE:
                break
            for column in range(first, last):
                stretches[row][column] |= bit
    return stretches


def _columns(xs: list[float], ys: list[float], obstacles: list[tuple[Box, int]]) -> list[list[int]]:
    stretches = [[0] * len(ys) for _ in xs]
    for box, bit in obstacles:
        first, last = _cut(ys, box.top, box.bottom)
        for column in range(bisect_left(xs, box.left - CLEARANCE), len(xs)):
            if xs[column] > box.right + CLEARANCE:
                break
            for row in range(first, last):
                stretches[column][row] |= bit
    return stretches


def _cut(positions: list[float], start: float, end: float) -> tuple[int, int]:
    """Numbers of the stretches that share more than an end point with start..end."""
    first = max(0, bisect_left(positions, start + 0.01) - 1)
    return first, max(first, bisect_left(positions, end - 0.01))
