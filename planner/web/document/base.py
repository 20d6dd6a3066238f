"""What a document is made of: chapters of sections of blocks, every text ready to print.

Each block names the template that prints it, so the review page can include the same fragments as the PDF. A block, a
section or a chapter that has nothing to say is false, and is left out.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Protocol, TypeAlias

Kind: TypeAlias = Literal["text", "name", "range", "number", "code"]
"""text may break anywhere, name is the row's header, range never breaks, number stands to the right, code is typed."""
Tone: TypeAlias = Literal["", "ok", "watch", "critical", "over"]


@dataclass(frozen=True)
class Column:
    """A column of a table with its share of the width in percent."""

    title: str
    width: int
    kind: Kind = "text"


@dataclass(frozen=True)
class Cell:
    """A text with where it links to, or how near its end it is."""

    text: str
    href: str = ""
    tone: Tone = ""
    kind: Kind = "text"

    @property
    def address(self) -> str:
        """What a reader of paper types."""
        return self.href.removeprefix("https://")


SHORT, SHORT_WITH_CODE = 6, 3
"""Rows of a table that is not broken over two pages; commands are several lines high."""
Row: TypeAlias = tuple[str | Cell, ...]


@dataclass(frozen=True)
class Table:
    """A numbered table; without rows it is left out. `slug` is its anchor; "signing" leaves room for a pen."""

    slug: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    totals: Row = ()
    look: Literal["", "signing"] = ""
    template: ClassVar[str] = "document/_table.html"

    def __bool__(self) -> bool:
        return bool(self.rows)

    @property
    def short(self) -> bool:
        """Whether it stays on one page."""
        tall = any(column.kind == "code" for column in self.columns)
        return len(self.rows) <= (SHORT_WITH_CODE if tall else SHORT)

    @property
    def lines(self) -> Iterator[tuple[Cell, ...]]:
        """The rows as cells that know the kind of their column."""
        return (self._line(row) for row in self.rows)

    @property
    def sums(self) -> tuple[Cell, ...]:
        """The row of totals, empty when there is none."""
        return self._line(self.totals) if self.totals else ()

    def _line(self, row: Row) -> tuple[Cell, ...]:
        cells = (cell if isinstance(cell, Cell) else Cell(cell) for cell in row)
        return tuple(replace(cell, kind=column.kind) for cell, column in zip(cells, self.columns, strict=True))


@dataclass(frozen=True)
class Prose:
    """Paragraphs; the first may be marked as the one sentence that matters."""

    paragraphs: tuple[str, ...]
    lead: bool = False
    template: ClassVar[str] = "document/_prose.html"

    def __bool__(self) -> bool:
        return any(self.paragraphs)


@dataclass(frozen=True)
class Figures:
    """A row of key figures, each a number with the words that belong under it; those at `over` are too many."""

    figures: tuple[tuple[str, str], ...]
    over: tuple[int, ...] = ()
    template: ClassVar[str] = "document/_figures.html"

    def __bool__(self) -> bool:
        return bool(self.figures)


@dataclass(frozen=True)
class Box:
    """A warning in a frame, with a table of what it is about."""

    paragraphs: tuple[str, ...]
    tables: tuple[Table, ...]
    template: ClassVar[str] = "document/_box.html"

    def __bool__(self) -> bool:
        return any(self.tables)


@dataclass(frozen=True)
class Picture:
    """A numbered figure: safe SVG with the words that stand for it, or the sentence that says why there is none.

    A small one stands among text in its own size, as far as the page allows; the others fill a landscape page.
    """

    slug: str
    caption: str
    svg: str
    words: str = ""
    missing: str = ""
    small: bool = False
    template: ClassVar[str] = "document/_picture.html"

    def __bool__(self) -> bool:
        return bool(self.svg or self.missing)

    @property
    def source(self) -> str:
        """The picture as a data URI; WeasyPrint lays out an image faster than elements in the page."""
        return f"data:image/svg+xml;base64,{b64encode(self.svg.encode()).decode()}"


ONE_COLUMN = 5


class Block(Protocol):
    """What a section is made of: it names its template, and is false when it has nothing to say."""

    template: ClassVar[str]

    def __bool__(self) -> bool: ...


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; the first section of a chapter may stand without one.

    "whole" is never broken over two pages, "sheet" is a landscape page for a picture.
    """

    title: str
    blocks: tuple[Block, ...]
    slug: str = ""
    number: str = ""
    layout: Literal["flow", "whole", "sheet"] = "flow"

    def __bool__(self) -> bool:
        return any(self.blocks)

    @property
    def shown(self) -> tuple[Block, ...]:
        """The blocks that have something to say."""
        return tuple(block for block in self.blocks if block)


@dataclass(frozen=True)
class Chapter:
    """Sections under a numbered heading; "sheet" is a landscape page for a picture."""

    slug: str
    title: str
    sections: tuple[Section, ...]
    layout: Literal["flow", "sheet"] = "flow"
    number: int = 0

    def __bool__(self) -> bool:
        return any(self.sections)

    @property
    def shown(self) -> tuple[Section, ...]:
        """The sections that have something to say; those with a heading have a number and an anchor."""
        return tuple(self._numbered())

    @property
    def opens_on_sheet(self) -> bool:
        """Whether the first thing under the heading is a landscape page, so that the heading belongs on it."""
        return bool(self.shown) and self.shown[0].layout == "sheet"

    @property
    def headings(self) -> tuple[Section, ...]:
        """The sections that the contents list."""
        return tuple(section for section in self.shown if section.title)

    def _numbered(self) -> Iterator[Section]:
        count = 0
        for section in filter(None, self.sections):
            count += bool(section.title)
            anchor = f"{self.slug}-{count}" if section.title else ""
            yield replace(section, slug=anchor, number=f"{self.number}.{count}")


def grouped(rows: Iterable[tuple[str, ...]]) -> tuple[Row, ...]:
    """Rows whose first cell is blank where it says the same as the row before."""
    shown: list[Row] = []
    before = ""
    for first, *rest in rows:
        shown.append(("" if first == before else first, *rest))
        before = first
    return tuple(shown)


def settings(slug: str, caption: str, pairs: Iterable[tuple[str, str]], note: str = "") -> Table:
    """Short answers with what they answer; a long list stands in two columns, and one without an answer is left out."""
    kept = [pair for pair in pairs if pair[1]]
    if len(kept) <= ONE_COLUMN:
        return Table(slug, caption, (Column("Setting", 28, "name"), Column("Answer", 72)), tuple(kept), note)
    half = -(-len(kept) // 2)
    right = [*kept[half:], ("", "")]
    columns = (Column("Setting", 21, "name"), Column("Answer", 29))
    rows = tuple((*left, *right[index]) for index, left in enumerate(kept[:half]))
    return Table(slug, caption, columns * 2, rows, note)


def numbered(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """The chapters that have something to say, numbered from 1."""
    return tuple(replace(chapter, number=number) for number, chapter in enumerate(filter(None, chapters), 1))
