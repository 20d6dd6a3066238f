"""Graphviz's SVG parsed and rebuilt from an allow-list: nothing active, no foreign reference, ids of our own.

The page may show several pictures, so every id carries a prefix. Icons are embedded once each and referred to. Colours
stand as attributes for PDF and downloads; the class names (vnet, subnet, resource, edge-ingress, muted ...) are for the
screen's style sheet.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from planner.diagram.looks import MUTED
from planner.diagram.text import printable

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
FONTS = "'Source Sans Pro', 'Segoe UI', Helvetica, Arial, sans-serif"

_SPACES: dict[Any, str] = {None: SVG, "xlink": XLINK}
# Graphviz's own dashes nearly touch in SVG; these look as they do in its PNG.
_DASHES = {"5,2": "7,4.5", "1,5": "1.7,4.3"}
_NUMBER = re.compile(r"-?[0-9.]+(px|pt)?")
_NUMBERS = re.compile(r"[-0-9., ]+")
_PATH = re.compile(r"[-MCLZmclz0-9., ]+")
_COLOUR = re.compile(r"#[0-9a-f]{6}|none|transparent|white|black")
_WORD = re.compile(r"[a-z]+")
_MOVE = re.compile(r"[-a-z0-9.() ]+")
_ICON = re.compile(r"[a-z0-9-]+\.png")
_PAINT = {"fill": _COLOUR, "stroke": _COLOUR, "stroke-width": _NUMBER, "stroke-dasharray": _NUMBERS}
_ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {
    "g": {"transform": _MOVE},
    "path": {"d": _PATH, **_PAINT},
    "polygon": {"points": _NUMBERS, **_PAINT},
    "polyline": {"points": _NUMBERS, **_PAINT},
    "ellipse": {"cx": _NUMBER, "cy": _NUMBER, "rx": _NUMBER, "ry": _NUMBER, **_PAINT},
    "text": {"x": _NUMBER, "y": _NUMBER, "font-size": _NUMBER, "font-weight": _WORD, "text-anchor": _WORD, **_PAINT},
}


class UnreadableSvg(ValueError):
    """Graphviz printed something that is no SVG."""


def clean_svg(svg: bytes, *, title: str, description: str, names: Mapping[str, str], prefix: str, icons: Path) -> str:
    """A safe, self-contained `<svg>` element from Graphviz's answer.

    `names` gives the words of the inner titles by Graphviz id; the others get none. Raises UnreadableSvg.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        source = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSvg(f"Graphviz printed no SVG: {error.msg}.") from None
    rebuilt = _Rebuilder(prefix, names, icons).root(source, title, description)
    return etree.tostring(rebuilt, encoding="unicode")


class _Rebuilder:
    """Copies what is known to be harmless into a new tree."""

    def __init__(self, prefix: str, names: Mapping[str, str], icons: Path) -> None:
        self.prefix = prefix
        self.names = names
        self.icons = icons
        self.used: dict[tuple[str, str], str] = {}

    def root(self, source: etree._Element, title: str, description: str) -> etree._Element:
        """The outermost element with its alternative text and the icons it refers to."""
        root = etree.Element(f"{{{SVG}}}svg", nsmap=_SPACES)
        for name, pattern in (("width", _NUMBER), ("height", _NUMBER), ("viewBox", _NUMBERS)):
            value = source.get(name, "")
            if pattern.fullmatch(value):
                root.set(name, value)
        root.set("role", "img")
        root.set("font-family", FONTS)
        root.set("aria-labelledby", f"{self.prefix}title {self.prefix}desc")
        for tag, text in (("title", title), ("desc", description)):
            etree.SubElement(root, f"{{{SVG}}}{tag}", id=f"{self.prefix}{tag}").text = printable(text)
        icons = etree.SubElement(root, f"{{{SVG}}}defs")
        self._children(source, root)
        icons.extend(self._icon(content, side, name) for (content, side), name in self.used.items())
        return root

    def _children(self, source: etree._Element, target: etree._Element) -> None:
        for child in source:
            # Comments, instructions and unresolved entities have no text as tag.
            tag = etree.QName(child).localname if isinstance(child.tag, str) else ""
            if tag == "image":
                self._image(child, target)
            elif tag in _ALLOWED and (tag != "text" or (child.text or "").strip()):
                self._element(tag, child, target)

    def _element(self, tag: str, source: etree._Element, target: etree._Element) -> None:
        rules = _ALLOWED[tag]
        values = {name: source.get(name, "") for name in rules if name in source.attrib}
        kept = {name: value for name, value in values.items() if rules[name].fullmatch(value)}
        copy = etree.SubElement(target, f"{{{SVG}}}{tag}", kept)
        if tag == "g":
            self._name(source, copy)
            self._children(source, copy)
        elif "stroke-dasharray" in kept:
            copy.set("stroke-dasharray", _DASHES.get(kept["stroke-dasharray"], kept["stroke-dasharray"]))
        elif tag == "text":
            copy.text = source.text
            if kept.get("fill") == MUTED:
                copy.set("class", "muted")

    def _name(self, source: etree._Element, copy: etree._Element) -> None:
        own = source.get("id", "")
        copy.set("id", self.prefix + re.sub(r"[^a-z0-9_-]", "-", own))
        classes = [word for word in source.get("class", "").split() if re.fullmatch(r"[a-z0-9-]+", word)]
        copy.set("class", " ".join(dict.fromkeys(classes)))
        if own in self.names:
            etree.SubElement(copy, f"{{{SVG}}}title").text = printable(self.names[own])

    def _image(self, source: etree._Element, target: etree._Element) -> None:
        file = source.get(f"{{{XLINK}}}href", "")
        numbers = {name: source.get(name, "") for name in ("x", "y", "width", "height")}
        if not _ICON.fullmatch(file) or not all(_NUMBER.fullmatch(number) for number in numbers.values()):
            return
        side = numbers["width"].removesuffix("px")
        content = b64encode((self.icons / file).read_bytes()).decode()
        # Two kinds of resource may show the same icon.
        name = self.used.setdefault((content, side), f"{self.prefix}icon-{file.removesuffix('.png')}-{side}")
        place = {"x": numbers["x"], "y": numbers["y"]}
        etree.SubElement(target, f"{{{SVG}}}use", place).set(f"{{{XLINK}}}href", f"#{name}")

    def _icon(self, content: str, side: str, name: str) -> etree._Element:
        icon = etree.Element(f"{{{SVG}}}image", {"id": name, "width": side, "height": side})
        icon.set(f"{{{XLINK}}}href", f"data:image/png;base64,{content}")
        return icon
