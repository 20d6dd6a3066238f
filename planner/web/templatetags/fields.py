"""Tag field: one answer of a form."""

from django import template
from django.utils.safestring import SafeString

from planner.web.forms import markup
from planner.web.forms.parts import AnswerPart

register = template.Library()


@register.simple_tag
def field(part: AnswerPart, compact: bool = False) -> SafeString:
    """The field of an answer; `compact` in a cell of a table."""
    return markup.field(part, compact=compact)


@register.simple_tag
def notes(parts: tuple[AnswerPart, ...]) -> SafeString:
    """Messages and facts of the fields of a table's row, where they stand in its second line."""
    return markup.notes(parts)


@register.simple_tag
def changes(parts: list[AnswerPart]) -> SafeString:
    """For a preview: the message of each input and, where it has any, its facts, to be put in place out of band."""
    return markup.changes(parts)
