"""The straight parts of routes, and the corridor in which each may be moved without touching anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planner.diagram.arrangement import Arrangement
from planner.diagram.boxes import Box
from planner.diagram.routing import Point, Route

LANE = 9.0
NEAR = 10.0  # more than a lane, so that a second round finds the bundles of the first
BORDER = 5.0
CONTENT = 8.0
BEYOND = 3.0  # a line that turns at a box's corner keeps off its border too
OPEN = 40.0
GUTTER = 50.0


@dataclass(frozen=True)
class Stretch:
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

    def beside(self, other: "Stretch") -> bool:
        """Whether two parts share a gutter side by side, or nearly so once their ends have moved by a lane."""
        if self.route == other.route or self.start >= other.end + LANE or other.start >= self.end + LANE:
            return False
        same_gutter = self.low <= other.line <= self.high and self.high - self.low < GUTTER
        return same_gutter or abs(self.line - other.line) < NEAR


@dataclass(frozen=True)
class Wall:
    """What a lane may not come too near to: its two sides across the lane, its extent along it, and the distance."""

    near: float
    far: float
    start: float
    end: float
    distance: float


def stretches(routes: list[Route], ways: list[list[Point]], arrangement: Arrangement, flat: bool) -> Iterator[Stretch]:
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
            yield Stretch(number, part, flat, one[across], start, end, *turns, low, high, held)


def _turn(way: list[Point], corner: int, step: int, across: int) -> int:
    after = corner + step
    if not 0 <= after < len(way):
        return 0
    return (way[after][across] > way[corner][across]) - (way[after][across] < way[corner][across])


def _walls(arrangement: Arrangement, flat: bool) -> list[Wall]:
    """Every border, title, icon and text: a lane keeps its distance from the two nearest."""
    borders = [box for name, box in arrangement.boxes.items() if name not in arrangement.icons]
    walls = [Wall(*ends, BORDER) for box in borders for ends in _borders(box, flat)]
    contents = (arrangement.titles, arrangement.icons, arrangement.texts, arrangement.marks)
    for box in (box for kind in contents for box in kind.values()):
        sides = (box.top, box.bottom, box.left, box.right) if flat else (box.left, box.right, box.top, box.bottom)
        walls.append(Wall(*sides, CONTENT))
    return walls


def _borders(box: Box, flat: bool) -> list[tuple[float, float, float, float]]:
    if flat:
        return [(y, y, box.left, box.right) for y in (box.top, box.bottom)]
    return [(x, x, box.top, box.bottom) for x in (box.left, box.right)]


def _corridor(walls: list[Wall], line: float, start: float, end: float) -> tuple[float, float]:
    near = [wall for wall in walls if wall.start < end + BEYOND and start - BEYOND < wall.end]
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
