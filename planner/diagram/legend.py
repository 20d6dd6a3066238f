"""The legend under a picture: every kind of line it shows, and under each the numbered flows with their words.

Flows of a kind with the same words share a line. The legend may be as wide as the picture and is as low as it then can
be: it is laid out with words broken at several widths and columns of several lengths, and the lowest is taken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
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
NEXT = BADGE + 2
HEAD = BADGE + 4
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


@dataclass
class _Column:
    """A column of the lowest shelf, down to where it is filled."""

    left: float
    width: float
    bottom: float


class Legend:
    """Columns of flows: a sample line with the kind's name, under it each number with what it stands for."""

    def __init__(self, top: float, width: float) -> None:
        self.badges: list[Badge] = []
        self.notes: list[Note] = []
        self.samples: list[Sample] = []
        self.limit = width - MARGIN
        self.right = 0.0
        self.bottom = top
        self.torn = False
        """Whether a shelf begins in the middle of a kind."""
        self._shelf = top
        self._columns: list[_Column] = []
        self._next = MARGIN

    def add(self, part: "_Part") -> None:
        """A column right of the last, or on a new shelf; a kind without numbers below another where that has room."""
        beside = self._next == MARGIN or self._next + part.width <= self.limit
        fitting = [column for column in self._columns[::-1] if not part.rows and part.width <= column.width]
        column = min(fitting, key=lambda column: column.bottom, default=None)
        if column is None or (beside and column.bottom + part.height > self.bottom):
            if not beside:
                self.torn = self.torn or not part.head.text
                self._next, self._shelf, self._columns = MARGIN, self.bottom + 4, []
            column = _Column(self._next, part.width + GAP / 2, self._shelf)
            self._columns.append(column)
            self._next += part.width + GAP
        self._draw(part, column.left, column.bottom)
        column.bottom += part.height

    def _draw(self, part: "_Part", left: float, top: float) -> None:
        y = top + BADGE / 2
        if part.head.text:
            self.samples.append(Sample((left, y), (left + SAMPLE, y), part.first))
            self.notes.append(Note(left + SAMPLE + 8, y, part.head))
        y += HEAD
        for row in part.rows:
            for n, edge in enumerate(row.flows):
                self.badges.append(Badge(left + BADGE / 2 + n * NEXT, y, edge.number, edge.kind))
            self.notes += [Note(left + row.indent, y + n * LINE, span) for n, span in enumerate(row.lines)]
            y += row.height
        self.right = max(self.right, left + part.width)
        self.bottom = max(self.bottom, top + part.height)


def lay_out_legend(edges: tuple[Edge, ...], top: float, width: float) -> Legend:
    """The lowest legend of those edges on a sheet so wide, its upper edge at `top`; empty without edges."""
    numbered: dict[EdgeKind, list[Edge]] = {}
    for edge in sorted(edges, key=lambda edge: step_order(edge.number)):
        known = numbered.setdefault(edge.kind, [])
        if edge.number not in {each.number for each in known}:
            known.append(edge)
    kinds = [numbered[kind] for kind in EdgeKind if kind in numbered]
    most = max((len(flows) for flows in kinds), default=1)
    longest = max((Span(edge.label, DETAIL_SIZE).width for edge in edges), default=0)
    enough = min((each for each in WIDTHS if each >= longest), default=0)
    widths = [each for each in WIDTHS if each < longest or each == enough]
    found = [
        _laid_out(_parts(kinds, words, rows), top, width)
        for words, rows in product(widths, range(min(most, ROWS), 0, -1))
    ]
    return min(found, key=lambda legend: (legend.torn, max(0.0, legend.right - width), round(legend.bottom)))


@dataclass(frozen=True)
class _Row:
    """The numbers of flows and the lines of words that they share."""

    flows: list[Edge]
    lines: tuple[Span, ...]

    @property
    def indent(self) -> float:
        return NEXT * len(self.flows) + 6

    @cached_property
    def width(self) -> float:
        return self.indent + max((span.width for span in self.lines), default=0)

    @property
    def height(self) -> float:
        return ENTRY + (len(self.lines) - 1) * LINE


@dataclass(frozen=True)
class _Part:
    """A kind of line, its name (blank where the last column's kind goes on), and some of its numbered flows."""

    first: Edge
    head: Span
    rows: list[_Row] = field(default_factory=list)
    least: float = 0

    @cached_property
    def width(self) -> float:
        return max([self.least, SAMPLE + 8 + self.head.width, *(row.width for row in self.rows)])

    @property
    def height(self) -> float:
        return HEAD + sum(row.height for row in self.rows)


def _parts(kinds: list[list[Edge]], width: float, rows: int) -> Iterator[_Part]:
    """A part for each kind with numbers, or several for a long one; those without come last, equally wide."""
    plain = []
    for flows in kinds:
        head = Span(EDGE_NAMES[flows[0].kind], NAME_SIZE, bold=True)
        alike: dict[str, list[Edge]] = {}
        for edge in flows:
            if edge.number:
                alike.setdefault(edge.label, []).append(edge)
        entries = [_Row(edges, _broken(label, width)) for label, edges in alike.items()]
        if not entries:
            plain.append(_Part(flows[0], head))
        for first in range(0, len(entries), rows):
            yield _Part(flows[0], Span("", NAME_SIZE) if first else head, entries[first : first + rows])
    least = max((part.width for part in plain), default=0)
    yield from (replace(part, least=least) for part in plain)


def _laid_out(parts: Iterable[_Part], top: float, width: float) -> Legend:
    legend = Legend(top, width)
    for part in parts:
        legend.add(part)
    return legend


def _broken(label: str, width: float) -> tuple[Span, ...]:
    """A label in lines; what needs more than four stands whole in the table of connections."""
    lines = wrap(printable(label), width / SLACK, DETAIL_SIZE)
    if len(lines) > LABEL_LINES:
        lines = (*lines[: LABEL_LINES - 1], f"{lines[LABEL_LINES - 1][:-1]}…")
    return tuple(Span(line, DETAIL_SIZE) for line in lines)
