"""Cards on a slide: the key choices, three beside each other, each with the icon of what was chosen."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from planner.diagram.icons import icon_folder
from planner.web.pictures import drawing_folder
from planner.web.present.blocks import Cut
from planner.web.present.fitting import CELL, SOFT, WIDTH, Type

ACROSS = 3
INSIDE = 282  # CSS pixels for the text of a card
FRAME, BETWEEN = 34, 18
ANSWER = Type(22, bold=True)


@dataclass(frozen=True)
class Card:
    """A choice with its answer, a line of detail, and whether it can be changed later ("" where it can)."""

    icon: str
    choice: str
    answer: str
    detail: str
    later: str

    @property
    def picture(self) -> str:
        """The icon as a data URL."""
        content = (icon_folder(drawing_folder()) / f"{self.icon}.png").read_bytes()
        return f"data:image/png;base64,{b64encode(content).decode()}"

    @property
    def height(self) -> float:
        """Frame, choice, answer and detail."""
        detail = CELL.height(self.detail, INSIDE) if self.detail else 0
        choice = SOFT.height(f"{self.choice}  {self.later}", INSIDE - 12)
        return FRAME + choice + ANSWER.height(self.answer, INSIDE) + detail


@dataclass(frozen=True)
class Cards:
    """Cards in rows of three."""

    cards: tuple[Card, ...]
    template: ClassVar[str] = "present/_cards.html"

    def height(self, width: float = WIDTH) -> float:
        """All rows, each as high as its highest card."""
        heights = list(self._row_heights())
        return sum(heights) + BETWEEN * (len(heights) - 1)

    def cut(self, room: float, *, force: bool) -> "Cut[Cards]":
        """Between two rows."""
        left, count = room, 0
        for height in self._row_heights():
            if height > left and not (force and count == 0):
                break
            left -= height + BETWEEN
            count += ACROSS
        if count >= len(self.cards):
            return self, None
        rest = replace(self, cards=self.cards[count:])
        return (replace(self, cards=self.cards[:count]) if count else None), rest

    def _row_heights(self) -> Iterator[float]:
        for start in range(0, len(self.cards), ACROSS):
            yield max(card.height for card in self.cards[start : start + ACROSS])
