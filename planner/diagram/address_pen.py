"""SVG of the address map: elements with a class for the screen and, for paper and downloads, with light colours.

Every text is set as text by the tree, never as markup. Kinds differ in lightness or hatching, which grey print keeps.
"""

from collections.abc import Iterable

from lxml import etree

from planner.diagram.boxes import Box
from planner.diagram.looks import INK, MUTED, PAPER
from planner.diagram.svg import FONTS, SVG
from planner.diagram.text import printable

BAD = "#ad1a25"
LOOKS: dict[str, dict[str, str]] = {
    "map-paper": {"fill": PAPER},
    "map-vnet": {"fill": "#f3f9fe", "stroke": "#0078d4", "stroke-width": "1.2", "stroke-dasharray": "6 3"},
    "map-network": {"fill": "#f6f7f8", "stroke": "#8896a3", "stroke-width": "1"},
    "map-cell": {"fill": PAPER, "stroke": "#7d95aa", "stroke-width": "1"},
    "map-gap": {"fill": PAPER, "stroke": "#8896a3", "stroke-width": "1", "stroke-dasharray": "3 3"},
    "map-wrong": {"fill": "#fdf3f2", "stroke": BAD, "stroke-width": "1.8"},
    "map-scale": {"fill": PAPER, "stroke": "#6b7b89", "stroke-width": "1"},
    "map-guide": {"fill": "#dfeaf4"},
    "map-edge": {"fill": "none", "stroke": "#9fb3c5", "stroke-width": "0.8"},
    "map-tick": {"fill": "none", "stroke": "#ffffff", "stroke-width": "0.6"},
    "map-used": {"fill": "#0b4f96"},
    "map-surge": {"fill": "#5b9fdc"},
    "map-growth": {"fill": "#bddaf3"},
    "map-free": {"fill": PAPER},
    "map-reserved": {"fill": "#e3e8ec"},
    "map-subnet": {"fill": "#2f7fc6"},
    "map-taken": {"fill": "#d3dae0"},
    "map-fixed": {"fill": "#5f3dae"},
    "map-pods": {"fill": "#0f7b6c"},
    "map-services": {"fill": "#5f3dae"},
    "map-around": {"fill": "#97a4b0"},
    "map-faded": {"fill": "#dde3e9"},
    "map-lost": {"fill": BAD},
    "map-hatch": {"fill": "none", "stroke": "#6b7b89", "stroke-width": "0.8"},
    "map-pin": {"fill": INK},
}
HATCHED = {"map-reserved": 3.0, "map-taken": 5.0}
"""Distance of the hatching's lines by class."""


class Pen:
    """Draws into one tree; every id begins with the prefix and stands once."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.names: set[str] = set()

    def root(self, width: float, height: float, title: str, description: str) -> etree._Element:
        """The outermost element with its alternative text and its paper."""
        root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})  # type: ignore[dict-item]  # lxml takes None
        root.set("width", number(width))
        root.set("height", number(height))
        root.set("viewBox", f"0 0 {number(width)} {number(height)}")
        root.set("role", "img")
        root.set("font-family", FONTS)
        root.set("aria-labelledby", f"{self.prefix}title {self.prefix}desc")
        for tag, text in (("title", title), ("desc", description)):
            _add(root, tag, id=self.prefix + tag).text = printable(text)
        self.rect(root, Box(0, 0, width, height), "map-paper")
        return root

    def group(self, parent: etree._Element, name: str, classes: str, title: str) -> etree._Element:
        """A named group; its title is what a pointer shows."""
        fresh, count = name, 2
        while fresh in self.names:
            fresh, count = f"{name}-{count}", count + 1
        self.names.add(fresh)
        group = _add(parent, "g", id=self.prefix + fresh)
        group.set("class", classes)
        _add(group, "title").text = printable(title)
        return group

    def rect(self, parent: etree._Element, box: Box, look: str, radius: float = 0) -> None:
        """A rectangle; hatched where its class is."""
        sides = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
        rect = _add(parent, "rect", **{side: number(length) for side, length in sides.items()})
        if radius:
            rect.set("rx", number(radius))
        _paint(rect, look)
        if look in HATCHED and (lines := hatching(box, HATCHED[look])):
            self.path(parent, lines, "map-hatch")

    def path(self, parent: etree._Element, drawn: str, look: str) -> None:
        """Lines or a filled outline."""
        _paint(_add(parent, "path", d=drawn), look)

    def text(
        self, parent: etree._Element, x: float, y: float, words: str, size: float, look: str = "", anchor: str = ""
    ) -> None:
        """One line of text at its baseline; look is any of bold, muted and bad."""
        text = _add(parent, "text", x=number(x), y=number(y))
        text.set("font-size", number(size))
        text.set("fill", MUTED if "muted" in look else BAD if "bad" in look else INK)
        if "bold" in look:
            text.set("font-weight", "bold")
        if anchor:
            text.set("text-anchor", anchor)
        if named := " ".join(each for each in ("muted", "bad") if each in look):
            text.set("class", named)
        text.text = words


def outline(points: Iterable[tuple[float, float]]) -> str:
    """The path of a closed outline."""
    return "M" + " L".join(f"{number(x)},{number(y)}" for x, y in points) + " Z"


def line(points: Iterable[tuple[float, float]]) -> str:
    """The path of a line through the points."""
    return "M" + " L".join(f"{number(x)},{number(y)}" for x, y in points)


def hatching(box: Box, step: float) -> str:
    """Slanted lines that fill a box and do not leave it, as one path."""
    lines, at = [], box.left + step / 2 - box.height
    while at < box.right:
        low, high = max(at, box.left), min(at + box.height, box.right)
        if high - low > 0.3:
            lines.append(line(((low, box.bottom - (low - at)), (high, box.bottom - (high - at)))))
        at += step
    return " ".join(lines)


def number(value: float) -> str:
    """At most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{SVG}}}{tag}", attributes)


def _paint(element: etree._Element, look: str) -> None:
    element.set("class", look)
    for name, value in LOOKS[look].items():
        element.set(name, value)
