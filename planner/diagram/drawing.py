"""The whole sheet: the arranged graph, its routed lines with their numbers, and the legend under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planner.diagram.boxes import Box
from planner.diagram.graph import EDGE_NAMES, Edge, EdgeKind, Graph
from planner.diagram.labels import DETAIL_SIZE, LEADING, NAME_SIZE, Span
from planner.diagram.lanes import TIGHT, spread
from planner.diagram.layout import MARGIN, Arrangement, arrange, text_blocks
from planner.diagram.routing import Point, Route, route
from planner.diagram.text import clean

Spot = tuple[float, float, float]
BADGE = 15.0
SAMPLE = 36.0
LEGEND_GAP = 26.0


@dataclass(frozen=True)
class Badge:
    """The number of a flow in a disc, on its line or in the legend."""

    x: float
    y: float
    number: str
    kind: EdgeKind


@dataclass(frozen=True)
class Note:
    """A line of text of the legend, from its left end and middle."""

    x: float
    y: float
    span: Span


@dataclass(frozen=True)
class Sample:
    """A short line of the legend that shows how a kind of connection is drawn."""

    start: Point
    end: Point
    edge: Edge


@dataclass(frozen=True)
class Drawing:
    """Everything with its place, in points, y downwards."""

    graph: Graph
    arrangement: Arrangement
    routes: tuple[Route, ...]
    badges: tuple[Badge, ...]
    notes: tuple[Note, ...]
    samples: tuple[Sample, ...]
    sheet: Box


def compose(graph: Graph, *, legend: bool = True) -> Drawing:
    """The sheet of a graph, without its legend if asked; gutters grow once where lines would stand closer than 5 pt."""
    blocks = text_blocks(graph)
    arrangement = arrange(graph, blocks)
    routes, narrowest = spread(route(graph, arrangement), arrangement)
    if narrowest < TIGHT:
        arrangement = arrange(graph, blocks, roominess=1.3)
        routes, _ = spread(route(graph, arrangement), arrangement)
    whole = arrangement.whole
    badges = list(_line_badges(routes, arrangement))
    below = _Legend(whole.bottom + 14, whole.right)
    below.add_all(graph.edges if legend else ())
    sheet = Box(0, 0, max(whole.right, below.right + MARGIN), below.bottom)
    return Drawing(
        graph, arrangement, tuple(routes), (*badges, *below.badges), tuple(below.notes), tuple(below.samples), sheet
    )


def parts(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    """The straight parts of a way."""
    yield from pairwise(points)


def _line_badges(routes: list[Route], arrangement: Arrangement) -> Iterator[Badge]:
    texts = [*arrangement.titles.values(), *arrangement.icons.values(), *arrangement.texts.values()]
    taken: list[Box] = []
    for number, mine in enumerate(routes):
        if not mine.edge.number:
            continue
        lines = [_extent(part) for n, other in enumerate(routes) if n != number for part in parts(other.points)]
        spots = sorted(_spots(mine.points), key=lambda spot: spot[2])
        troubled = ((_trouble(spot, texts, taken, lines, arrangement), spot) for spot in spots)
        # Most often the first is free; only where none is, the least bad one is looked for.
        _, best = min(_until_free(troubled), default=(0, None))
        if best:
            x, y, _ = best
            taken.append(Box(x, y, x, y).grown(BADGE / 2))
            yield Badge(x, y, mine.edge.number, mine.edge.kind)


def _spots(points: tuple[Point, ...]) -> Iterator[Spot]:
    """Places for a badge along a way, with a price: long parts first, nearer the middle of the part first."""
    for (x1, y1), (x2, y2) in parts(points):
        length = abs(x1 - x2) + abs(y1 - y2)
        for share in (0.5, 0.35, 0.65, 0.2, 0.8):
            if length >= BADGE + 8:
                yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 60 / length + abs(share - 0.5)


def _trouble(spot: Spot, texts: list[Box], taken: list[Box], lines: list[Box], arrangement: Arrangement) -> float:
    x, y, price = spot
    disc = Box(x, y, x, y).grown(BADGE / 2 + 1)
    hidden = 20 * sum(disc.overlaps(box) for box in texts) + 15 * sum(disc.overlaps(box) for box in taken)
    crossed = 6 * sum(disc.overlaps(line) for line in lines)
    borders = sum(disc.overlaps(box) and not box.holds(disc) for box in arrangement.boxes.values())
    return (price if hidden + crossed + borders else 0) + hidden + crossed + 3 * borders


def _until_free(troubled: Iterator[tuple[float, Spot]]) -> Iterator[tuple[float, Spot]]:
    for trouble, spot in troubled:
        yield trouble, spot
        if trouble == 0:
            return


def _extent(part: tuple[Point, Point]) -> Box:
    (x1, y1), (x2, y2) = part
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)).grown(1)


class _Legend:
    """Columns of flows: a sample line with the kind's name, under it each number with what it stands for."""

    def __init__(self, top: float, width: float) -> None:
        self.badges: list[Badge] = []
        self.notes: list[Note] = []
        self.samples: list[Sample] = []
        self.top = top
        self.limit = width
        self.left = MARGIN
        self.right = 0.0
        self.bottom = top

    def add_all(self, edges: tuple[Edge, ...]) -> None:
        """A column for each kind with numbers; the kinds without share a last one."""
        kinds = [kind for kind in EdgeKind if any(edge.kind is kind for edge in edges)]
        columns = [[edge for edge in edges if edge.kind is kind] for kind in kinds]
        for column in columns:
            if any(edge.number for edge in column):
                self._add([column])
        self._add([column for column in columns if not any(edge.number for edge in column)])

    def _add(self, columns: list[list[Edge]]) -> None:
        """Kinds below each other; a new row of columns begins where the sheet ends."""
        if not columns:
            return
        entries = [_entries(column) for column in columns]
        heads = [Span(EDGE_NAMES[column[0].kind], NAME_SIZE, bold=True) for column in columns]
        texts = [span for rows in entries for _, span in rows]
        width = max([SAMPLE + 8 + head.width for head in heads] + [BADGE + 8 + span.width for span in texts])
        if self.left > MARGIN and self.left + width > self.limit - MARGIN:
            self.left, self.top = MARGIN, self.bottom + 4
        y = self.top + BADGE / 2
        for column, head, rows in zip(columns, heads, entries, strict=True):
            y = self._column(column[0], head, rows, y)
        self.right = max(self.right, self.left + width)
        self.bottom = max(self.bottom, y + 6)
        self.left += width + LEGEND_GAP

    def _column(self, first: Edge, head: Span, rows: list[tuple[Edge, Span]], y: float) -> float:
        self.samples.append(Sample((self.left, y), (self.left + SAMPLE, y), first))
        self.notes.append(Note(self.left + SAMPLE + 8, y, head))
        for edge, span in rows:
            y += BADGE + 3
            self.badges.append(Badge(self.left + BADGE / 2, y, edge.number, edge.kind))
            self.notes.append(Note(self.left + BADGE + 8, y, span))
        return y + BADGE / 2 + NAME_SIZE * LEADING


def _entries(column: list[Edge]) -> list[tuple[Edge, Span]]:
    """Each numbered flow once, in the order of the numbers."""
    numbered = {edge.number: edge for edge in reversed(column) if edge.number}
    return [(edge, Span(clean(edge.label), DETAIL_SIZE)) for edge in sorted(numbered.values(), key=_by_number)]


def _by_number(edge: Edge) -> tuple[int, str]:
    digits = "".join(sign for sign in edge.number if sign.isdigit())
    return int(digits or 0), edge.number
