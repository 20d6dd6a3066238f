"""Answers that differ between two designs, in the words of the pages; lists row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planner.design import Design
from planner.web.differences import Came
from planner.web.forms.questions import Kind, Question, questions_of
from planner.web.shown import answer_text, question_label, row_text, value_at
from planner.web.steps import STEPS


@dataclass(frozen=True)
class AnswerChange:
    """An answer that was given, changed or taken back."""

    came: Came
    section: str
    label: str
    before: str
    after: str


def answer_changes(before: Design, after: Design) -> tuple[AnswerChange, ...]:
    """Every answer that differs, in the order of the wizard."""
    return tuple(
        change
        for step in STEPS
        for question in questions_of(step.section)
        for change in _changed(step.title, question, *_both(before, after, step.section, question))
    )


def _both(before: Design, after: Design, section: str, question: Question) -> tuple[Any, Any]:
    path = f"{section}.{question.name}".rstrip(".")
    return value_at(before, path), value_at(after, path)


def _changed(section: str, question: Question, old: Any, new: Any) -> Iterator[AnswerChange]:
    if old == new:
        return
    if question.kind is Kind.ROWS:
        yield from _rows_changed(section, question, old, new)
    else:
        yield _change(section, question_label(question), answer_text(question, old), answer_text(question, new))


def _rows_changed(section: str, question: Question, old: Any, new: Any) -> Iterator[AnswerChange]:
    """Rows are the same row as long as their first answer is, or alone of all of them got another in its place."""
    was, now = _named(question, old), _named(question, new)
    renamed = _renamed(was, now)
    for name in dict.fromkeys((*was, *now)):
        title = name if section == question.label else f"{question.label}: {name}"
        if name in renamed:
            yield from _row_changed(section, question, name, was[name], now[renamed[name]])
        elif name not in now:
            yield _change(section, title, row_text(question, was[name]), "")
        elif name in was:
            yield from _row_changed(section, question, name, was[name], now[name])
        elif name not in renamed.values():
            yield _change(section, title, "", row_text(question, now[name]))
    if list(was) != list(now) and sorted(was) == sorted(now):
        yield _change(section, f"{question.label}: order", ", ".join(was), ", ".join(now))


def _renamed(was: dict[str, Any], now: dict[str, Any]) -> dict[str, str]:
    """The one row that has another name in the same place, by its old name."""
    pairs = [(old, new) for old, new in zip(was, now, strict=False) if old not in now and new not in was]
    return dict(pairs) if len(pairs) == 1 and len(was) == len(now) else {}


def _row_changed(section: str, question: Question, name: str, old: Any, new: Any) -> Iterator[AnswerChange]:
    for each in question.row:
        was, now = value_at(old, each.name), value_at(new, each.name)
        if was != now:
            label = each.label if each.label[:2].isupper() else f"{each.label[0].lower()}{each.label[1:]}"
            yield _change(section, f"{name}: {label}", answer_text(each, was), answer_text(each, now))


def _named(question: Question, rows: Any) -> dict[str, Any]:
    """Rows by their first answer; those that share one get a number."""
    named: dict[str, Any] = {}
    for row in rows:
        first = answer_text(question.row[0], value_at(row, question.row[0].name)) or "–"
        name, number = first, 2
        while name in named:
            name, number = f"{first} ({number})", number + 1
        named[name] = row
    return named


def _change(section: str, label: str, before: str, after: str) -> AnswerChange:
    came: Came = "changed" if before and after else "added" if after else "removed"
    return AnswerChange(came, section, label, before or "–", after or "–")
