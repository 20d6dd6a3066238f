"""Options of answers that name other answers or rules: which choice was decided, which finding is accepted."""

from datetime import date
from functools import lru_cache

from django.utils import timezone

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.plan import make_plan
from planner.rules import RULES, check
from planner.web.forms.naming import path_words, question_at
from planner.web.forms.parts import UNDECIDABLE
from planner.web.forms.questions import Question, questions_of

EXPLAINED, ACCEPTED, UNDECIDED = "decisions.choices.path", "decisions.accepted.rule", "decisions.undecided"
NAMED = frozenset({EXPLAINED, ACCEPTED, UNDECIDED})
"""Fields whose values are paths of answers or names of rules."""


def options_of(question: Question, texts: tuple[str, ...], design: Design) -> tuple[str, ...]:
    """The options of the answer; what it holds already is always among them."""
    match question.field:
        case field if field in {EXPLAINED, UNDECIDED}:
            known = _undecidable()
        case field if field == ACCEPTED:
            known = _found_rules(design, timezone.localdate())
        case _:
            return question.options
    return (*(each for each in texts if each not in known), *known)


def words_for(question: Question, value: str) -> str:
    """What people read for an option."""
    if not value:
        return "Choose one"
    if question.field == ACCEPTED:
        return RULES[value].title if value in RULES else value
    return path_words(value) if question.field in NAMED else label(value, question.field)


def stand_in(design: Design, path: str) -> str:
    """What the plan computes with while the answer at the path is not decided."""
    question = question_at(path)
    if question is None or path not in UNDECIDABLE:
        return ""
    value: object = design
    for part in path.split("."):
        value = dict(value)[part]  # type: ignore[call-overload]
    return f"{label(value, question.field) or 'An empty answer'} stands in for it."


def _undecidable() -> tuple[str, ...]:
    order = [question.field for section in SECTIONS for question in questions_of(section)]
    return tuple(field for field in order if field in UNDECIDABLE)


@lru_cache(maxsize=16)
def _found_rules(design: Design, day: date) -> tuple[str, ...]:
    """Rules that find something in the design today, worst first."""
    findings = check(make_plan(design, day))
    return tuple(dict.fromkeys(finding.rule.id for finding in findings))
