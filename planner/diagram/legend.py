"""The legend under a picture: every kind of line it shows, and under each the numbered flows with their words.

It may be as wide as the picture and is as low as it then can be: it is laid out with words broken at several widths and
with columns of several lengths, and the lowest is taken.
"""

from dataclasses import dataclass
from itertools import product

from planner.diagram.graph import EDGE_NAMES, Edge, EdgeKind
from planner.diagram.labels import DETAIL_SIZE, LEADING, NAME_SIZE, SLACK, Span
from planner.diagram.layout import MARGIN
from planner.diagram.numbering import step_order
from planner.diagram.routing import Point
from planner.diagram.text import printable, wrap

BADGE = 15.0
SAMPLE = 36.0
GAP = 24.0
WIDTHS = (300.0, 420.0, 260.0, 220.0, 180.0)
"""Of the words of a flow; the first where another saves nothing."""
LINE = DETAIL_SIZE * LEADING
ENTRY = BADGE + 3
HEAD = BADGE + 5
LABEL_LINES = 4
ROWS = 8


@dataclass(frozen=True)
class Badge:
    """The number of a flow in a disc, on its line or in the legend."""

    x: float
    y: float
    number: str
    kind: EdgeKind


@dataclass(frozen=True)
class Note:
    """A line of text of the legend, from its left end and middle."""

    x: float
    y: float
    span: Span


@dataclass(frozen=True)
class Sample:
    """A short line of the legend that shows how a kind of connection is drawn."""

    start: Point
    end: Point
    edge: Edge


class Legend:
    """Columns of flows: a sample line with the kind's name, under it each number with what it stands for."""

    def __init__(self, top: float) -> None:
        self.badges: list[Badge] = []
        self.notes: list[Note] = []
        self.samples: list[Sample] = []
        self.right = 0.0
        self.bottom = top

    def add(self, column: "_Column", left: float, top: float) -> None:
        """Draw a column from its left upper corner."""
        y = top + BADGE / 2
        for part in column.parts:
            if part.head.text:
                self.samples.append(Sample((left, y), (left + SAMPLE, y), part.first))
                self.notes.append(Note(left + SAMPLE + 8, y, part.head))
            y += HEAD
            for edge, lines in part.rows:
                self.badges.append(Badge(left + BADGE / 2, y, edge.number, edge.kind))
                self.notes += [Note(left + BADGE + 8, y + n * LINE, span) for n, span in enumerate(lines)]
                y += ENTRY + (len(lines) - 1) * LINE
        self.right = max(self.right, left + column.width)
        self.bottom = max(self.bottom, top + column.height)


def lay_out_legend(edges: tuple[Edge, ...], top: float, width: float) -> Legend:
    """The lowest legend of those edges on a sheet so wide, its upper edge at `top`; empty without edges."""
    numbered: dict[EdgeKind, list[Edge]] = {}
    for edge in sorted(edges, key=lambda edge: step_order(edge.number)):
        known = numbered.setdefault(edge.kind, [])
        if edge.number not in {each.number for each in known}:
            known.append(edge)
    kinds = [numbered[kind] for kind in EdgeKind if kind in numbered]
    longest = max((len(flows) for flows in kinds), default=1)
    found = [
        _laid_out(_columns(kinds, words, rows), top, width)
        for words, rows in product(WIDTHS, range(min(longest, ROWS), 0, -1))
    ]
    return min(found, key=lambda legend: (max(0.0, legend.right - width), round(legend.bottom)))


@dataclass(frozen=True)
class _Part:
    """A kind of line, its name (blank where the last column's kind goes on), and some of its numbered flows."""

    first: Edge
    head: Span
    rows: tuple[tuple[Edge, tuple[Span, ...]], ...] = ()

    @property
    def width(self) -> float:
        texts = [span.width for _, lines in self.rows for span in lines]
        return max([SAMPLE + 8 + self.head.width, *(BADGE + 8 + width for width in texts)])

    @property
    def height(self) -> float:
        return HEAD + sum(ENTRY + (len(lines) - 1) * LINE for _, lines in self.rows)


@dataclass(frozen=True)
class _Column:
    """Parts below each other."""

    parts: tuple[_Part, ...]

    @property
    def width(self) -> float:
        return max(part.width for part in self.parts)

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts)


def _columns(kinds: list[list[Edge]], width: float, rows: int) -> list[_Column]:
    """A column for each kind with numbers, or several for a long one; those without share columns at the end."""
    found, plain = [], []
    for flows in kinds:
        head = Span(EDGE_NAMES[flows[0].kind], NAME_SIZE, bold=True)
        entries = tuple((edge, _broken(edge.label, width)) for edge in flows if edge.number)
        if not entries:
            plain.append(_Part(flows[0], head))
        for first in range(0, len(entries), rows):
            part = _Part(flows[0], Span("", NAME_SIZE) if first else head, entries[first : first + rows])
            found.append(_Column((part,)))
    return found + [_Column(tuple(plain[n : n + rows + 1])) for n in range(0, len(plain), rows + 1)]


def _laid_out(columns: list[_Column], top: float, width: float) -> Legend:
    """Columns from left to right; a new shelf of them begins where the sheet ends."""
    legend, left, shelf = Legend(top), MARGIN, top
    for column in columns:
        if left > MARGIN and left + column.width > width - MARGIN:
            left, shelf = MARGIN, legend.bottom + 4
        legend.add(column, left, shelf)
        left += column.width + GAP
    return legend


def _broken(label: str, width: float) -> tuple[Span, ...]:
    """A label in lines; what needs more than four stands whole in the table of connections."""
    lines = wrap(printable(label), width / SLACK, DETAIL_SIZE)
    if len(lines) > LABEL_LINES:
        lines = (*lines[: LABEL_LINES - 1], f"{lines[LABEL_LINES - 1][:-1]}…")
    return tuple(Span(line, DETAIL_SIZE) for line in lines)
