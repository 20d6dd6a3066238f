"""The whole sheet: the arranged graph, its routed lines with their numbers, and the legend under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planner.diagram.arrangement import Arrangement
from planner.diagram.boxes import Box
from planner.diagram.graph import Graph
from planner.diagram.labels import DETAIL_SIZE
from planner.diagram.lanes import TIGHT, spread
from planner.diagram.layout import MARGIN, arrange, text_blocks
from planner.diagram.legend import BADGE, Badge, Note, Sample, lay_out_legend
from planner.diagram.printing import LEAST_TYPE, SHEET
from planner.diagram.routing import Point, Route, route

Spot = tuple[float, float, float]

PAD = 18.0
"""Points that Graphviz leaves around all, both sides together."""


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
    # Many lines side by side in the lowest gutter may reach below it.
    lowest = max((y for each in routes for _, y in each.points), default=0)
    below = lay_out_legend(graph.edges if legend else (), max(whole.bottom - 10, lowest + BADGE), whole.right)
    sheet = Box(0, 0, max(whole.right, below.right + MARGIN), below.bottom)
    return Drawing(
        graph, arrangement, tuple(routes), (*badges, *below.badges), tuple(below.notes), tuple(below.samples), sheet
    )


def fits_sheet(graph: Graph) -> bool:
    """Whether a sheet of A4 landscape holds the picture and its legend in readable type; its lines are not drawn."""
    whole = arrange(graph, text_blocks(graph)).whole
    below = lay_out_legend(graph.edges, whole.bottom - 10, whole.right)
    # Graphviz cuts the margins down to its own.
    width, height = whole.right - 2 * MARGIN + PAD, below.bottom - MARGIN + PAD
    return DETAIL_SIZE * min(SHEET[0] / width, SHEET[1] / height) >= LEAST_TYPE


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
