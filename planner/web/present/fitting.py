"""How much room text takes on a slide, worked out before a browser sees it, so that no slide is ever too full.

Measured in CSS pixels of a slide of 1280 x 720; static/present.css has the same sizes in rem (1 rem is 20 of them) and
grows all of them with the screen. Lines break at blanks only, as browsers at least do, so a browser never needs more.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.diagram.text import text_width

WIDTH = 1184
ROOM = 566
GAP = 18
LARGE = 1.25
"""How much a slide with little on it is magnified (`zoom` in the style sheet)."""
SLACK = 1.05  # the widths of another font, should the page's own not be there
LEADING = 1.3


@dataclass(frozen=True)
class Type:
    """A size of type with its weight."""

    size: float
    bold: bool = False

    @property
    def line(self) -> float:
        """From one line to the next."""
        return self.size * LEADING

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """The text as lines no wider than that; at least one."""
        return tuple(line for part in text.split("\n") for line in self._wrapped(part, width)) or ("",)

    def height(self, text: str, width: float) -> float:
        """Of the whole text, set to that width."""
        return len(self.lines(text, width)) * self.line

    def _wrapped(self, text: str, width: float) -> Iterator[str]:
        line = ""
        for word in text.split() or [""]:
            longer = f"{line} {word}" if line else word
            if self._fits(longer, width):
                line = longer
                continue
            if line:
                yield line
            *full, line = self._broken(word, width)
            yield from full
        yield line

    def _broken(self, word: str, width: float) -> Iterator[str]:
        """A word in pieces that each fit; one that fits stays whole."""
        while len(word) > 1 and not self._fits(word, width):
            cut = next((n for n in range(len(word) - 1, 1, -1) if self._fits(word[:n], width)), 1)
            yield word[:cut]
            word = word[cut:]
        yield word

    def _fits(self, text: str, width: float) -> bool:
        return text_width(text, self.size, bold=self.bold) * SLACK <= width


HEADLINE = Type(36, bold=True)
LEAD = Type(26)
TEXT = Type(20)
STRONG = Type(20, bold=True)
CELL = Type(19)
SOFT = Type(18)
