"""The legend under a picture: every kind of line it shows, and under each the numbered flows with their words."""

from dataclasses import dataclass

from planner.diagram.graph import EDGE_NAMES, Edge, EdgeKind
from planner.diagram.labels import DETAIL_SIZE, LEADING, NAME_SIZE, SLACK, Span
from planner.diagram.layout import MARGIN
from planner.diagram.numbering import step_order
from planner.diagram.routing import Point
from planner.diagram.text import printable, wrap

BADGE = 15.0
SAMPLE = 36.0
GAP = 26.0
WIDTH = 300.0
LINE = DETAIL_SIZE * LEADING
LABEL_LINES = 4
ROWS = 8

Entry = tuple[Edge, list[Span]]


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

    def __init__(self, top: float, width: float) -> None:
        self.badges: list[Badge] = []
        self.notes: list[Note] = []
        self.samples: list[Sample] = []
        self.top = top
        self.limit = width
        self.left = MARGIN
        self.right = 0.0
        self.bottom = top

    def add_all(self, edges: tuple[Edge, ...]) -> None:
        """A column for each kind with numbers, or several for a long one; the kinds without share a last one."""
        kinds = [kind for kind in EdgeKind if any(edge.kind is kind for edge in edges)]
        columns = [_Column.of([edge for edge in edges if edge.kind is kind]) for kind in kinds]
        for column in columns:
            if column.rows:
                self._add([column.part(0)])
                for first in range(ROWS, len(column.rows), ROWS):
                    self._add([column.part(first)])
        self._add([column for column in columns if not column.rows])

    def _add(self, columns: list["_Column"]) -> None:
        """Kinds below each other; a new row of columns begins where the sheet ends."""
        if not columns:
            return
        width = max(column.width for column in columns)
        if self.left > MARGIN and self.left + width > self.limit - MARGIN:
            self.left, self.top = MARGIN, self.bottom + 4
        y = self.top + BADGE / 2
        for column in columns:
            y = self._draw(column, y)
        self.right = max(self.right, self.left + width)
        self.bottom = max(self.bottom, y + 6)
        self.left += width + GAP

    def _draw(self, column: "_Column", y: float) -> float:
        if column.head.text:
            self.samples.append(Sample((self.left, y), (self.left + SAMPLE, y), column.first))
            self.notes.append(Note(self.left + SAMPLE + 8, y, column.head))
        for edge, lines in column.rows:
            y += BADGE + 3
            self.badges.append(Badge(self.left + BADGE / 2, y, edge.number, edge.kind))
            self.notes += [Note(self.left + BADGE + 8, y + n * LINE, span) for n, span in enumerate(lines)]
            y += (len(lines) - 1) * LINE
        return y + BADGE / 2 + NAME_SIZE * LEADING


@dataclass(frozen=True)
class _Column:
    """A kind of line, its name (blank where the column goes on with the last), and its numbered flows."""

    first: Edge
    head: Span
    rows: list[Entry]

    @classmethod
    def of(cls, edges: list[Edge]) -> "_Column":
        """Each numbered flow once, in the order of the numbers."""
        numbered = {edge.number: edge for edge in reversed(edges) if edge.number}
        rows = [
            (edge, _broken(edge.label)) for edge in sorted(numbered.values(), key=lambda edge: step_order(edge.number))
        ]
        return cls(edges[0], Span(EDGE_NAMES[edges[0].kind], NAME_SIZE, bold=True), rows)

    @property
    def width(self) -> float:
        """Points of the longest line."""
        texts = [span.width for _, lines in self.rows for span in lines]
        return max([SAMPLE + 8 + self.head.width, *(BADGE + 8 + width for width in texts)])

    def part(self, start: int) -> "_Column":
        """The next few rows; only the first part carries the name."""
        return _Column(self.first, Span("", NAME_SIZE) if start else self.head, self.rows[start : start + ROWS])


def _broken(label: str) -> list[Span]:
    """A label in lines; what needs more than four stands whole in the table of connections."""
    lines = wrap(printable(label), WIDTH / SLACK, DETAIL_SIZE)
    if len(lines) > LABEL_LINES:
        lines = (*lines[: LABEL_LINES - 1], f"{lines[LABEL_LINES - 1][:-1]}…")
    return [Span(line, DETAIL_SIZE) for line in lines]
