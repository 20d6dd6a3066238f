"""Bars of the address map laid out: to scale where every segment can be labelled, else a scale above enlarged cells.

A /28 in a /16 would be a hairline. So the scale stays honest, and below it every segment has at least the width of its
text, larger ones more (by the logarithm of their size), in as many rows as that takes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log2

from planner.diagram.address_cells import Words, height, narrowest
from planner.diagram.address_parts import Bar, Segment
from planner.diagram.text import text_width, wrap

MARGIN = 10.0
TITLE, NOTE = 14.0, 11.5
TITLE_LINE = 18.0
SCALE, ENDS, GUIDE = 14.0, 14.0, 19.0
CELL_GAP, ROW_GAP = 6.0, 12.0
LEADER = 10.0
"""From the left edge of a cell to where its leader line comes down."""


@dataclass(frozen=True)
class Place:
    """A cell's segment between two positions."""

    segment: Segment
    left: float
    right: float


@dataclass(frozen=True)
class Row:
    """Cells beside each other, as tall as the tallest. Without a scale they are to scale themselves, or have none."""

    places: tuple[Place, ...]
    height: float
    has_scale: bool


@dataclass(frozen=True)
class Panel:
    """A bar with everything in its place; positions count from the panel's left."""

    bar: Bar
    width: float
    heading: tuple[tuple[Words, ...], ...]
    note: tuple[Words, ...]
    note_beside: bool
    rows: tuple[Row, ...]
    scale_only: bool = False

    @property
    def margin(self) -> float:
        """Between frame and contents; a scale alone has no frame."""
        return 0 if self.scale_only else MARGIN

    @property
    def heading_height(self) -> float:
        """From the upper edge to the first row."""
        lines = len(self.heading) + (0 if self.note_beside else len(self.note))
        return self.margin + lines * TITLE_LINE + 4

    @property
    def ends_height(self) -> float:
        """What the addresses above the scale take."""
        return ENDS if self.bar.ends and any(row.has_scale for row in self.rows) else 0

    @property
    def height(self) -> float:
        """From edge to edge."""
        rows = sum(row_height(row) for row in self.rows) + ROW_GAP * max(0, len(self.rows) - 1)
        return self.heading_height + self.ends_height + (SCALE + 1 if self.scale_only else rows) + self.margin


def row_height(row: Row) -> float:
    """A row with its scale and the guides."""
    return row.height + (SCALE + GUIDE if row.has_scale else 0)


def lay_out(bar: Bar, width: float) -> Panel:
    """The bar at that width."""
    inside = width - 2 * MARGIN
    places = _to_scale(bar, inside)
    if places:
        rows = [_row(places, scale=False)]
    else:
        lines = _lines(bar.segments, inside)
        rows = [_row(_filled(each, inside) if bar.tiles else _below(bar, each, inside), bar.size > 0) for each in lines]
    rows += [_row(_below(bar, each, inside), scale=False) for each in _lines(bar.loose, inside)]
    return _panel(bar, width, tuple(rows), "to scale" if places else "")


def least_width(bar: Bar) -> float:
    """The panel's width at which all its cells stand in one row and its heading on one line."""
    cells = [narrowest(each, float("inf")) for each in bar.segments]
    heading = text_width(bar.title, TITLE, bold=True) + 8 + text_width(bar.range, TITLE)
    return 2 * MARGIN + max(heading, sum(cells) + CELL_GAP * max(0, len(cells) - 1)) + 1


def scale_panel(bar: Bar, width: float) -> Panel:
    """The bar with its scale alone, and no frame."""
    return replace(_panel(bar, width + 2 * MARGIN, (), ""), scale_only=True, width=width)


def split(panel: Panel, most: float) -> Iterator[Panel]:
    """The panel in parts no higher than that, if its rows allow."""
    rows: list[Row] = []
    for row in panel.rows:
        if rows and replace(panel, rows=(*rows, row)).height > most:
            yield replace(panel, rows=tuple(rows))
            rows, panel = [], replace(panel, bar=replace(panel.bar, id=f"{panel.bar.id}-more"))
        rows.append(row)
    yield replace(panel, rows=tuple(rows))


