"""Appendix: every answer of the design, section by section, as the planner holds it."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table, settings
from planner.web.forms.relevance import matters

LEFT_OUT = (
    "Left out are answers that were left empty, which follow from the others, and those without effect beside "
    "the others; design.json holds every one."
)

NOT_GIVEN = frozenset({("egress.connections_per_node", 0), ("waf.largest_upload_gb", 0), ("ingress.dns_zones", 0)})
"""Answers that stand for nobody having said a number."""
LONG = 44
"""Letters of an answer that half a page's width holds on a line or two."""


def all_answers(report: Report) -> Chapter:
    """One table for each section; the front of the document and the decisions are printed where they belong."""
    tables = (table for name in SECTIONS if name != "decisions" for table in _tables(report.design, name))
    return Chapter("answers", "All answers", (Section("", (Prose((LEFT_OUT,)), *tables)),))


def _tables(design: Design, name: str) -> Iterator[Table]:
    """Short answers beside each other, then the long ones over the whole width."""
    title = Design.model_fields[name].title or name
    slug = f"table-answers-{name.replace('_', '-')}"
    rows = list(_rows(design, getattr(design, name), name))
    yield settings(slug, title, (row for row in rows if len(row[1]) <= LONG))
    columns = (Column("Setting", 21, "name"), Column("Answer", 79))
    yield Table(f"{slug}-long", f"{title}, at length", columns, tuple(row for row in rows if len(row[1]) > LONG))


def _rows(design: Design, value: Any, path: str, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Answers below a group or a list, each with the titles that lead to it."""
    if isinstance(value, BaseModel):
        for field, about in type(value).model_fields.items():
            inner = getattr(value, field)
            title = f"{prefix}{about.title or field}"
            if matters(f"{path}.{field}", design) and not _left_open(f"{path}.{field}", inner):
                yield from _below(design, inner, f"{path}.{field}", title, about)
    elif isinstance(value, tuple):
        for number, each in enumerate(value, 1):
            yield from _rows(design, each, path, f"{number}. ")


def _left_open(path: str, value: Any) -> bool:
    return isinstance(value, int) and (path, value) in NOT_GIVEN


def _below(design: Design, inner: Any, path: str, title: str, about: FieldInfo) -> Iterator[tuple[str, str]]:
    if isinstance(inner, BaseModel):
        yield from _rows(design, inner, path, f"{title}: ")
    elif isinstance(inner, tuple) and inner and isinstance(inner[0], BaseModel):
        for number, each in enumerate(inner, 1):
            yield f"{title} {number}", _in_a_line(each, path)
    else:
        yield title, _words(inner, path, about)


def _in_a_line(group: BaseModel, path: str) -> str:
    """A list's entry in one line, what is empty left out."""
    parts = []
    for field, about in type(group).model_fields.items():
        value = getattr(group, field)
        if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            shown = "; ".join(_in_a_line(each, f"{path}.{field}") for each in value)
        else:
            shown = _words(value, f"{path}.{field}", about)
        if shown:
            parts.append(f"{about.title or field}: {shown}")
    return " · ".join(parts)


def _words(value: Any, path: str, about: FieldInfo) -> str:
    """Options by what people call them; text of the architect's own as it was typed."""
    if isinstance(value, tuple):
        return ", ".join(_words(each, path, about) for each in value)
    if isinstance(value, str) and value not in get_args(about.annotation):
        return value
    return label(value, path)
