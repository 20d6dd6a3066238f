"""Filters for narrow columns and paper: text may break inside long words but never a range, commands at their words."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

LONG = 14
RUN = 10
BREAK = "\u200b"
"""Breaks like <wbr> and is laid out in half the time; in text taken from the PDF it is gone, as is the next."""
JOINED = "\u2060"
"""After a hyphen, where a line would be broken otherwise."""
INVISIBLE = str.maketrans("", "", BREAK + JOINED)
"""For texts about the pages, such as the words of a link, which show nothing of their breaks."""
WHOLE = re.compile(r"[(]?(Azure(Bastion|Firewall)|Gateway)Subnet[),;.]*")
RANGE = re.compile(r"[(\[]?([0-9.]+|[0-9a-f:]{2,28})(/\d+)?[)\],;.:]*")
WORD = re.compile(r"\S+")
SHELL = re.compile(r"(az|kubectl|curl|openssl|helm|nslookup|dig) ")
GOES_ON = " \\"
INDENT = 1
ARGUMENT = re.compile(r"""(?:'[^']*'|"[^"]*"|\S)+""")
OPTION = re.compile(r"--?[a-zA-Z][\w-]*")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b")
BREAKS = re.compile(r"(?<=[-/._:,;=@&?+])(?=[^\s/])|(?<=[a-z])(?=[A-Z])")


@register.filter
def breakable(text: object) -> SafeString:
    """The text, escaped, with line ends as <br>; long words break at punctuation, capitals or every ten characters.

    A day such as 23 November 2026 never breaks.
    """
    paragraphs = DAY.sub("\\1\u00a0\\2\u00a0\\3", str(text)).split("\n")
    return mark_safe("<br>".join(WORD.sub(_broken, line) for line in paragraphs))  # noqa: S308 - every part is escaped


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    if RANGE.fullmatch(word):
        return escape(word)
    if len(word) < LONG or WHOLE.fullmatch(word):
        return escape(word).replace("-", f"-{JOINED}")
    return "<wbr>".join(escape(piece) for part in BREAKS.split(word) for piece in _pieces(part))


def _pieces(part: str) -> list[str]:
    """A part as it is when it is a word that people read, else in runs of ten."""
    if len(part) <= 2 * RUN:
        return [part]
    return [part[start : start + RUN] for start in range(0, len(part), RUN)]


@register.filter
def command(text: str, width: int) -> SafeString:
    """A command, escaped, in lines of at most so many characters that go on with a backslash, as the shell reads it.

    An argument is never broken, so that what is copied from paper still runs; one that is longer than a line may be.
    A query that is no shell command goes on without one.
    """
    if len(text) <= width:
        return mark_safe(escape(text))  # noqa: S308
    goes_on = GOES_ON if SHELL.match(text) else ""
    lines = [""]
    for word in _words(text):
        longer = f"{lines[-1]} {word}".lstrip()
        room = width - len(goes_on) - (INDENT if len(lines) > 1 else 0)
        if len(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    shown = (escape(line) if len(line) <= width else breakable(line).replace(JOINED, "") for line in lines)
    return mark_safe(f"{goes_on}<br>\u2002".join(shown))  # noqa: S308 - every part is escaped


def _words(text: str) -> list[str]:
    """The arguments, an option together with its value."""
    words: list[str] = []
    for argument in ARGUMENT.findall(text):
        if words and OPTION.fullmatch(words[-1]) and not argument.startswith("-"):
            words[-1] += f" {argument}"
        else:
            words.append(argument)
    return words
