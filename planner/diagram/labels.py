"""The lines of text of a node and of a box's title, cleaned, broken and measured; sizes are in points.

The smallest type is 10 pt: a picture up to 1,300 pt wide then still prints at 6 pt on A4 landscape (277 mm).
Sizes are whole numbers because Graphviz cuts off the fraction of a size in an HTML label.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.diagram.graph import Group, GroupKind, Node
from planner.diagram.text import clean, text_width, wrap

NAME_SIZE = 11
DETAIL_SIZE = 10
VNET_SIZE = 13
LEADING = 1.2  # Graphviz's own line height
NODE_TEXT_WIDTH = 118.0
STOP_TEXT_WIDTH = 108.0
"""In views of flows, which are to be read within a page."""
DETAIL_MORE = 16.0
SUBNET_TITLE_WIDTH = 190.0
SUBNET_DETAIL_WIDTH = 150.0
LIST_WIDTH = 230.0
VNET_TITLE_WIDTH = 300.0
# Graphviz rounds advances up; without a margin it warns that a label does not fit.
SLACK = 1.03


@dataclass(frozen=True)
class Span:
    """A run of text in one size and weight; muted text is grey."""

    text: str
    size: float
    bold: bool = False
    muted: bool = False

    @property
    def width(self) -> float:
        """Points on the line."""
        return text_width(self.text, self.size, bold=self.bold) * SLACK


@dataclass(frozen=True)
class Block:
    """Lines of text; each line is a row of spans with a blank of 5 pt between them."""

    lines: tuple[tuple[Span, ...], ...]

    @property
    def width(self) -> float:
        """Width of the longest line in points."""
        return max((sum(span.width for span in line) + 5 * (len(line) - 1) for line in self.lines), default=0)

    def first(self, count: int) -> "Block":
        """The same block cut after so many lines."""
        return Block(self.lines[:count])

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return sum(max(span.size for span in line) * LEADING for line in self.lines)


def node_block(node: Node, width: float = NODE_TEXT_WIDTH) -> Block:
    """The name in bold and the details under it; a list has wider lines and ends where it grows too long."""
    names = _lines(node.name, NAME_SIZE, width, bold=True)
    if not node.lines:
        return Block((*names, *_detail_lines(node.details, width + DETAIL_MORE)))
    rest = len(node.details) - node.lines
    shown = node.details if rest <= 0 else (*node.details[: node.lines - 1], f"and {rest + 1} more, in the tables")
    return Block((*names, *_detail_lines(shown, LIST_WIDTH)))


def title_block(group: Group) -> Block:
    """The name and ranges of a box: on one line for a network where they fit, else below each other."""
    ranges = [clean(each) for each in (*group.ranges, *group.details)]
    if group.kind is GroupKind.SUBNET:
        return Block(
            (*_lines(group.name, NAME_SIZE, SUBNET_TITLE_WIDTH, bold=True), *_detail_lines(ranges, SUBNET_DETAIL_WIDTH))
        )
    *names, last = _lines(group.name, VNET_SIZE, VNET_TITLE_WIDTH, bold=True)
    rows = [(Span(text, NAME_SIZE, muted=True),) for text in _pairs(ranges)]
    if rows and Block(((*last, *rows[0]),)).width <= VNET_TITLE_WIDTH:
        return Block((*names, (*last, *rows[0]), *rows[1:]))
    return Block((*names, last, *rows))


def _pairs(ranges: list[str]) -> list[str]:
    return [", ".join(ranges[n : n + 2]) for n in range(0, len(ranges), 2)]


def _detail_lines(
    details: tuple[str, ...] | list[str], width: float = NODE_TEXT_WIDTH + DETAIL_MORE
) -> Iterator[tuple[Span]]:
    for detail in details:
        yield from _lines(detail, DETAIL_SIZE, width, muted=True)


def _lines(text: str, size: float, width: float, *, bold: bool = False, muted: bool = False) -> list[tuple[Span]]:
    return [(Span(line, size, bold, muted),) for line in wrap(clean(text), width / SLACK, size, bold=bold)]
