"""Lines that share a gutter are drawn side by side, in the order in which they cross least."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cmp_to_key
from itertools import pairwise

from planner.diagram.boxes import Box
from planner.diagram.layout import Arrangement
from planner.diagram.routing import Point, Route

LANE = 9.0
TIGHT = 5.0
NEAR = 10.0  # more than a lane, so that a second round finds the bundles of the first
BORDER = 5.0
GUTTER = 50.0


@dataclass(frozen=True)
class _Stretch:
    """One straight part of a route: its line's position, its extent, and where the way turns at each end.

    A turn is -1 towards smaller positions, 1 towards larger, 0 where the route begins or ends.
    """

    route: int
    part: int
    flat: bool
    line: float
    start: float
    end: float
    start_turn: int
    end_turn: int
    low: float
    high: float
    held: bool

    def beside(self, other: "_Stretch") -> bool:
        """Whether two parts would be drawn upon each other."""
        return abs(self.line - other.line) < NEAR and self.start < other.end - 0.5 and other.start < self.end - 0.5


def spread(routes: list[Route], arrangement: Arrangement) -> tuple[list[Route], float]:
    """The routes with shared parts side by side, and the narrowest distance between two lanes."""
    ways = [list(route.points) for route in routes]
    narrowest = LANE
    # The second round orders the rows by what the columns have become, so that bundles turn corners without a knot.
    for flat in (True, False, True, False):
        stretches = list(_stretches(routes, ways, arrangement, flat))
        for cluster in _clusters(stretches):
            lanes, distance = _lanes(cluster)
            narrowest = min(narrowest, distance)
            for stretch, line in zip(cluster, lanes, strict=True):
                _move(ways[stretch.route], stretch.part, line, flat)
    return [replace(route, points=tuple(way)) for route, way in zip(routes, ways, strict=True)], narrowest


def _stretches(
    routes: list[Route], ways: list[list[Point]], arrangement: Arrangement, flat: bool
) -> Iterator[_Stretch]:
    walls = list(_walls(arrangement, flat))
    along, across = (0, 1) if flat else (1, 0)
    for number, (route, way) in enumerate(zip(routes, ways, strict=True)):
        for part, (one, other) in enumerate(pairwise(way)):
            if abs(one[across] - other[across]) > 1e-6 or abs(one[along] - other[along]) < 1e-6:
                continue
            turns = _turn(way, part, -1, across), _turn(way, part + 1, 1, across)
            if one[along] > other[along]:
                turns = turns[::-1]
            start, end = sorted((one[along], other[along]))
            low, high = _corridor(walls, one[across], start, end)
            held = part in (0, len(way) - 2)
            low, high = _held(route, part, len(way) - 2, arrangement, flat, low, high)
            yield _Stretch(number, part, flat, one[across], start, end, *turns, low, high, held)


def _turn(way: list[Point], corner: int, step: int, across: int) -> int:
    after = corner + step
    if not 0 <= after < len(way):
        return 0
    return (way[after][across] > way[corner][across]) - (way[after][across] < way[corner][across])


def _walls(arrangement: Arrangement, flat: bool) -> Iterator[tuple[float, float, float]]:
    """Every border and text as (position, extent): a lane stays between its two nearest."""
    kinds = (arrangement.boxes, arrangement.titles)
    for box in (box for kind in kinds for name, box in kind.items() if name not in arrangement.icons):
        yield from _sides(box, flat)
    for kind in (arrangement.icons, arrangement.texts, arrangement.marks):
        for box in kind.values():
            yield from _sides(box, flat, BORDER)


def _sides(box: Box, flat: bool, distance: float = 0) -> Iterator[tuple[float, float, float]]:
    if flat:
        yield box.top - distance, box.left, box.right
        yield box.bottom + distance, box.left, box.right
    else:
        yield box.left - distance, box.top, box.bottom
        yield box.right + distance, box.top, box.bottom


def _corridor(walls: list[tuple[float, float, float]], line: float, start: float, end: float) -> tuple[float, float]:
    near = [position for position, first, last in walls if first < end - 1 and start < last - 1]
    low = max((position for position in near if position <= line), default=line - 40)
    high = min((position for position in near if position > line), default=line + 40)
    return low + BORDER, high - BORDER


def _held(
    route: Route, part: int, last: int, arrangement: Arrangement, flat: bool, low: float, high: float
) -> tuple[float, float]:
    """The corridor of a first or last part: it must still meet its resource or box."""
    ends = [route.edge.tail] * (part == 0) + [route.edge.head] * (part == last)
    for end in ends:
        box, keep = (arrangement.icons[end], 6.0) if end in arrangement.icons else (arrangement.boxes[end], 10.0)
        first, final = (box.top, box.bottom) if flat else (box.left, box.right)
        low, high = max(low, first + keep), min(high, final - keep)
    return low, high


def _clusters(stretches: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """Groups of parts that lie on each other, directly or through a third."""
    waiting = sorted(stretches, key=lambda each: (each.line, each.start, each.route, each.part))
    while waiting:
        cluster = [waiting.pop(0)]
        for member in cluster:
            joined = [each for each in waiting if each.beside(member)]
            cluster += joined
            waiting = [each for each in waiting if each not in joined]
        yield sorted(cluster, key=cmp_to_key(_above))


def _above(one: _Stretch, other: _Stretch) -> int:
    """Negative when fewer lines cross with `one` on the smaller position."""
    crossings = _crossings(one, other) - _crossings(other, one)
    if crossings:
        return crossings
    mine, theirs = one.start_turn + one.end_turn, other.start_turn + other.end_turn
    return (mine > theirs) - (mine < theirs) or one.route - other.route


def _crossings(upper: _Stretch, lower: _Stretch) -> int:
    def ends(stretch: _Stretch, turn: int, within: _Stretch) -> int:
        corners = ((stretch.start, stretch.start_turn), (stretch.end, stretch.end_turn))
        return sum(turned == turn and within.start < at < within.end for at, turned in corners)

    return ends(upper, 1, lower) + ends(lower, -1, upper)


def _lanes(cluster: list[_Stretch]) -> tuple[list[float], float]:
    """A position for each part, evenly apart inside the corridor that all share, and the distance."""
    low, high = max(each.low for each in cluster), min(each.high for each in cluster)
    if high <= low:
        low, high = min(each.line for each in cluster) - TIGHT, max(each.line for each in cluster) + TIGHT
    distance = min(LANE, (high - low) / (len(cluster) - 1)) if len(cluster) > 1 else LANE
    width = distance * (len(cluster) - 1)
    middle = sum(each.line for each in cluster) / len(cluster)
    if high - low < GUTTER and not any(each.held for each in cluster):
        middle = (low + high) / 2
    first = min(max(middle - width / 2, low), high - width)
    return [first + distance * number for number in range(len(cluster))], distance


def _move(way: list[Point], part: int, line: float, flat: bool) -> None:
    place: Callable[[Point], Point] = (lambda point: (point[0], line)) if flat else (lambda point: (line, point[1]))
    way[part], way[part + 1] = place(way[part]), place(way[part + 1])
