"""Ways with round corners as Graphviz splines: runs of cubic curves, straight where the way is straight."""

from math import hypot

from planner.diagram.routing import Point

CORNER = 7.0


def arrow_length(width: float) -> float:
    """Points from the line's end to the arrow's tip for a line of so many points."""
    return 6.5 + 0.9 * width


def spline(points: tuple[Point, ...], *, height: float, width: float, both_ways: bool) -> str:
    """The `pos` of an edge on a sheet of that height (Graphviz measures upwards), with room for its arrows.

    An arrow's outline is as thick as the line, so its tip stays that much short of the end.
    """
    arrow = arrow_length(width)
    way = [(x, height - y) for x, y in _without_repeats(points)]
    way[-1] = _towards(way[-1], way[-2], width * 1.2)
    if both_ways:
        way[0] = _towards(way[0], way[1], width * 1.2)
    tips = []
    if both_ways:
        tips.append(f"s,{_text(way[0])}")
        way[0] = _towards(way[0], way[1], arrow)
    tips.append(f"e,{_text(way[-1])}")
    way[-1] = _towards(way[-1], way[-2], arrow)
    return " ".join([*tips, *(_text(point) for point in _curve(way))])


def _curve(way: list[Point]) -> list[Point]:
    curve = [way[0]]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        start = _towards(corner, before, min(CORNER, _length(before, corner) / 2))
        end = _towards(corner, after, min(CORNER, _length(corner, after) / 2))
        curve += _straight(curve[-1], start)
        # 0.55 makes a cubic curve follow a quarter of a circle.
        bow = 0.45 * min(CORNER, _length(start, corner))
        curve += [_towards(corner, before, bow), _towards(corner, after, bow), end]
    return curve + _straight(curve[-1], way[-1])


def _straight(start: Point, end: Point) -> list[Point]:
    return [_share(start, end, 1 / 3), _share(start, end, 2 / 3), end]


def _share(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = _length(start, end)
    return _share(start, end, min(1, distance / length)) if length else start


def _length(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _without_repeats(points: tuple[Point, ...]) -> list[Point]:
    kept = [points[0]]
    for point in points[1:]:
        if _length(kept[-1], point) > 0.05:
            kept.append(point)
    return kept if len(kept) > 1 else [points[0], (points[0][0] + 1, points[0][1])]


def _text(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
