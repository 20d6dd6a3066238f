"""A bar of the address map drawn: frame, heading, scale, the guides from the scale to the cells, and the cells."""

from lxml import etree

from planner.diagram.address_cells import CAP, draw_cell, look_of
from planner.diagram.address_parts import Bar, Segment
from planner.diagram.address_pen import Pen, line, number, outline
from planner.diagram.address_rows import (
    ENDS,
    GUIDE,
    LEADER,
    ROW_GAP,
    SCALE,
    TITLE_LINE,
    Panel,
    Place,
    Row,
    position,
    row_height,
)
from planner.diagram.boxes import Box
from planner.diagram.text import text_width

THINNEST = 1.4
"""Pixels of a segment that to scale would be a hairline."""
MOST_TICKS = 300
ENDS_SIZE = 11.0


def draw_panel(pen: Pen, root: etree._Element, panel: Panel, left: float, top: float, height: float) -> None:
    """The panel with its upper left corner there, its frame as high as asked for."""
    bar = panel.bar
    group = pen.group(root, bar.id, "map-bar", f"{bar.title} {bar.range}")
    look = "map-paper" if panel.scale_only else f"map-{bar.look}"
    pen.rect(group, Box(left, top, left + panel.width, top + height).grown(-panel.margin / 20), look, 4)
    _heading(pen, group, panel, left, top)
    inner = Box(left + panel.margin, top, left + panel.width - panel.margin, top + height)
    y = top + panel.heading_height
    if panel.ends_height:
        _ends(pen, group, bar, inner, y + ENDS - 5)
        y += panel.ends_height
    if panel.scale_only:
        _scale(pen, group, bar, inner, y, bar.segments)
    for row in panel.rows:
        _row(pen, group, bar, row, inner, y)
        y += row_height(row) + ROW_GAP


def _heading(pen: Pen, group: etree._Element, panel: Panel, left: float, top: float) -> None:
    y = top + panel.margin
    for words in panel.heading:
        x = left + panel.margin
        y += TITLE_LINE
        for each in words:
            pen.text(group, x, y - 5, each.text, each.size, each.look)
            x += text_width(each.text, each.size, bold="bold" in each.look) + 8
    for note in panel.note:
        if panel.note_beside:
            pen.text(group, left + panel.width - panel.margin, y - 5, note.text, note.size, note.look, "end")
        else:
            y += TITLE_LINE
            pen.text(group, left + panel.margin, y - 5, note.text, note.size, note.look)


def _ends(pen: Pen, group: etree._Element, bar: Bar, inner: Box, y: float) -> None:
    """Addresses above the scale: at its quarters where they fit, else at both ends, else at the last."""
    needed = sum(text_width(each, ENDS_SIZE) + 30 for each in bar.ends)
    shown = bar.ends if needed <= inner.width else (bar.ends[0], bar.ends[-1])
    if sum(text_width(each, ENDS_SIZE) + 30 for each in shown) > inner.width:
        shown = shown[-1:]
    for index, words in enumerate(shown):
        last = index == len(shown) - 1
        x = inner.right if last else inner.left + inner.width * index / (len(shown) - 1)
        anchor = "end" if last else "middle" if index else ""
        pen.text(group, x, y, words, ENDS_SIZE, "muted", anchor)


def _row(pen: Pen, group: etree._Element, bar: Bar, row: Row, inner: Box, y: float) -> None:
    top = y
    if row.has_scale:
        top += SCALE + GUIDE
        for place in row.places:
            _guide(pen, group, bar, place, inner, (y + SCALE, top))
        _scale(pen, group, bar, inner, y, tuple(place.segment for place in row.places))
    for place in row.places:
        box = Box(inner.left + place.left, top, inner.left + place.right, top + row.height)
        draw_cell(pen, group, place.segment, box)


def _guide(pen: Pen, group: etree._Element, bar: Bar, place: Place, inner: Box, between: tuple[float, float]) -> None:
    """From the segment's place on the scale to its cell; ranges that may lie in each other get one line each."""
    high, low = between
    start, end = (inner.left + position(bar, each, inner.width) for each in (place.segment.first, place.segment.end))
    left, right = inner.left + place.left, inner.left + place.right
    if not bar.tiles:
        start = min(start + THINNEST / 2, inner.right)
        pen.path(
            group, line(((start, high), (start, high + 4), (left + LEADER, low - 4), (left + LEADER, low))), "map-edge"
        )
        return
    if place.segment.kind != "free":
        pen.path(group, outline(((start, high), (end, high), (right, low + CAP), (left, low + CAP))), "map-guide")
    for corners in (((start, high), (left, low)), ((end, high), (right, low))):
        pen.path(group, line(corners), "map-edge")


def _scale(pen: Pen, group: etree._Element, bar: Bar, inner: Box, y: float, bright: tuple[Segment, ...]) -> None:
    """The whole range to scale; what is not enlarged below it is pale."""
    pen.rect(group, Box(inner.left, y, inner.right, y + SCALE), "map-scale")
    kept = {each.id for each in bright}
    for segment in sorted(bar.segments, key=lambda each: -each.size):
        if segment.kind != "free":
            look = look_of(segment) if segment.id in kept else "map-faded"
            pen.rect(group, _on_scale(bar, segment, inner, y), look)
    _ticks(pen, group, bar, inner, y)


def _on_scale(bar: Bar, segment: Segment, inner: Box, y: float) -> Box:
    left, right = (inner.left + position(bar, each, inner.width) for each in (segment.first, segment.end))
    left = min(left, inner.right - THINNEST)
    return Box(left, y + 1, max(right, left + THINNEST), y + SCALE - 1)


def _ticks(pen: Pen, group: etree._Element, bar: Bar, inner: Box, y: float) -> None:
    """Marks between blocks, where they are far enough apart, and between segments that touch."""
    marks = {each.first for each in bar.segments} - {bar.first}
    if bar.tick and bar.size // bar.tick <= min(MOST_TICKS, inner.width / 3):
        marks |= set(range(bar.first + bar.tick, bar.first + bar.size, bar.tick))
    white: list[str] = []
    grey: list[str] = []
    before = inner.left
    for mark in sorted(marks) if bar.tiles else ():
        x = inner.left + position(bar, mark, inner.width)
        if x - before > 1.6:
            on_paper = any(each.kind == "free" and each.first < mark < each.end for each in bar.segments)
            (grey if on_paper else white).append(f"M{number(x)},{number(y + 1)} V{number(y + SCALE - 1)}")
            before = x
    for drawn, look in ((white, "map-tick"), (grey, "map-edge")):
        if drawn:
            pen.path(group, " ".join(drawn), look)
