"""Markup of one answer: label, hint, input, message, facts. In Python, as a page has fifty of them and each change
of an answer draws them again: a template takes thirty times as long. Every text passes through `escape`.

Ids: {id} is the input (the group, for cards, radios and boxes); {id}-error and {id}-facts always exist, so that a
preview can change them alone.
"""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from planner.comparison import CHOICES
from planner.web.forms.parts import AnswerPart, Option
from planner.web.forms.questions import Kind

GROUPED = frozenset({"cards", "radios", "boxes"})
REASONS = {"why": "Why", "options": "Options weighed", "by": "Decided by"}
OPEN = "Choose for me"
"""The option of a choice that may stay empty."""


def field(part: AnswerPart, *, compact: bool = False) -> SafeString:
    """The whole field; in a cell of a table (`compact`) label and hint are only heard."""
    if part.look in GROUPED:
        inner = _grouped(part, compact)
    elif part.look == "box":
        inner = ">" + _box(part, compact)
    else:
        inner = ">" + _single(part, compact)
    below = f"{_later(part)}{_facts(part)}{_compared(part)}{_why(part)}{_wait(part)}"
    return mark_safe(f'<div class="{_classes(part)}"{inner}{below}</div>')  # noqa: S308


def notes(parts: Iterable[AnswerPart]) -> SafeString:
    """Message and facts of the fields that have no room for their own."""
    shown = [replace(part, bare=False) for part in parts if part.bare]
    return mark_safe("".join(f"{_error(each)}{_facts(each)}" for each in shown))  # noqa: S308


def errors(part: AnswerPart) -> SafeString:
    """The messages at the input, as text."""
    return mark_safe(" ".join(escape(each) for each in part.errors))  # noqa: S308


def changes(parts: Iterable[AnswerPart]) -> SafeString:
    """For a preview: the message of each input and, where it has any, its facts, to be put in place out of band."""
    found = [
        f'<span id="{each.id}-error" hx-swap-oob="innerHTML">{errors(each)}</span>{_changed_facts(each)}'
        for each in parts
    ]
    return mark_safe("".join(found))  # noqa: S308


def _changed_facts(part: AnswerPart) -> str:
    facts = escape(part.facts)
    return f'<output id="{part.id}-facts" hx-swap-oob="innerHTML">{facts}</output>' if facts else ""


def _classes(part: AnswerPart) -> str:
    short = part.look == "select" or (part.look == "line" and part.width != "wide")
    return f"field{' wrong' if part.errors else ''}{' short' if short else ''}"


def _grouped(part: AnswerPart, compact: bool) -> str:
    role = "group" if part.look == "boxes" else "radiogroup"
    heard = " sr" if compact else ""
    body = _cards(part) if part.look == "cards" else _choices(part)
    return (
        f' role="{role}" id="{part.id}" tabindex="-1" aria-labelledby="{part.id}-label"{_described(part)}>'
        f'<span class="label{heard}" id="{part.id}-label">{escape(part.question.label)}</span>'
        f"{_hint(part, compact)}{_error(part)}{body}"
    )


def _cards(part: AnswerPart) -> str:
    cards = [
        f'<label class="choice-card" for="{each.id}">{_choice("radio", part, each)}'
        f'<span class="name">{escape(each.label)}</span>{_explained(each)}</label>'
        for each in _options(part)
    ]
    return f'<div class="choice-cards">{"".join(cards)}</div>'


def _choices(part: AnswerPart) -> str:
    kind = "checkbox" if part.look == "boxes" else "radio"
    twin = f'<input type="hidden" name="{part.path}" value="">' if part.look == "boxes" else ""
    boxes = [
        f'<div class="check">{_choice(kind, part, each)}'
        f'<label for="{each.id}">{escape(each.label)}{_explained(each)}</label></div>'
        for each in _options(part)
    ]
    return f'<div class="choices">{twin}{"".join(boxes)}</div>'


def _options(part: AnswerPart) -> tuple[Option, ...]:
    if not part.question.optional:
        return part.options
    return (Option("", OPEN, "", not part.text, f"{part.id}-open"), *part.options)


def _choice(kind: str, part: AnswerPart, option: Option) -> str:
    checked = " checked" if option.selected else ""
    return f'<input type="{kind}" name="{part.path}" id="{option.id}" value="{escape(option.value)}"{checked}>'


def _explained(option: Option) -> str:
    return f'<span class="hint">{escape(option.explanation)}</span>' if option.explanation else ""


def _box(part: AnswerPart, compact: bool) -> str:
    checked = " checked" if part.text == "on" else ""
    heard = ' class="sr"' if compact else ""
    return (
        f'<div class="check"><input type="hidden" name="{part.path}" value="">'
        f'<input type="checkbox" name="{part.path}" id="{part.id}" value="on"{checked}{_described(part)}>'
        f'<div><label for="{part.id}"{heard}>{escape(part.question.label)}</label>{_hint(part, compact)}</div></div>'
        f"{_error(part)}"
    )


