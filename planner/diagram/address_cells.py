"""A segment of the address map as a cell: how narrow and how tall it may be, and its drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from lxml import etree

from planner.diagram.address_parts import Segment
from planner.diagram.address_pen import Pen
from planner.diagram.boxes import Box
from planner.diagram.text import text_width, wrap

PAD = 8.0
CAP = 5.0
NAME, TEXT, NOTE = 12.5, 11.5, 11.0
LINE_HEIGHTS = {NAME: 15.0, TEXT: 14.5, NOTE: 14.0}
BAR = 10.0
LEAST, NAME_CAP = 76.0, 118.0
PIN = 12.0
SLACK = 0.5  # so that no text wraps for a rounding
SHALLOW, DEEP = 4, 6
"""Free blocks below each other where there is room, and where there is none."""
COLUMN_GAP, FIGURE_GAP = 18.0, 10.0
OUTLINES = {"free": "map-gap", "lost": "map-wrong"}


@dataclass(frozen=True)
class Words:
    """A line of a cell."""

    text: str
    size: float
    look: str = ""


def narrowest(segment: Segment, limit: float) -> float:
    """The least width in which ranges and figures stand on one line each, and the name on a few."""
    inside = [LEAST - 2 * PAD]
    inside += [text_width(each, TEXT) for each in segment.lines]
    inside += [min(text_width(each, NOTE), NAME_CAP) for each in segment.notes]
    inside.append(min(text_width(segment.name, NAME, bold=True), NAME_CAP) + _pin_room(segment))
    inside.append(min(text_width(segment.alarm, NOTE, bold=True), NAME_CAP))
    if segment.blocks:
        columns = min(ceil(len(segment.blocks) / DEEP), _columns(segment, limit - 2 * PAD))
        inside.append(columns * _column_width(segment) + (columns - 1) * COLUMN_GAP)
    return min(limit, max(inside) + 2 * PAD + SLACK)


def height(segment: Segment, width: float) -> float:
    """The height of the cell at that width."""
    lines = (*_head(segment, width), *_foot(segment, width))
    blocks = ceil(len(segment.blocks) / _columns(segment, width - 2 * PAD)) if segment.blocks else 0
    bar = BAR + 6 if segment.shares else 0
    return CAP + 2 * PAD + sum(LINE_HEIGHTS[each.size] for each in lines) + blocks * LINE_HEIGHTS[TEXT] + bar - 2


def draw_cell(pen: Pen, parent: etree._Element, segment: Segment, box: Box) -> None:
    """The cell with everything in it."""
    title = ", ".join(filter(None, (segment.name, *segment.lines, *segment.notes, segment.alarm)))
    group = pen.group(parent, f"cell-{segment.id}", "map-segment", title)
    pen.rect(group, box, "map-wrong" if segment.alarm else OUTLINES.get(segment.kind, "map-cell"), 2)
    if segment.kind != "free":
        pen.rect(group, Box(box.left, box.top, box.right, box.top + CAP), look_of(segment))
    if segment.pinned:
        _pin(pen, group, box)
    y = box.top + CAP + PAD - 3
    y = _write(pen, group, _head(segment, box.width), box.left + PAD, y)
    if segment.shares:
        draw_shares(pen, group, segment, Box(box.left + PAD, y + 5, box.right - PAD, y + 5 + BAR))
        y += BAR + 6
    y = _blocks(pen, group, segment, box, y)
    _write(pen, group, _foot(segment, box.width), box.left + PAD, y)


def look_of(segment: Segment) -> str:
    """The class that colours a segment on the scale and the upper edge of its cell."""
    return {"vnet": "map-subnet", "crowd": "map-taken"}.get(segment.kind, f"map-{segment.kind}")


def draw_shares(pen: Pen, parent: etree._Element, segment: Segment, box: Box) -> None:
    """How full a subnet is, to the scale of the subnet."""
    pen.rect(parent, box, "map-free")
    at, total = box.left, sum(count for _, count in segment.shares) or 1
    for part, count in segment.shares:
        width = box.width * count / total
        if count and part != "free":
            left = min(at, box.right - 1)
            pen.rect(parent, Box(left, box.top, max(at + width, left + 1), box.bottom), f"map-{part}")
        at += width
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    pen.path(parent, f"M{left:.2f},{top:.2f} H{right:.2f} V{bottom:.2f} H{left:.2f} Z", "map-edge")


def _head(segment: Segment, width: float) -> tuple[Words, ...]:
    """Name and ranges."""
    names = _wrapped(segment.name, width - 2 * PAD - _pin_room(segment), NAME, "bold")
    return (*names, *(each for line in segment.lines for each in _wrapped(line, width - 2 * PAD, TEXT)))


def _foot(segment: Segment, width: float) -> tuple[Words, ...]:
    """Figures, and what is wrong."""
    notes = (each for note in segment.notes for each in _wrapped(note, width - 2 * PAD, NOTE, "muted"))
    return (*notes, *_wrapped(segment.alarm, width - 2 * PAD, NOTE, "bold bad"))


def _wrapped(text: str, width: float, size: float, look: str = "") -> Iterator[Words]:
    if text:
        yield from (Words(line, size, look) for line in wrap(text, width, size, bold="bold" in look))


def _pin_room(segment: Segment) -> float:
    return PIN if segment.pinned else 0


def _pin(pen: Pen, parent: etree._Element, box: Box) -> None:
    draw_pin(pen, parent, box.right - PAD - 3, box.top + CAP + PAD + 4)


def draw_pin(pen: Pen, parent: etree._Element, x: float, y: float) -> None:
    """A small drawing pin around a point."""
    pen.path(
        parent, f"M{x - 3:.2f},{y - 5:.2f} h6 v2 h-1 v3 l2,2 h-3.4 l-.6,4 l-.6,-4 h-3.4 l2,-2 v-3 h-1 Z", "map-pin"
    )


def _write(pen: Pen, parent: etree._Element, lines: tuple[Words, ...], x: float, y: float) -> float:
    for each in lines:
        y += LINE_HEIGHTS[each.size]
        pen.text(parent, x, y - 3, each.text, each.size, each.look)
    return y


def _columns(segment: Segment, inside: float) -> int:
    """In how many columns the free blocks stand: as few below each other as there is room for."""
    fitting = int((inside + COLUMN_GAP) // (_column_width(segment) + COLUMN_GAP))
    return max(1, min(ceil(len(segment.blocks) / SHALLOW), fitting))


def _column_width(segment: Segment) -> float:
    ranges = max(text_width(cidr, TEXT) for cidr, _ in segment.blocks)
    return ranges + FIGURE_GAP + max(text_width(figure, TEXT) for _, figure in segment.blocks)


def _blocks(pen: Pen, parent: etree._Element, segment: Segment, box: Box, y: float) -> float:
    """The free ranges with their sizes, column after column; how far down they reach."""
    if not segment.blocks:
        return y
    columns = _columns(segment, box.width - 2 * PAD)
    deep, wide = ceil(len(segment.blocks) / columns), _column_width(segment)
    for index, (cidr, figure) in enumerate(segment.blocks):
        x = box.left + PAD + index // deep * (wide + COLUMN_GAP)
        low = y + (index % deep + 1) * LINE_HEIGHTS[TEXT] - 3
        pen.text(parent, x, low, cidr, TEXT)
        pen.text(parent, x + wide, low, figure, TEXT, "muted", "end")
    return y + deep * LINE_HEIGHTS[TEXT]
