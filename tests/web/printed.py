"""What the blocks of a document say, text by text, so that words are tested without drawing a page."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from planner.web.document import chapters
from planner.web.document.base import Chapter, Table
from planner.web.document.blocks import Code, Step
from tests.web.documents import LABEL, report_of

UNSPOKEN = frozenset({"slug", "href", "svg", "layout", "number", "tone", "kind", "look", "severity"})
"""Fields that no reader sees as words."""


@cache
def chapters_of(name: str, profile: str) -> tuple[Chapter, ...]:
    return chapters(report_of(name), profile, LABEL)


@cache
def prose_of(name: str, profile: str) -> tuple[tuple[str, str], ...]:
    """Each printed text with the slug of its chapter; commands and files to copy are left out."""
    return tuple((chapter.slug, text) for chapter in chapters_of(name, profile) for text in words(chapter))


def commands_of(chapter: Chapter) -> tuple[str, ...]:
    """Each command and each file to copy."""
    return tuple(filter(None, typed(chapter)))


def words(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        yield from (text for each in part for text in words(each))
    elif isinstance(part, Table):
        yield from (part.caption, part.note, *(column.title for column in part.columns))
        yield from (cell.text for line in (*part.lines, part.sums) for cell in line if cell.kind != "code")
    elif isinstance(part, Code):
        yield part.caption
    elif isinstance(part, Step):
        yield from (part.text, part.expected)
    elif is_dataclass(part):
        shown = (getattr(part, each.name) for each in fields(part) if each.name not in UNSPOKEN)
        yield from (text for each in shown for text in words(each))


def typed(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        yield from (text for each in part for text in typed(each))
    elif isinstance(part, Table):
        yield from (cell.text for line in part.lines for cell in line if cell.kind == "code")
    elif isinstance(part, Code):
        yield part.text
    elif isinstance(part, Step):
        yield part.command
    elif is_dataclass(part):
        yield from (text for each in fields(part) for text in typed(getattr(part, each.name)))
