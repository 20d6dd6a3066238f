"""What stands in the inputs of a section: text by path, read from a design, from a request, or moved row by row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from planner.design import Design
from planner.web.forms.pathlines import path_lines
from planner.web.forms.questions import Kind, Question, questions_of

COUNT = "count"  # the hidden input of each list, so that an empty list is known to be empty


@dataclass(frozen=True)
class Sheet:
    """Texts by the path of their answer (network_model.model, node_pools.0.name) and row counts by list."""

    texts: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]

    def text(self, path: str) -> str:
        """The one text of an input; the last wins, as a ticked box comes after its hidden twin."""
        return (self.texts.get(path) or ("",))[-1]

    def with_order(self, rows: str, order: Sequence[int], fresh: Mapping[str, tuple[str, ...]]) -> "Sheet":
        """The list's rows in this order; a position is named twice for a copy, and -1 stands for a new row."""
        texts = {path: text for path, text in self.texts.items() if not path.startswith(f"{rows}.")}
        names = {self.text(f"{rows}.{index}.name") for index in range(self.counts[rows])}
        for new, old in enumerate(order):
            row = dict(fresh) if old < 0 else self.row(rows, old)
            if "name" in row and (old < 0 or order.index(old) < new):
                row["name"] = (unlike(row["name"][-1], names),)
            texts |= {f"{rows}.{new}.{name}": text for name, text in row.items()}
        return Sheet(texts, {**self.counts, rows: len(order)})

    def row(self, rows: str, index: int) -> dict[str, tuple[str, ...]]:
        """The texts of one row by their names inside it."""
        prefix = f"{rows}.{index}."
        return {path.removeprefix(prefix): text for path, text in self.texts.items() if path.startswith(prefix)}


def unlike(text: str, names: set[str]) -> str:
    """The text, numbered before its first full stop when it is among the names: npuser2, app2.example.com."""
    stem, dot, rest = text.partition(".")
    bare = re.sub(r"\d+$", "", stem)
    number = 2
    fresh = text
    while fresh and fresh in names:
        fresh, number = f"{bare}{number}{dot}{rest}", number + 1
    return fresh


def sheet_of(design: Design, section: str) -> Sheet:
    """The section's stored answers as text."""
    texts: dict[str, tuple[str, ...]] = {}
    counts: dict[str, int] = {}
    for question in questions_of(section):
        path = f"{section}.{question.name}".rstrip(".")
        value = _value_at(design, path)
        if question.kind is Kind.ROWS:
            counts[path] = len(value)
            for index, each in enumerate(value):
                texts |= {f"{path}.{index}.{name}": text for name, text in row_texts(question, each).items()}
        else:
            texts[path] = texts_of(question, value)
    return Sheet(texts, counts)


def row_texts(question: Question, row: Any = None) -> dict[str, tuple[str, ...]]:
    """The texts of a row by name; of a new one with its defaults when there is none."""
    return {
        each.name: texts_of(each, each.default if row is None else _value_at(row, each.name)) for each in question.row
    }


def texts_of(question: Question, value: Any) -> tuple[str, ...]:
    """A value as it is typed."""
    if value is None:
        return ("",)
    match question.kind:
        case Kind.FLAG:
            return ("on" if value else "",)
        case Kind.SET:
            return tuple(value)
        case Kind.VALUES:
            return (", ".join(str(each) for each in value),)
        case Kind.PATHS:
            return (path_lines(value),)
        case _:
            return (str(value),)


def posted_sheet(post: QueryDict, stored: Sheet, section: str) -> Sheet:
    """What was typed. What the request does not bring keeps its stored answer, and so does an answer for which the
    reader, shown what another tab saved, chose that one ("choose." and its path: "theirs").
    """
    texts, counts = dict(stored.texts), dict(stored.counts)
    for question in questions_of(section):
        path = f"{section}.{question.name}".rstrip(".")
        if post.get(f"choose.{path}") == "theirs":
            continue
        if question.kind is not Kind.ROWS:
            if path in post:
                texts[path] = _texts(post, question, path)
        elif f"{path}.{COUNT}" in post:
            texts = {each: text for each, text in texts.items() if not each.startswith(f"{path}.")}
            positions = _positions(post, path)
            counts[path] = len(positions)
            for index, position in enumerate(positions):
                texts |= _row(post, question, f"{path}.{position}", f"{path}.{index}")
    return Sheet(texts, counts)


def _row(post: QueryDict, question: Question, typed: str, path: str) -> dict[str, tuple[str, ...]]:
    fresh = row_texts(question)
    return {
        f"{path}.{each.name}": _texts(post, each, f"{typed}.{each.name}")
        if f"{typed}.{each.name}" in post
        else fresh[each.name]
        for each in question.row
    }


def _texts(post: QueryDict, question: Question, path: str) -> tuple[str, ...]:
    texts = [text.replace("\r\n", "\n") for text in post.getlist(path)]
    return tuple(text for text in texts if text) if question.kind is Kind.SET else (texts[-1],)


def _positions(post: QueryDict, path: str) -> list[int]:
    pattern = re.compile(rf"{re.escape(path)}\.(\d{{1,4}})\.")
    return sorted({int(match[1]) for key in post if (match := pattern.match(key))})


def split_values(text: str, pattern: str) -> list[str]:
    """The values in one input: one per line, or with commas between them."""
    return [part.strip() for part in re.split(pattern, text) if part.strip()]


def _value_at(value: Any, path: str) -> Any:
    for part in path.split("."):
        value = dict(value)[part]
    return value
