"""topology.drawio: every view as a page for diagrams.net, with our places, so that a team can go on drawing.

A box holds its boxes and resources, so that they move along; a line is joined to both ends and bends where ours does.
"""

from base64 import b64encode
from html import escape
from xml.etree import ElementTree

from planner.diagram import VIEWS, Drawing, composed, icon_png
from planner.diagram.boxes import Box
from planner.diagram.graph import EdgeKind, Group, Node
from planner.diagram.labels import Block, Span
from planner.diagram.legend import BADGE
from planner.diagram.looks import FILLS, INK, MUTED, STROKES
from planner.diagram.routing import Route
from planner.diagram.text import FONT_NAME, printable
from planner.exports.base import Export
from planner.exports.pictures import graph_of
from planner.report import Report

LAYER = "1"
DASHES = {"dashed": "dashed=1;dashPattern=8 5;", "dotted": "dashed=1;dashPattern=1 3;"}
LABEL = f"html=1;fontFamily={FONT_NAME};fontColor={INK};"


def render(report: Report) -> bytes:
    """An mxfile with a page for each view that applies. Raises DrawingFailed beyond the picture's budget."""
    file = ElementTree.Element("mxfile", host="app.diagrams.net", type="device")
    for view in VIEWS:
        if view.applies(report.plan):
            page = ElementTree.SubElement(file, "diagram", id=view.name, name=view.title)
            _Page(page, composed(graph_of(view, report))).write()
    ElementTree.indent(file, " ")
    return ElementTree.tostring(file, encoding="unicode").encode()