def position(bar: Bar, address: float, width: float) -> float:
    """Where an address lies on the scale."""
    return width * (address - bar.first) / bar.size


def _panel(bar: Bar, width: float, rows: tuple[Row, ...], scale: str) -> Panel:
    inside = width - 2 * MARGIN
    note = " · ".join(filter(None, (bar.note, scale)))
    beside = text_width(bar.title, TITLE, bold=True) + 8 + text_width(bar.range, TITLE)
    title, range_ = Words(bar.title, TITLE, "bold"), Words(bar.range, TITLE)
    if beside <= inside:
        heading: tuple[tuple[Words, ...], ...] = ((title, range_),)
    else:
        titles = ((Words(line, TITLE, "bold"),) for line in wrap(bar.title, inside, TITLE, bold=True))
        heading = (*titles, *((Words(line, TITLE),) for line in wrap(bar.range, inside, TITLE)))
    note_fits = beside + 24 + text_width(note, NOTE) <= inside
    notes = (note,) if note_fits else wrap(note, inside, NOTE)
    return Panel(bar, width, heading, tuple(Words(line, NOTE, "muted") for line in notes if line), note_fits, rows)


def _to_scale(bar: Bar, width: float) -> tuple[Place, ...]:
    """All segments at their true widths, or none where one of them would be too narrow for its text."""
    places, end = [], bar.first
    for segment in bar.segments if bar.tiles and bar.size else ():
        left, right = (position(bar, each, width) for each in (segment.first, segment.end))
        if segment.first < end or right - left - 3 < narrowest(segment, width):
            return ()
        places.append(Place(segment, left + 1.5, right - 1.5))
        end = segment.end
    return tuple(places)


def _lines(segments: tuple[Segment, ...], width: float) -> Iterator[tuple[Segment, ...]]:
    """The segments in as few lines as their texts allow, all about as full."""
    needs = [narrowest(each, width) for each in segments]
    count = len(list(_broken(needs, width)))
    # The tightest width that takes no more lines leaves none of them nearly empty.
    low, high = max(needs, default=0), width
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if len(list(_broken(needs, middle))) <= count else (middle, high)
    yield from (segments[first:end] for first, end in _broken(needs, high))


def _broken(needs: list[float], width: float) -> Iterator[tuple[int, int]]:
    first, filled = 0, 0.0
    for index, need in enumerate(needs):
        if index > first and filled + CELL_GAP + need > width:
            yield first, index
            first, filled = index, 0.0
        filled += need + (CELL_GAP if index > first else 0)
    if needs:
        yield first, len(needs)


def _filled(segments: tuple[Segment, ...], width: float) -> tuple[Place, ...]:
    """Side by side over the whole width; what texts leave is shared out by the logarithm of each size."""
    needs = [narrowest(each, width) for each in segments]
    weights = [log2(max(each.size, 1)) + 1 for each in segments]
    rest = max(0.0, width - sum(needs) - CELL_GAP * (len(needs) - 1))
    places, left = [], 0.0
    for segment, need, weight in zip(segments, needs, weights, strict=True):
        right = left + need + rest * weight / sum(weights)
        places.append(Place(segment, left, right))
        left = right + CELL_GAP
    return tuple(places)


def _below(bar: Bar, segments: tuple[Segment, ...], width: float) -> tuple[Place, ...]:
    """As narrow as their texts, each as near below its place on the scale as the others allow."""
    needs = [narrowest(each, width) for each in segments]
    places, left = [], 0.0
    for index, (segment, need) in enumerate(zip(segments, needs, strict=True)):
        wanted = position(bar, segment.first, width) - LEADER if bar.size and segment.size else 0.0
        still_to_come = sum(needs[index:]) + CELL_GAP * (len(needs) - index - 1)
        at = max(left, min(wanted, width - still_to_come))
        places.append(Place(segment, at, at + need))
        left = at + need + CELL_GAP
    return tuple(places)


def _row(places: tuple[Place, ...], scale: bool) -> Row:
    return Row(places, max(height(each.segment, each.right - each.left) for each in places), scale)
