"""What a slide is made of: blocks that know how high they are and can be cut where a slide is full."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, Protocol, TypeAlias, TypeVar

from planner.web.present import fitting
from planner.web.present.fitting import GAP, ROOM, WIDTH, Type

B = TypeVar("B")
Cut: TypeAlias = tuple[B | None, B | None]
"""What fits and what does not; with `force` something always fits."""


class Block(Protocol):
    """A part of a slide; `template` shows it."""

    template: ClassVar[str]

    def height(self, width: float = WIDTH) -> float:
        """CSS pixels on a slide of 1280 x 720, set to that width."""

    def cut(self, room: float, *, force: bool) -> "tuple[Block | None, Block | None]":
        """The part that fits into the room, and the rest."""


def spread(blocks: Iterable[Block], room: float = ROOM) -> Iterator[tuple[Block, ...]]:
    """The blocks on as many slides as they need, in order."""
    page: list[Block] = []
    left = room
    for block in blocks:
        rest: Block | None = block
        while rest is not None:
            if page and left < rest.height() <= room:
                yield tuple(page)  # what would fit on one slide stays together
                page, left = [], room
            head, rest = rest.cut(left, force=not page)
            if head is not None:
                page.append(head)
                left -= head.height() + GAP
            if rest is not None:
                yield tuple(page)
                page, left = [], room
    if page:
        yield tuple(page)


Look: TypeAlias = Literal["headline", "lead", "text", "soft"]
LOOKS: dict[Look, Type] = {
    "headline": fitting.HEADLINE,
    "lead": fitting.LEAD,
    "text": fitting.TEXT,
    "soft": fitting.SOFT,
}


@dataclass(frozen=True)
class Paragraph:
    """Text in one of four looks; `word` stands in front in bold and says what it is."""

    text: str
    look: Look = "text"
    word: str = ""
    template: ClassVar[str] = "present/_paragraph.html"

    def height(self, width: float = WIDTH) -> float:
        """Of all lines."""
        return len(self._lines(width)) * LOOKS[self.look].line

    def cut(self, room: float, *, force: bool) -> "Cut[Paragraph]":
        """Between two lines."""
        lines, count = self._lines(WIDTH), max(int(room // LOOKS[self.look].line), int(force))
        if len(lines) <= count:
            return self, None
        if not count:
            return None, self
        first = " ".join(lines[:count]).removeprefix(self.word).lstrip()
        return replace(self, text=first), replace(self, text=" ".join(lines[count:]), word="")

    def _lines(self, width: float) -> tuple[str, ...]:
        # The word is bold, so all is measured bold where there is one.
        look = LOOKS[self.look]
        measure = Type(look.size, look.bold or bool(self.word))
        return measure.lines(f"{self.word} {self.text}".lstrip(), width)


@dataclass(frozen=True)
class Figures:
    """Key figures side by side, each a number with the words that belong under it."""

    figures: tuple[tuple[str, str], ...]
    template: ClassVar[str] = "present/_figures.html"

    def height(self, width: float = WIDTH) -> float:
        """The number, two lines of words, and the frame."""
        return 150

    def cut(self, room: float, *, force: bool) -> "Cut[Figures]":
        """All or nothing."""
        return (self, None) if force or room >= self.height() else (None, self)
