"""The page of a section, built from its form and its layout."""

from dataclasses import dataclass, field, replace

from planner.design.labels import explanation
from planner.web.forms.base import SectionForm
from planner.web.forms.layout import Group, Rows
from planner.web.forms.naming import element_id
from planner.web.forms.options import NAMED, UNDECIDED, options_of, stand_in, words_for
from planner.web.forms.parts import CARDS, AnswerPart, GroupPart, ListPart, Option, Part, RowPart
from planner.web.forms.questions import Kind, Question, questions_of
from planner.web.forms.reasons import Reasons
from planner.web.forms.relevance import matters


@dataclass
class PageParts:
    """Builds the parts of a section's page from its form."""

    form: SectionForm
    facts: dict[str, str] = field(default_factory=dict)
    reasons: Reasons = field(init=False)

    def __post_init__(self) -> None:
        self.reasons = self.form.reasons

    def groups(self, layout: tuple[Group, ...]) -> tuple[GroupPart, ...]:
        """Every group of the page."""
        return tuple(self._group(group) for group in layout)

    def part(self, entry: str | Rows, *, headed: bool = False) -> Part:
        """The answer or list of that name; a list among others carries its own heading."""
        name = entry.name if isinstance(entry, Rows) else entry
        question = next(each for each in questions_of(self.form.section) if each.name == name)
        path = f"{self.form.section}.{name}".rstrip(".")
        if isinstance(entry, Rows):
            return replace(self._list(entry, question, path), headed=headed)
        return self._answer(question, path)

    def _group(self, group: Group) -> GroupPart:
        design = self.form.revised or self.form.design
        headed = len(group.names) > 1
        shown = [self.part(each, headed=headed) for each in group.fields]
        hidden = [self.part(each, headed=headed) for each in group.more]
        return GroupPart(
            group,
            parts=tuple(each for each in shown if matters(each.question.field, design)),
            more=tuple(each for each in hidden if matters(each.question.field, design)),
            idle=tuple(each for each in (*shown, *hidden) if not matters(each.question.field, design)),
        )

    def _list(self, layout: Rows, question: Question, path: str) -> ListPart:
        count = self.form.sheet.counts[path]
        rows = tuple(self._row(layout, question, f"{path}.{index}", index) for index in range(count))
        pasted = self.form.pasted if layout.paste else None
        return ListPart(question, layout, path, rows, self.form.messages(path), pasted)

    def _row(self, layout: Rows, question: Question, path: str, index: int) -> RowPart:
        answers = [self._answer(each, f"{path}.{each.name}", in_row=True) for each in question.row]
        return RowPart(
            index,
            title=self._row_title(layout, question, path) or f"{layout.noun.capitalize()} {index + 1}",
            answers=tuple(
                replace(each, bare=layout.lined) for each in answers if each.question.name not in layout.more
            ),
            more=tuple(each for each in answers if each.question.name in layout.more),
        )

    def _row_title(self, layout: Rows, question: Question, path: str) -> str:
        first = question.row[0]
        text = self.form.sheet.text(f"{path}.{first.name}").strip()
        return words_for(first, text) if first.kind is Kind.CHOICE or first.field in NAMED else text[:60]

    def _answer(self, question: Question, path: str, *, in_row: bool = False) -> AnswerPart:
        texts = self.form.sheet.texts[path]
        design = self.form.revised or self.form.design
        options = options_of(question, texts, design)
        return AnswerPart(
            question,
            path,
            text=texts[-1] if texts else "",
            errors=self.form.messages(path),
            options=tuple(self._option(question, path, value, value in texts) for value in options),
            undecided=path in self.form.undecided,
            in_row=in_row,
            facts=self.facts.get(path, ""),
            reasons=self.reasons.get(path, {}) if question.field in CARDS else None,
        )

    def _option(self, question: Question, path: str, value: str, selected: bool) -> Option:
        design = self.form.revised or self.form.design
        explained = stand_in(design, value) if question.field == UNDECIDED and selected else ""
        hint = explained or explanation(value, question.field)
        return Option(value, words_for(question, value), hint, selected, f"{element_id(path)}-{value}")
