"""The hops of a flow below its picture: numbered as there, with protocol, where TLS ends and what inspects."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from planner.plan.flows import Flow
from planner.web.present.blocks import Cut
from planner.web.present.fitting import SOFT, WIDTH, Type

ACROSS, BETWEEN, BESIDE = 3, 18, 38
HEAD = Type(SOFT.size, bold=True)


@dataclass(frozen=True)
class Hop:
    """One hop in words; addresses stand in the picture above."""

    number: str
    way: str
    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        """In a third of the slide, beside the number."""
        inside = (WIDTH - (ACROSS - 1) * BETWEEN) / ACROSS - BESIDE
        return HEAD.height(self.way, inside) + sum(SOFT.height(f"{word} {text}", inside) for word, text in self.lines)


@dataclass(frozen=True)
class Hops:
    """Hops in rows of three; `kind` is the flow's, for the colour of the numbers."""

    kind: str
    hops: tuple[Hop, ...]
    template: ClassVar[str] = "present/_hops.html"

    def height(self, width: float = WIDTH) -> float:
        """All rows."""
        heights = list(self._row_heights())
        return sum(heights) + BETWEEN * (len(heights) - 1)

    def cut(self, room: float, *, force: bool) -> "Cut[Hops]":
        """Between two rows."""
        left, count = room, 0
        for height in self._row_heights():
            if height > left and not (force and count == 0):
                break
            left -= height + BETWEEN
            count += ACROSS
        if count >= len(self.hops):
            return self, None
        return (replace(self, hops=self.hops[:count]) if count else None), replace(self, hops=self.hops[count:])

    def _row_heights(self) -> Iterator[float]:
        for start in range(0, len(self.hops), ACROSS):
            yield max(hop.height for hop in self.hops[start : start + ACROSS])


def hops_of(kind: str, flows: list[Flow]) -> Hops:
    """The hops of one kind of flow."""
    return Hops(kind, tuple(map(_hop, flows)))


def _hop(flow: Flow) -> Hop:
    first, second = (place.partition(" (")[0] for place in (flow.origin, flow.target))
    lines = (("", flow.protocol), ("TLS:", began(flow.tls_ends)), ("Inspected:", began(flow.inspected_by)))
    return Hop(str(flow.number), f"{began(first)} → {second}", lines)


def began(words: str) -> str:
    """The words with a capital in front."""
    return words[:1].upper() + words[1:]
