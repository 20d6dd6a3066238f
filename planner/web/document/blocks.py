"""Blocks of one chapter each: code to copy, steps to take, decisions, run cards and findings."""

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
    """Numbered steps; the title, if any, stands before them in bold. A command has lines of at most `width` letters."""

    title: str
    steps: tuple[Step, ...]
    width: int = 52
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
    """What to do when something breaks; half a page, to be read under pressure."""

    symptom: str
    numbers: str
    lists: tuple[Steps, ...]
    escalation: str
    template: ClassVar[str] = "document/_card.html"

    def __bool__(self) -> bool:
        return bool(self.lists)

    @property
    def sides(self) -> tuple[tuple[Steps, ...], ...]:
        """What to look at on the left, what to do and to take back on the right."""
        look, *act = filter(None, self.lists)
        return (look,), tuple(act)


@dataclass(frozen=True)
class Reference:
    """A page that a finding rests on."""

    title: str
    href: str

    @property
    def address(self) -> str:
        """What a reader of paper types."""
        return self.href.removeprefix("https://")


@dataclass(frozen=True)
class Judged:
    """A finding as it is printed; `facts` are pairs of a word and its text, such as Rule and its name."""

    severity: str
    word: str
    title: str
    message: str
    why: str
    fix: str
    facts: tuple[tuple[str, str], ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Findings:
    """Findings below each other, worst first."""

    findings: tuple[Judged, ...]
    template: ClassVar[str] = "document/_findings.html"

    def __bool__(self) -> bool:
        return bool(self.findings)