def _single(part: AnswerPart, compact: bool) -> str:
    optional = ' <span class="optional">(optional)</span>' if part.optional else ""
    heard = " sr" if compact else ""
    return (
        f'<label class="label{heard}" for="{part.id}">{escape(part.question.label)}{optional}</label>'
        f"{_hint(part, compact)}{_input(part, compact)}{_error(part)}"
    )


def _input(part: AnswerPart, compact: bool) -> str:
    wrong = ' aria-invalid="true"' if part.errors else ""
    common = f'name="{part.path}" id="{part.id}"{wrong}{_described(part)}'
    if part.look == "select":
        options = "".join(
            f'<option value="{escape(each.value)}"{" selected" if each.selected else ""}>{escape(each.label)}</option>'
            for each in _options(part)
        )
        return f"<select {common}>{options}</select>"
    plain = ' spellcheck="false"' if part.question.kind in {Kind.PATHS, Kind.VALUES} else ""
    if part.look == "area":
        return f'<textarea {common} rows="{1 if compact else 2}"{plain}>\n{escape(part.text)}</textarea>'
    kind = "date" if part.question.kind is Kind.DAY else "text"
    width = f' class="{part.width}"' if part.width else ""
    numeric = ' inputmode="numeric"' if part.question.kind is Kind.NUMBER else plain
    return f'<input type="{kind}" {common} value="{escape(part.text)}"{width}{numeric} autocomplete="off">'


def _described(part: AnswerPart) -> str:
    hint = f"{part.id}-hint " if part.question.hint else ""
    return f' aria-describedby="{hint}{part.id}-error"'


def _hint(part: AnswerPart, compact: bool) -> str:
    heard = " sr" if compact else ""
    hint = part.question.hint
    return f'<p class="hint{heard}" id="{part.id}-hint">{escape(hint)}</p>' if hint else ""


def _error(part: AnswerPart) -> str:
    if part.bare:
        return ""
    return f'<span class="error" id="{part.id}-error">{errors(part)}</span>'


def _later(part: AnswerPart) -> str:
    if part.change is None or part.in_row:
        return ""
    words, tone, way = part.change
    return f'<p class="hint later"><span class="badge" data-tone="{tone}">{words}</span> {escape(way)}</p>'


def _facts(part: AnswerPart) -> str:
    if part.bare:
        return ""
    return f'<output class="facts" id="{part.id}-facts">{escape(part.facts)}</output>'


def _compared(part: AnswerPart) -> str:
    """The options in this design's numbers, fetched when somebody opens it; a page of its own without JavaScript."""
    if part.path not in CHOICES:
        return ""
    address = f"../compare/{part.path}/"
    return (
        f'<details class="why"><summary>Compare in this design\'s numbers<span class="sr">: '
        f"{escape(part.question.label)}</span></summary>"
        f'<div hx-post="{address}" hx-include="#step-form" hx-trigger="toggle from:closest details once">'
        f'<p><a href="{address}">{escape(part.question.label)}: options compared</a></p></div></details>'
    )


def _why(part: AnswerPart) -> str:
    """The reason beside a choice of consequence, folded away; the first words of it are seen."""
    if part.reasons is None:
        return ""
    why = Truncator(part.reasons.get("why", "")).chars(90)
    seen = f' <span class="soft">– {escape(why)}</span>' if why else ""
    fields = "".join(_reason(part, name, words) for name, words in REASONS.items())
    return f'<details class="why"><summary>Reason{seen}</summary><div>{fields}</div></details>'


def _reason(part: AnswerPart, name: str, words: str) -> str:
    text = escape((part.reasons or {}).get(name, ""))
    common = f'name="why.{part.path}.{name}" id="{part.id}-{name}"'
    control = (
        f'<input type="text" {common} value="{text}" autocomplete="off">'
        if name == "by"
        else f'<textarea {common} rows="1">\n{text}</textarea>'
    )
    heard = f'<span class="sr">: {escape(part.question.label)}</span>'
    return f'<div class="field"><label class="label" for="{part.id}-{name}">{words}{heard}</label>{control}</div>'


def _wait(part: AnswerPart) -> str:
    if not part.can_wait:
        return ""
    checked = " checked" if part.undecided else ""
    return (
        f'<div class="check wait"><input type="hidden" name="undecided.asked" value="{part.path}">'
        f'<input type="checkbox" name="undecided" id="{part.id}-undecided" value="{part.path}"{checked}>'
        f'<label for="{part.id}-undecided">Not decided yet'
        f'<span class="sr">: {escape(part.question.label)}</span></label>'
        "</div>"
    )
