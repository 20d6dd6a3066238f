"""What a test measures in a drawing: which lines cut what, and which texts and boxes of an SVG lie where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont
from lxml import etree

from planner.diagram.boxes import Box
from planner.diagram.drawing import Drawing
from planner.diagram.text import font_file, text_width

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
NUMBER = re.compile(r"-?[0-9.]+")


@dataclass(frozen=True)
class Text:
    """A line of text of an SVG, the id of the group it stands in, and the room it takes."""

    words: str
    owner: str
    box: Box


def cuts(drawing: Drawing) -> Iterator[str]:
    """A sentence for each line that runs through a title, an icon, a text or a box that is not around its ends."""
    arrangement, around = drawing.arrangement, drawing.graph.paths()
    fixed = {**arrangement.titles, **{f"mark {name}": box for name, box in arrangement.marks.items()}}
    for route in drawing.routes:
        ends = (route.edge.tail, route.edge.head)
        allowed = {*ends, *around[route.edge.tail], *around[route.edge.head]}
        for one, other in zip(route.points, route.points[1:], strict=False):
            line = Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
            for name in (group.id for group in drawing.graph.all_groups()):
                if name not in allowed and touches(line, arrangement.boxes[name]):
                    yield f"{ends} cuts {name}"
            for name, box in {**fixed, **arrangement.icons, **arrangement.texts}.items():
                if touches(line, box):
                    yield f"{ends} cuts what {name} shows"


def touches(line: Box, box: Box) -> bool:
    """Whether a line, which may have no width, runs through the inside of a box."""
    across = line.left < box.right - 0.5 and box.left + 0.5 < line.right
    return across and line.top < box.bottom - 0.5 and box.top + 0.5 < line.bottom


def upon_each_other(drawing: Drawing) -> Iterator[str]:
    """A sentence for each two lines that share a stretch, so that one hides the other."""
    stretches = [
        (route.edge, one, other)
        for route in drawing.routes
        for one, other in zip(route.points, route.points[1:], strict=False)
    ]
    for number, (edge, *ends) in enumerate(stretches):
        for second, *others in stretches[number + 1 :]:
            if second is not edge and _shared(ends, others) > 4:
                yield f"{edge.tail}-{edge.head} lies on {second.tail}-{second.head}"


def _shared(ends: list[tuple[float, float]], others: list[tuple[float, float]]) -> float:
    for along, across in ((0, 1), (1, 0)):
        lines = [ends[0][across], ends[1][across], others[0][across], others[1][across]]
        if max(lines) - min(lines) < 2:
            first, second = (sorted(point[along] for point in pair) for pair in (ends, others))
            return min(first[1], second[1]) - max(first[0], second[0])
    return 0


def measurable(words: str) -> bool:
    """Whether the picture's own font has every letter; how wide another is depends on the reader's fonts."""
    return _letters().issuperset(map(ord, words))


@cache
def _letters() -> frozenset[int]:
    with TTFont(font_file(), lazy=True) as font:
        return frozenset(font.getBestCmap())


def parsed(svg: str) -> etree._Element:
    """The root of an SVG; fails where it is not well-formed."""
    return etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False))


def boxes(root: etree._Element, prefix: str = "topology-box-") -> dict[str, Box]:
    """The drawn outline of each box by its id in the graph."""
    found = {}
    for group in root.iter(f"{SVG}g"):
        name = str(group.get("id", ""))
        if name.startswith(prefix):
            numbers = [float(number) for number in NUMBER.findall(str(group.find(f"{SVG}path").get("d")))]
            xs, ys = numbers[::2], numbers[1::2]
            found[name.removeprefix(prefix)] = Box(min(xs), min(ys), max(xs), max(ys))
    return found


def texts(root: etree._Element) -> list[Text]:
    """Every line of text with the room that its font takes."""
    found = []
    for element in root.iter(f"{SVG}text"):
        owner = str(element.getparent().get("id", ""))
        size, words = float(element.get("font-size")), element.text or ""
        width = text_width(words, size, bold=element.get("font-weight") == "bold")
        x, y = float(element.get("x")), float(element.get("y"))
        left = x - width * {"middle": 0.5, "end": 1}.get(element.get("text-anchor"), 0)
        found.append(Text(words, owner, Box(left, y - 0.75 * size, left + width, y + 0.22 * size)))
    return found


def icons(root: etree._Element) -> list[Box]:
    """The room of every icon and mark."""
    sides = {f"#{image.get('id')}": NUMBER.findall(str(image.get("width")))[0] for image in root.iter(f"{SVG}image")}
    found = []
    for use in root.iter(f"{SVG}use"):
        left, top, side = (float(each) for each in (use.get("x"), use.get("y"), sides[str(use.get(f"{XLINK}href"))]))
        found.append(Box(left, top, left + side, top + side))
    return found
