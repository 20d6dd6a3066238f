"""Rows of any format into networks of the surroundings, or every mistake with its place."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from planner.design.reading import Mistake, Unreadable, mistakes_of
from planner.design.surroundings import SurroundingNetwork
from planner.design.types import shown

MOST_RANGES = 10_000
MOST_MISTAKES = 50
KINDS = {
    "onpremises": "on_premises",
    "datacentre": "on_premises",
    "datacenter": "on_premises",
    "office": "on_premises",
    "vnet": "peered_vnet",
    "peeredvnet": "peered_vnet",
    "virtualnetwork": "peered_vnet",
    "azure": "peered_vnet",
    "other": "other",
}


@dataclass(frozen=True)
class Row:
    """A network as a file has it: where it stands there, and its words; nothing is judged yet."""

    place: str
    name: Any
    ranges: tuple[Any, ...]
    kind: str
    group: str = ""


def networks_of(rows: Iterable[Row]) -> tuple[SurroundingNetwork, ...]:
    """The networks, rows of one name and group as one. Raises Unreadable with at most 50 mistakes."""
    found, mistakes = [], []
    for row in _named_apart(_joined(rows)):
        if not row.ranges:
            mistakes.append(Mistake(row.place, f"{shown(str(row.name))} has no range: type one such as 10.0.0.0/16."))
            continue
        try:
            found.append(_network(row))
        except ValidationError as error:
            mistakes += [Mistake(f"{row.place}, {each.path}", each.message) for each in mistakes_of(error)]
    if len(mistakes) > MOST_MISTAKES:
        left = len(mistakes) - MOST_MISTAKES
        mistakes = [*mistakes[:MOST_MISTAKES], Mistake("", f"There are {left:,} more mistakes of this kind.")]
    if mistakes:
        raise Unreadable(*mistakes)
    if not found:
        raise Unreadable(Mistake("", "The text names no network: each needs a name and at least one range."))
    return tuple(found)


def _network(row: Row) -> SurroundingNetwork:
    kind = KINDS.get(re.sub(r"[^a-z]", "", row.kind.lower()), row.kind)
    return SurroundingNetwork.model_validate({"name": row.name, "ranges": row.ranges, "kind": kind})


def _joined(rows: Iterable[Row]) -> list[Row]:
    together: dict[tuple[str, str, str], Row] = {}
    count = 0
    for row in rows:
        count += len(row.ranges)
        if count > MOST_RANGES:
            raise Unreadable(Mistake(row.place, f"The text has more than {MOST_RANGES:,} ranges: import fewer."))
        key = (str(row.name), row.group, row.kind)
        before = together.get(key)
        ranges = (*before.ranges, *row.ranges) if before else row.ranges
        together[key] = Row(before.place if before else row.place, row.name, ranges, row.kind, row.group)
    return list(together.values())


def _named_apart(rows: list[Row]) -> Iterable[Row]:
    """A name that two resource groups use gets its group behind it."""
    used = Counter(str(row.name) for row in rows)
    for row in rows:
        name = f"{row.name} ({row.group})" if used[str(row.name)] > 1 and row.group else row.name
        yield Row(row.place, name, row.ranges, row.kind, row.group)
