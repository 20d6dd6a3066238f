"""The legend of the address map: only what the map shows."""

from dataclasses import dataclass

from lxml import etree

from planner.diagram.address_cells import draw_pin
from planner.diagram.address_parts import Bar, Segment
from planner.diagram.address_pen import Pen
from planner.diagram.boxes import Box
from planner.diagram.text import text_width
from planner.plan import Plan
from planner.plan.needs import counted

SIZE, LINE = 11.0, 20.0
SWATCH, SWATCH_GAP, ENTRY_GAP = 18.0, 6.0, 20.0


@dataclass(frozen=True)
class Entry:
    """A swatch and its words, and where they begin."""

    look: str
    words: str
    x: float
    line: int


@dataclass(frozen=True)
class Legend:
    """Entries in lines; `height` holds the space below them too."""

    entries: tuple[Entry, ...]
    height: float

    def draw(self, pen: Pen, root: etree._Element) -> None:
        """The entries at the top of the picture."""
        group = pen.group(root, "legend", "map-legend", "Legend")
        for entry in self.entries:
            top = entry.line * LINE + 4
            if entry.look == "map-pin":
                draw_pin(pen, group, entry.x + SWATCH / 2, top + 5)
            else:
                pen.rect(group, Box(entry.x + 0.5, top, entry.x + SWATCH, top + 10), entry.look)
                if entry.look in {"map-free", "map-growth", "map-reserved", "map-taken"}:
                    pen.path(group, f"M{entry.x + 0.5:.2f},{top} h{SWATCH - 0.5} v10 h{0.5 - SWATCH} Z", "map-edge")
            pen.text(group, entry.x + SWATCH + SWATCH_GAP, top + 9, entry.words, SIZE)


def lay_out_legend(bars: tuple[Bar, ...], plan: Plan, width: float) -> Legend:
    """The entries broken into lines of that width."""
    entries: list[Entry] = []
    x, line = 0.0, 0
    for look, words in _entries(bars, plan):
        needed = SWATCH + SWATCH_GAP + text_width(words, SIZE)
        if x and x + needed > width:
            x, line = 0.0, line + 1
        entries.append(Entry(look, words, x, line))
        x += needed + ENTRY_GAP
    return Legend(tuple(entries), (line + 1) * LINE + 4)


def _entries(bars: tuple[Bar, ...], plan: Plan) -> list[tuple[str, str]]:
    shown = [segment for bar in bars for segment in (*bar.segments, *bar.loose)]
    parts = {part for each in shown for part, count in each.shares if count} | {each.kind for each in shown}
    years = counted(plan.design.addresses.growth_years, "year")
    known = (
        ("subnet", "Subnet"),
        ("taken", "Subnet in use already"),
        ("used", "Needed at the maximum"),
        ("surge", "Surge during upgrades"),
        ("growth", f"Growth of {years}"),
        ("free", "Free"),
        ("reserved", "Kept by Azure"),
    )
    found = [(f"map-{part}", words) for part, words in known if part in parts]
    if any(each.pinned for each in shown):
        found.append(("map-pin", "Pinned"))
    if any(_is_wrong(each) for each in shown):
        found.append(("map-wrong", "Overlaps, or has no room"))
    return found


def _is_wrong(segment: Segment) -> bool:
    return bool(segment.alarm)
