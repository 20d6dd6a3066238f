"""Lines that share a gutter are drawn side by side, in the order in which they cross least."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cmp_to_key

from planner.diagram.arrangement import Arrangement
from planner.diagram.routing import Point, Route
from planner.diagram.stretches import GUTTER, LANE, Stretch, stretches

TIGHT = 5.0
JOG = 8.0
# Distances between lanes to try, each with how much nearer to a border than usual a lane may come.
TRIES = ((LANE, 0.0), (7.5, 0.0), (6.0, 0.0), (TIGHT, 0.0), (6.0, 4.0), (4.0, 4.0), (3.0, 4.0), (2.0, 4.0), (1.0, 4.0))


def spread(routes: list[Route], arrangement: Arrangement) -> tuple[list[Route], float]:
    """The routes with shared parts side by side, and the narrowest distance between two lanes."""
    ways = [list(route.points) for route in routes]
    narrowest = LANE
    # The second round orders the rows by what the columns have become, so that bundles turn corners without a knot.
    for flat in (True, False, True, False):
        for cluster in _clusters(list(stretches(routes, ways, arrangement, flat))):
            lanes, distance = _lanes(cluster)
            narrowest = min(narrowest, distance)
            for stretch, line in zip(cluster, lanes, strict=True):
                _move(ways[stretch.route], stretch.part, line, flat)
    for flat in (True, False):
        _straighten(list(stretches(routes, ways, arrangement, flat)), ways, flat)
    return [replace(route, points=tuple(_corners(way))) for route, way in zip(routes, ways, strict=True)], narrowest


def _clusters(stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """Groups of parts that lie on each other, directly or through a third."""
    waiting = sorted(stretches, key=lambda each: (each.line, each.start, each.route, each.part))
    while waiting:
        cluster = [waiting.pop(0)]
        for member in cluster:
            joined = [each for each in waiting if each.beside(member)]
            cluster += joined
            waiting = [each for each in waiting if each not in joined]
        yield sorted(cluster, key=cmp_to_key(_above))


def _above(one: Stretch, other: Stretch) -> int:
    """Negative when fewer lines cross with `one` on the smaller position."""
    crossings = _crossings(one, other) - _crossings(other, one)
    if crossings:
        return crossings
    mine, theirs = one.start_turn + one.end_turn, other.start_turn + other.end_turn
    return (mine > theirs) - (mine < theirs) or one.route - other.route


def _crossings(upper: Stretch, lower: Stretch) -> int:
    def ends(stretch: Stretch, turn: int, within: Stretch) -> int:
        corners = ((stretch.start, stretch.start_turn), (stretch.end, stretch.end_turn))
        return sum(turned == turn and within.start < at < within.end for at, turned in corners)

    return ends(upper, 1, lower) + ends(lower, -1, upper)


def _lanes(cluster: list[Stretch]) -> tuple[list[float], float]:
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


def _fitted(order: list[Stretch], distance: float, slack: float) -> list[float]:
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


def _straighten(parts: list[Stretch], ways: list[list[Point]], flat: bool) -> None:
    """Take out little steps: where two parts of a way are nearly in line, one joins the other's line if it is free."""
    by_place = {(part.route, part.part): part for part in parts}
    for one in parts:
        other = by_place.get((one.route, one.part + 2))
        if other is None or not 0 < abs(one.line - other.line) < JOG:
            continue
        for mover, line in ((one, other.line), (other, one.line)):
            if mover.low <= line <= mover.high and not any(_crowds(each, mover, line) for each in parts):
                _move(ways[mover.route], mover.part, line, flat)
                break


def _crowds(other: Stretch, mover: Stretch, line: float) -> bool:
    apart = other.start >= mover.end + LANE or mover.start >= other.end + LANE
    return other.route != mover.route and not apart and abs(other.line - line) < TIGHT


def _corners(way: list[Point]) -> Iterator[Point]:
    """The way without points that are passed straight or twice."""
    kept = [way[0]]
    for point, after in zip(way[1:], [*way[2:], None], strict=True):
        before = kept[-1]
        straight = after is not None and (before[0] == point[0] == after[0] or before[1] == point[1] == after[1])
        if point != before and not straight:
            kept.append(point)
    return iter(kept)
