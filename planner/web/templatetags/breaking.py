"""Filter breakable: text for narrow columns and paper, which may break inside long words but never inside a range."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

LONG = 14
RUN = 10
RANGE = re.compile(r"[(\[]?([0-9.]+|[0-9a-f:]{2,28})(/\d+)?[)\],;.:]*")
WORD = re.compile(r"\S+")
BREAKS = re.compile(r"(?<=[-/._:,;=@&?+])(?=[^\s/])|(?<=[a-z])(?=[A-Z])")


@register.filter
def breakable(text: object) -> SafeString:
    """The text, escaped, with line ends as <br>; long words break at punctuation, capitals or every ten characters."""
    paragraphs = str(text).split("\n")
    return mark_safe("<br>".join(WORD.sub(_broken, line) for line in paragraphs))  # noqa: S308 - every part is escaped


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    if len(word) < LONG or RANGE.fullmatch(word):
        return escape(word)
    return "<wbr>".join(escape(piece) for part in BREAKS.split(word) for piece in _pieces(part))


def _pieces(part: str) -> list[str]:
    """A part as it is when it is a word that people read, else in runs of ten."""
    if len(part) <= 2 * RUN:
        return [part]
    return [part[start : start + RUN] for start in range(0, len(part), RUN)]
