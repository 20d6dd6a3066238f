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
CONTENT = 8.0
OPEN = 40.0
# Distances between lanes to try, each with how much nearer to a border than usual a lane may come.
TRIES = ((LANE, 0.0), (7.5, 0.0), (6.0, 0.0), (TIGHT, 0.0), (6.0, 4.0), (4.0, 4.0), (3.0, 4.0), (2.0, 4.0), (1.0, 4.0))
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
        """Whether two parts share a gutter side by side, or nearly so once their ends have moved by a lane."""
        if self.route == other.route or self.start >= other.end + LANE or other.start >= self.end + LANE:
            return False
        same_gutter = self.low <= other.line <= self.high and self.high - self.low < GUTTER
        return same_gutter or abs(self.line - other.line) < NEAR


@dataclass(frozen=True)
class _Wall:
    """What a lane may not come too near to: its two sides across the lane, its extent along it, and the distance."""

    near: float
    far: float
    start: float
    end: float
    distance: float


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
    walls = _walls(arrangement, flat)
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
            if low > high:
                low = high = one[across]
            yield _Stretch(number, part, flat, one[across], start, end, *turns, low, high, held)


def _turn(way: list[Point], corner: int, step: int, across: int) -> int:
    after = corner + step
    if not 0 <= after < len(way):
        return 0
    return (way[after][across] > way[corner][across]) - (way[after][across] < way[corner][across])


def _walls(arrangement: Arrangement, flat: bool) -> list[_Wall]:
    """Every border, title, icon and text: a lane keeps its distance from the two nearest."""
    borders = [box for name, box in arrangement.boxes.items() if name not in arrangement.icons]
    walls = [_Wall(*ends, BORDER) for box in borders for ends in _borders(box, flat)]
    contents = (arrangement.titles, arrangement.icons, arrangement.texts, arrangement.marks)
    for box in (box for kind in contents for box in kind.values()):
        sides = (box.top, box.bottom, box.left, box.right) if flat else (box.left, box.right, box.top, box.bottom)
        walls.append(_Wall(*sides, CONTENT))
    return walls


def _borders(box: Box, flat: bool) -> list[tuple[float, float, float, float]]:
    if flat:
        return [(y, y, box.left, box.right) for y in (box.top, box.bottom)]
    return [(x, x, box.top, box.bottom) for x in (box.left, box.right)]


def _corridor(walls: list[_Wall], line: float, start: float, end: float) -> tuple[float, float]:
    near = [wall for wall in walls if wall.start < end - 1 and start < wall.end - 1]
    low = max((wall.far + wall.distance for wall in near if wall.far <= line), default=line - OPEN)
    high = min((wall.near - wall.distance for wall in near if wall.near > line), default=line + OPEN)
    return low, high


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
    """A position for each part inside its own corridor, as far apart as there is room, and the distance.

    Where the order that crosses least does not fit, the order of the corridors may; then lanes come nearer to borders.
    """
    by_corridor = sorted(cluster, key=lambda each: each.low + each.high)
    for distance, slack in TRIES:
        for order in (cluster, by_corridor):
            lines = _fitted(order, distance, slack)
            if lines:
                at = {id(each): line for each, line in zip(order, lines, strict=True)}
                return [at[id(each)] for each in cluster], distance if len(cluster) > 1 else LANE
    return [each.line for each in cluster], 0


def _fitted(order: list[_Stretch], distance: float, slack: float) -> list[float]:
    """Positions in that order and at least so far apart, near the middle of the gutter; nothing where none fit."""
    low, high = max(each.low for each in order), min(each.high for each in order)
    middle = sum(each.line for each in order) / len(order)
    if 0 < high - low < GUTTER and not any(each.held for each in order):
        middle = (low + high) / 2
    first = middle - distance * (len(order) - 1) / 2
    lines: list[float] = []
    for number, each in enumerate(order):
        lines.append(max([each.low - slack, first + distance * number] + [line + distance for line in lines[-1:]]))
    for number in range(len(order) - 1, -1, -1):
        after = [lines[number + 1] - distance] if number + 1 < len(order) else []
        lines[number] = min([lines[number], order[number].high + slack, *after])
    return lines if all(line >= each.low - slack - 0.01 for line, each in zip(lines, order, strict=True)) else []


def _move(way: list[Point], part: int, line: float, flat: bool) -> None:
    place: Callable[[Point], Point] = (lambda point: (point[0], line)) if flat else (lambda point: (line, point[1]))
    way[part], way[part + 1] = place(way[part]), place(way[part + 1])
