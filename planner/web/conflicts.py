"""Two tabs changed one section: the answers that differ, side by side."""

from dataclasses import dataclass

from planner.design import Design
from planner.web.forms.base import SectionForm
from planner.web.forms.questions import questions_of
from planner.web.shown import answer_text, question_label, value_at


@dataclass(frozen=True)
class Difference:
    """An answer that both tabs hold differently; `theirs_first` where only the other tab changed it."""

    path: str
    label: str
    before: str
    mine: str
    theirs: str
    theirs_first: bool


def conflicts(form: SectionForm, before: Design) -> tuple[Difference, ...]:
    """The form's answers that differ from the stored ones; `before` is the design that the form was based on."""
    mine, theirs = form.revised, form.design
    if mine is None:
        return ()
    found = []
    for question in questions_of(form.section):
        path = f"{form.section}.{question.name}".rstrip(".")
        values = [value_at(design, path) for design in (before, mine, theirs)]
        texts = [answer_text(question, value) or "–" for value in values]
        if values[1] != values[2]:
            first = values[0] == values[1]
            found.append(Difference(path, question_label(question), texts[0], texts[1], texts[2], theirs_first=first))
    return tuple(found)
