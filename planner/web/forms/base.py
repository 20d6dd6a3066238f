"""A form takes a design and holds the revised one: text in, pydantic reads, what was typed is kept."""

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from pydantic import ValidationError

from planner.design import Design
from planner.design.reading import Mistake, mistakes_of
from planner.plan import make_plan
from planner.web.forms import actions, range_tools
from planner.web.forms.pasted import ACTION, FIELD, Pasted, with_networks
from planner.web.forms.pathlines import read_path_lines
from planner.web.forms.questions import Kind, Question, questions_of
from planner.web.forms.reasons import Reasons, reasons_of, typed_reasons, with_reasons
from planner.web.forms.sheet import Sheet, posted_sheet, sheet_of, split_values

ASKED, UNDECIDED = "undecided.asked", "undecided"


class SectionForm:
    """The answers of one section as they are typed. `revised` is None while something cannot be read."""

    def __init__(
        self, design: Design, section: str, post: QueryDict | None = None, *, action: str = "", pasted: str = ""
    ) -> None:
        self.design = design
        self.section = section
        self.bound = post is not None
        self.sheet = sheet_of(design, section)
        self.undecided = set(design.decisions.undecided)
        self.typed_reasons: Reasons = {}
        self.mistakes: tuple[Mistake, ...] = ()
        self.revised: Design | None = design
        self.pasted = Pasted(pasted)
        if post is not None:
            self.sheet = posted_sheet(post, self.sheet, section)
            asked = set(post.getlist(ASKED))
            self.undecided = (self.undecided - asked) | (asked & set(post.getlist(UNDECIDED)))
            self.typed_reasons = typed_reasons(post)
            if action:
                self.sheet = self._acted(action)
            self.revised, self.mistakes = self._read()
            if pasted.strip() and action in {"", ACTION}:
                self._import(pasted)

    def messages(self, path: str) -> list[str]:
        """What is wrong with the answer at the path, in words."""
        return [each.message for each in self.mistakes if each.path == path]

    @property
    def reasons(self) -> Reasons:
        """The reasons beside the choices, as stored or as typed."""
        return {**reasons_of(self.design), **self.typed_reasons}

    def _import(self, text: str) -> None:
        """Add the networks of a pasted text to the list; a mistake in it is one of the page."""
        self.sheet, self.pasted = with_networks(self.sheet, self.revised or self.design, text)
        self.revised, self.mistakes = self._read()
        if self.pasted.mistakes:
            self.revised = None
            self.mistakes += tuple(Mistake(FIELD, message) for message in self.pasted.messages)

    def _acted(self, action: str) -> Sheet:
        """What a button leaves in the inputs; those for ranges work on the plan of what can be read."""
        if not action.startswith(range_tools.PREFIX):
            return actions.act(self.sheet, self.section, action)
        typed, _ = self._read()
        return range_tools.act(self.sheet, make_plan(typed, timezone.localdate()), action) if typed else self.sheet

    def _read(self) -> tuple[Design | None, tuple[Mistake, ...]]:
        answers, mistakes = read_sheet(self.sheet, self.section)
        changes: dict[str, Any] = {self.section: answers}
        if self.section != "decisions":
            choices = with_reasons(self.design, self.typed_reasons)
            changes["decisions"] = {"undecided": sorted(self.undecided), "choices": choices}
        try:
            revised = self.design.revise(**changes)
        except ValidationError as error:
            mistakes = [*mistakes, *(self._tied(each) for each in mistakes_of(error))]
            return None, _in_page_order(mistakes, self.sheet)
        return (None, _in_page_order(mistakes, self.sheet)) if mistakes else (revised, ())

    def _tied(self, mistake: Mistake) -> Mistake:
        """The mistake moved to the input that holds it: a range in a list belongs to the list's one input."""
        path, parts = mistake.path, []
        while path and path not in self.sheet.texts and path not in self.sheet.counts:
            path, _, part = path.rpartition(".")
            parts.append(part)
        line = f"Line {int(parts[-1]) + 1}: " if path.endswith(".paths") and parts and parts[-1].isdigit() else ""
        return Mistake(path or mistake.path, line + mistake.message)


def read_sheet(sheet: Sheet, section: str) -> tuple[Any, list[Mistake]]:
    """The section's typed texts as the nested values that pydantic reads, and lines that have no shape at all."""
    answers: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for question in questions_of(section):
        path = f"{section}.{question.name}".rstrip(".")
        if question.kind is Kind.ROWS:
            value: Any = [
                _row_values(sheet, question.row, f"{path}.{index}", mistakes) for index in range(sheet.counts[path])
            ]
        else:
            value = _value(sheet, question, path, mistakes)
        if not question.name:
            return value, mistakes
        _put(answers, question.name.split("."), value)
    return answers, mistakes


def _row_values(sheet: Sheet, row: Iterable[Question], path: str, mistakes: list[Mistake]) -> dict[str, Any]:
    return {each.name: _value(sheet, each, f"{path}.{each.name}", mistakes) for each in row}


def _value(sheet: Sheet, question: Question, path: str, mistakes: list[Mistake]) -> Any:
    text = sheet.text(path)
    if question.optional and not text.strip():
        return None
    match question.kind:
        case Kind.FLAG:
            return text == "on"
        case Kind.SET:
            return list(sheet.texts[path])
        case Kind.VALUES:
            return split_values(text, question.split)
        case Kind.PATHS:
            found, messages = read_path_lines(text)
            mistakes.extend(Mistake(path, message) for message in messages)
            return found
        case Kind.NUMBER:
            return text.strip()
        case _:
            return text


def _put(answers: dict[str, Any], parts: list[str], value: Any) -> None:
    for part in parts[:-1]:
        answers = answers.setdefault(part, {})
    answers[parts[-1]] = value


def _in_page_order(mistakes: Iterable[Mistake], sheet: Sheet) -> tuple[Mistake, ...]:
    """Each mistake once, in the order of the inputs."""
    order = {path: position for position, path in enumerate([*sheet.texts, *sheet.counts])}
    return tuple(dict.fromkeys(sorted(mistakes, key=lambda each: order.get(each.path, len(order)))))
