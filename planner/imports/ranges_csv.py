"""Ranges as CSV: a network and its range on each line, with or without a line of titles."""

import csv
import io
import re
from collections.abc import Iterator

from planner.design.reading import Mistake, Unreadable
from planner.imports.columns import GROUPS, KINDS, NAMES, RANGES, letters, ranges_of, value_of
from planner.imports.networks import KINDS as WORDS_FOR_KINDS
from planner.imports.networks import Row

RANGE = re.compile(r"[0-9a-fA-F.:]+/\d+$")
TITLES = frozenset((*NAMES, *RANGES))
EMPTY = "The text is empty: type a name and a range on each line, such as Head office,10.0.0.0/8"
Line = tuple[int, list[str]]


def csv_rows(text: str) -> Iterator[Row]:
    """A row for each line that is not empty; commas, semicolons or tabs separate cells."""
    lines = list(_lines(text.lstrip("\ufeff")))
    if not lines:
        raise Unreadable(Mistake("", EMPTY))
    titles = lines[0][1]
    if {letters(title) for title in titles} & TITLES:
        yield from (_titled(number, cells, titles) for number, cells in lines[1:])
    else:
        yield from (_untitled(number, cells) for number, cells in lines)


def _titled(number: int, cells: list[str], titles: list[str]) -> Row:
    row = dict(zip(titles, cells, strict=False))
    # Beyond the titles stand further ranges, as when "10.0.0.0/8, 172.16.0.0/12" was not quoted.
    ranges = (*ranges_of(value_of(row, RANGES)), *ranges_of(cells[len(titles) :]))
    kind, group = value_of(row, KINDS) or "on_premises", value_of(row, GROUPS) or ""
    return Row(f"line {number}", value_of(row, NAMES) or "", ranges, kind, group)


def _untitled(number: int, cells: list[str]) -> Row:
    """A name, ranges, and a kind where a cell is one; a line that begins with a range has no name."""
    name, rest = ("", cells) if RANGE.match(cells[0]) else (cells[0], cells[1:])
    kinds = [cell for cell in rest if letters(cell) in WORDS_FOR_KINDS]
    ranges = ranges_of([cell for cell in rest if cell not in kinds])
    return Row(f"line {number}", name, ranges, kinds[0] if kinds else "on_premises")


def _lines(text: str) -> Iterator[Line]:
    first = text.lstrip().partition("\n")[0]
    delimiter = next((character for character in first if character in ",;\t"), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise Unreadable(Mistake(f"line {reader.line_num}", f"The line is not CSV ({error}).")) from None
