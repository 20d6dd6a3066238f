"""A table on a slide: rows that go on on the next slide where one is full."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from planner.web.document.base import Cell, Column, Row
from planner.web.present.blocks import Cut
from planner.web.present.fitting import CELL, SOFT, STRONG, WIDTH, Type

CELL_PAD, ROW_PAD, CAPTION_GAP = 22, 13, 6
NAME = Type(CELL.size, bold=True)


@dataclass(frozen=True)
class Table:
    """Rows under headings; the widths of the columns are percent of the slide, even numbers that make 100.

    `headed` shows the caption above; `discs` is the kind of flow whose numbers stand in the first column, "" for none.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    discs: str = ""
    headed: bool = False
    template: ClassVar[str] = "present/_table.html"

    @property
    def lines(self) -> Iterator[tuple[Cell, ...]]:
        """The rows as cells that know the kind of their column."""
        for row in self.rows:
            yield tuple(replace(cell, kind=column.kind) for cell, column in zip(_cells(row), self.columns, strict=True))

    def height(self, width: float = WIDTH) -> float:
        """Headings and rows."""
        return self._head(width) + sum(self._row_height(row, width) for row in self.rows)

    def cut(self, room: float, *, force: bool) -> "Cut[Table]":
        """Between two rows; a row that is higher than a whole slide is cut between two lines."""
        left, count = room - self._head(WIDTH), 0
        while count < len(self.rows) and (height := self._row_height(self.rows[count])) <= left:
            left -= height
            count += 1
        if count == len(self.rows):
            return self, None
        if count:
            return replace(self, rows=self.rows[:count]), replace(self, rows=self.rows[count:])
        if not force:
            return None, self
        first, second = self._halves(self.rows[0], left)
        return replace(self, rows=(first,)), replace(self, rows=(second, *self.rows[1:]))

    def _head(self, width: float) -> float:
        heading = Type(SOFT.size, bold=True)
        above = STRONG.height(self.caption, width) + CAPTION_GAP if self.headed else 0
        return above + max(heading.height(each.title, _inner(each, width)) for each in self.columns) + ROW_PAD

    def _row_height(self, row: Row, width: float = WIDTH) -> float:
        return max(map(len, self._wrapped(row, width))) * CELL.line + ROW_PAD

    def _wrapped(self, row: Row, width: float = WIDTH) -> list[tuple[str, ...]]:
        pairs = zip(_cells(row), self.columns, strict=True)
        return [
            (NAME if column.kind == "name" else CELL).lines(cell.text, _inner(column, width)) for cell, column in pairs
        ]

    def _halves(self, row: Row, room: float) -> tuple[Row, Row]:
        count = max(1, int((room - ROW_PAD) // CELL.line))
        pairs = list(zip(_cells(row), self._wrapped(row), strict=True))
        first = tuple(replace(cell, text=" ".join(lines[:count])) for cell, lines in pairs)
        return first, tuple(replace(cell, text=" ".join(lines[count:])) for cell, lines in pairs)


def _inner(column: Column, width: float) -> float:
    return width * column.width / 100 - CELL_PAD


def _cells(row: Row) -> Iterator[Cell]:
    return (cell if isinstance(cell, Cell) else Cell(cell) for cell in row)
