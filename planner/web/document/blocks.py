"""Blocks of the longer profiles: code to copy, steps to take, decisions with their options, and run cards."""

from dataclasses import dataclass
from typing import ClassVar

from planner.web.document.base import Table


@dataclass(frozen=True)
class Code:
    """Text to copy as it stands, under a caption; long lines are broken where they are printed."""

    caption: str
    text: str
    template: ClassVar[str] = "document/_code.html"

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def lines(self) -> tuple[str, ...]:
        """Line by line, so that a page may end between any two."""
        return tuple(self.text.rstrip("\n").split("\n"))


@dataclass(frozen=True)
class Listings:
    """Short texts to copy, two beside each other."""

    codes: tuple[Code, ...]
    template: ClassVar[str] = "document/_listings.html"

    def __bool__(self) -> bool:
        return bool(self.codes)

    @property
    def pairs(self) -> tuple[tuple[Code, ...], ...]:
        """Left and right, row by row."""
        return tuple(self.codes[start : start + 2] for start in range(0, len(self.codes), 2))


@dataclass(frozen=True)
class Step:
    """A thing to do or to look at, with the command for it and what the command should answer."""

    text: str
    command: str = ""
    expected: str = ""


@dataclass(frozen=True)
class Steps:
    """Numbered steps; the title stands before them in bold."""

    title: str
    steps: tuple[Step, ...]
    template: ClassVar[str] = "document/_steps.html"

    def __bool__(self) -> bool:
        return bool(self.steps)


@dataclass(frozen=True)
class DecisionBlock:
    """A choice of consequence: why it came up, what was possible, what was chosen, and what follows."""

    title: str
    decision: str
    parts: tuple[tuple[str, str], ...]
    options: Table
    template: ClassVar[str] = "document/_decision.html"

    def __bool__(self) -> bool:
        return bool(self.decision)


@dataclass(frozen=True)
class Card:
    """What to do when something breaks; one page, to be read under pressure."""

    symptom: str
    numbers: str
    lists: tuple[Steps, ...]
    escalation: str
    template: ClassVar[str] = "document/_card.html"

    def __bool__(self) -> bool:
        return bool(self.lists)