class _Page:
    """Writes one drawing as the cells of an mxGraphModel."""

    def __init__(self, page: ElementTree.Element, drawing: Drawing) -> None:
        self.drawing = drawing
        self.places = drawing.arrangement
        sheet = drawing.sheet
        size = {"pageWidth": f"{sheet.right:.0f}", "pageHeight": f"{sheet.bottom:.0f}"}
        model = ElementTree.SubElement(page, "mxGraphModel", {"grid": "0", "guides": "1", "page": "1"} | size)
        self.root = ElementTree.SubElement(model, "root")

    def write(self) -> None:
        """The two cells that every model begins with, then boxes, resources, lines and the legend."""
        self._cell({"id": "0"})
        self._cell({"id": LAYER, "parent": "0"})
        for group in self.drawing.graph.groups:
            self._group(group, LAYER, 0, 0)
        for node in self.drawing.graph.nodes:
            self._node(node, LAYER, 0, 0)
        for route in self.drawing.routes:
            self._line(route)
        self._legend()

    def _group(self, group: Group, parent: str, left: float, top: float) -> None:
        box, fill = self.places.boxes[group.id], FILLS[group.kind]
        style = (
            f"rounded=1;absoluteArcSize=1;arcSize=16;container=1;collapsible=0;recursiveResize=0;whiteSpace=wrap;{LABEL}"
            f"align=left;verticalAlign=top;spacingLeft=8;spacingTop=2;fillColor={fill.inside};strokeColor={fill.border};"
            f"strokeWidth={fill.width};{'dashed=1;' if 'dashed' in fill.style else ''}"
        )
        self._vertex(group.id, _html(self.places.blocks[group.id]), style, parent, _moved(box, left, top))
        for number, mark in enumerate(group.marks):
            name = f"mark_{number}_{group.id}"
            self._image(name, mark.kind, "", group.id, _moved(self.places.marks[name], box.left, box.top))
        for node in group.nodes:
            self._node(node, group.id, box.left, box.top)
        for inner in group.groups:
            self._group(inner, group.id, box.left, box.top)

    def _node(self, node: Node, parent: str, left: float, top: float) -> None:
        words = _html(self.places.blocks[node.id])
        self._image(node.id, node.kind, words, parent, _moved(self.places.icons[node.id], left, top))

    def _image(self, name: str, kind: str, words: str, parent: str, box: Box) -> None:
        # A semicolon ends a style's value, so the picture's own ";base64" is left out, as diagrams.net does it.
        picture = f"data:image/png,{b64encode(icon_png(kind)).decode()}"
        style = f"shape=image;aspect=fixed;verticalLabelPosition=bottom;verticalAlign=top;{LABEL}image={picture};"
        self._vertex(name, words, style, parent, box)

    def _vertex(self, name: str, words: str, style: str, parent: str, box: Box) -> None:
        cell = self._cell({"id": name, "value": words, "style": style, "parent": parent, "vertex": "1"})
        numbers = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
        place = {side: f"{number:.1f}" for side, number in numbers.items()}
        ElementTree.SubElement(cell, "mxGeometry", place | {"as": "geometry"})

    def _cell(self, attributes: dict[str, str]) -> ElementTree.Element:
        return ElementTree.SubElement(self.root, "mxCell", attributes)

    def _line(self, route: Route) -> None:
        edge = route.edge
        style = (
            f"edgeStyle=orthogonalEdgeStyle;rounded=1;endArrow=block;endFill=1;{LABEL}fontStyle=1;"
            f"{_stroke(edge.kind)}{'startArrow=block;startFill=1;' if edge.both_ways else 'startArrow=none;'}"
            f"{self._port('exit', edge.tail, route.points[0])}{self._port('entry', edge.head, route.points[-1])}"
        )
        ends = {"source": edge.tail, "target": edge.head, "parent": LAYER, "edge": "1"}
        cell = self._cell({"id": f"line-{route.index}", "value": edge.number, "style": style} | ends)
        geometry = ElementTree.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
        bends = ElementTree.SubElement(geometry, "Array", {"as": "points"})
        for x, y in route.points[1:-1]:
            ElementTree.SubElement(bends, "mxPoint", x=f"{x:.1f}", y=f"{y:.1f}")

    def _port(self, side: str, end: str, point: tuple[float, float]) -> str:
        """Where a line meets its end, as a share of the end's width and height."""
        box = self.places.icons.get(end) or self.places.boxes[end]
        x, y = (point[0] - box.left) / box.width, (point[1] - box.top) / box.height
        return f"{side}X={min(max(x, 0), 1):.3f};{side}Y={min(max(y, 0), 1):.3f};{side}Dx=0;{side}Dy=0;"

    def _legend(self) -> None:
        legend_top = min((note.y for note in self.drawing.notes), default=0) - BADGE
        for number, badge in enumerate(each for each in self.drawing.badges if each.y > legend_top):
            style = f"ellipse;{LABEL}fontStyle=1;fontSize=9;strokeColor=none;fillColor={STROKES[badge.kind].colour};"
            disc = Box(badge.x, badge.y, badge.x, badge.y).grown(BADGE / 2)
            self._vertex(f"badge-{number}", badge.number, style.replace(INK, "#ffffff"), LAYER, disc)
        for number, sample in enumerate(self.drawing.samples):
            (left, y), (right, _) = sample.start, sample.end
            style = f"shape=line;{_stroke(sample.edge.kind)}"
            self._vertex(f"sample-{number}", "", style, LAYER, Box(left, y - 2, right, y + 2))
        for number, note in enumerate(self.drawing.notes):
            box = Box(note.x, note.y - 8, note.x + note.span.width + 4, note.y + 8)
            style = f"text;align=left;verticalAlign=middle;{LABEL}"
            self._vertex(f"note-{number}", _html(Block(((note.span,),))), style, LAYER, box)


def _moved(box: Box, left: float, top: float) -> Box:
    """The box as seen from the corner of the one around it."""
    return Box(box.left - left, box.top - top, box.right - left, box.bottom - top)


def _stroke(kind: EdgeKind) -> str:
    stroke = STROKES[kind]
    return f"strokeColor={stroke.colour};strokeWidth={stroke.width};{DASHES.get(stroke.style, '')}"


def _html(block: Block) -> str:
    """Lines of text as HTML, the way diagrams.net keeps a label."""
    return "<br>".join(" ".join(map(_words, line)) for line in block.lines)


def _words(span: Span) -> str:
    text = escape(printable(span.text))
    colour = f' color="{MUTED}"' if span.muted else ""
    return f'<font style="font-size:{span.size:g}px"{colour}>{f"<b>{text}</b>" if span.bold else text}</font>'


EXPORT = Export("topology.drawio", "All views for draw.io", "application/vnd.jgraph.mxfile", render)
