"""Appendix: every answer of the design, section by section, as the planner holds it."""

from collections.abc import Iterator
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table, settings
from planner.web.document.words import DASH
from planner.web.forms.relevance import matters

LEFT_OUT = (
    "Left out are answers that were left empty, which follow from the others, and those without effect beside "
    "the others; design.json holds every one."
)
NOT_GIVEN = frozenset({("egress.connections_per_node", 0), ("waf.largest_upload_gb", 0), ("ingress.dns_zones", 0)})
"""Answers that stand for nobody having said a number."""
LONG = 44
"""Letters of an answer that half a page's width holds on a line or two."""
BESIDE = 4
"""Entries of a long list that stand beside each other in one table, a column each."""
MOST_COLUMNS = 5
"""Fields of an entry that a row of its list still holds."""
Pair: TypeAlias = tuple[str, str]
Fields: TypeAlias = list[tuple[str, FieldInfo]]


def all_answers(report: Report) -> Chapter:
    """The tables of each section; the decisions are printed where they belong."""
    tables = (table for name in SECTIONS if name != "decisions" for table in _tables(report.design, name))
    return Chapter("answers", "All answers", (Section("", (Prose((LEFT_OUT,)), *tables)),))


def _tables(design: Design, name: str) -> Iterator[Table]:
    """Short answers beside each other, the long ones over the whole width, then each list by itself."""
    title, section = Design.model_fields[name].title or name, getattr(design, name)
    slug = f"table-answers-{name.replace('_', '-')}"
    if isinstance(section, tuple):
        yield from _list(design, section, name, title, slug)
        return
    rows = list(_rows(design, section, name))
    yield settings(slug, title, (row for row in rows if len(row[1]) <= LONG))
    columns = (Column("Setting", 21, "name"), Column("Answer", 79))
    yield Table(f"{slug}-long", f"{title}, at length", columns, tuple(row for row in rows if len(row[1]) > LONG))
    for path, about, entries in _lists(design, section, name):
        yield from _list(
            design, entries, path, f"{title}: {about.title}", f"table-{path.replace('.', '-')}".replace("_", "-")
        )


def _rows(design: Design, group: BaseModel, path: str, prefix: str = "") -> Iterator[Pair]:
    """Answers below a group, each with the titles that lead to it; lists of groups are left to tables of their own."""
    for field, about in type(group).model_fields.items():
        inner, title, place = getattr(group, field), f"{prefix}{about.title or field}", f"{path}.{field}"
        if not matters(place, design) or _is_list(inner) or (isinstance(inner, int) and (place, inner) in NOT_GIVEN):
            continue
        if isinstance(inner, BaseModel):
            yield from _rows(design, inner, place, f"{title}: ")
        else:
            yield title, _words(inner, place, about)


def _lists(design: Design, group: BaseModel, path: str) -> Iterator[tuple[str, FieldInfo, tuple[BaseModel, ...]]]:
    """Every list of groups below a group, with its path."""
    for field, about in type(group).model_fields.items():
        inner, place = getattr(group, field), f"{path}.{field}"
        if not matters(place, design):
            continue
        if isinstance(inner, BaseModel):
            yield from _lists(design, inner, place)
        elif _is_list(inner):
            yield place, about, inner


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], BaseModel)


def _list(design: Design, entries: tuple[BaseModel, ...], path: str, title: str, slug: str) -> Iterator[Table]:
    """A row for each entry where its fields fit beside each other, else a column for each."""
    fields = (
        [(name, about) for name, about in type(entries[0]).model_fields.items() if matters(f"{path}.{name}", design)]
        if entries
        else []
    )
    shown = [(name, about) for name, about in fields if any(_field(entry, path, name, about) for entry in entries)]
    if len(shown) <= MOST_COLUMNS:
        if shown:
            yield _across(entries, path, shown, title, slug)
        return
    for start in range(0, len(entries), BESIDE):
        yield _down(entries[start : start + BESIDE], path, shown, title, f"{slug}-{start}")


def _across(entries: tuple[BaseModel, ...], path: str, fields: Fields, title: str, slug: str) -> Table:
    rows = tuple(tuple(_field(entry, path, *field) or DASH for field in fields) for entry in entries)
    widths = _widths(
        [[about.title or name, *(row[index] for row in rows)] for index, (name, about) in enumerate(fields)]
    )
    columns = tuple(
        Column(about.title or name, width, "text" if index else "name")
        for index, ((name, about), width) in enumerate(zip(fields, widths, strict=True))
    )
    return Table(slug, title, columns, rows)


def _down(entries: tuple[BaseModel, ...], path: str, fields: Fields, title: str, slug: str) -> Table:
    (first, about), *rest = fields
    each = 78 // len(entries)
    heads = (Column(_field(entry, path, first, about) or DASH, each) for entry in entries)
    columns = (Column(about.title or first, 100 - each * len(entries), "name"), *heads)
    rows = tuple(
        (field.title or name, *(_field(entry, path, name, field) or DASH for entry in entries)) for name, field in rest
    )
    return Table(slug, title, columns, rows)


def _widths(columns: list[list[str]]) -> list[int]:
    """Shares of the width in percent, as wide as the words want, but no column below a ninth."""
    wanted = [min(max(map(len, texts)), 60) + 4 for texts in columns]
    widths = [max(11, round(100 * each / sum(wanted))) for each in wanted]
    widths[widths.index(max(widths))] += 100 - sum(widths)
    return widths


def _field(entry: BaseModel, path: str, name: str, about: FieldInfo) -> str:
    """A field of an entry in words; a list within it in a line each."""
    value, place = getattr(entry, name), f"{path}.{name}"
    if _is_list(value):
        return "\n".join(_in_a_line(each, place) for each in value)
    return _words(value, place, about)


def _in_a_line(group: BaseModel, path: str) -> str:
    """An entry of a list within a list, what is empty left out."""
    parts = (_field(group, path, name, about) for name, about in type(group).model_fields.items())
    return ", ".join(filter(None, parts))


def _words(value: Any, path: str, about: FieldInfo) -> str:
    """Options by what people call them; text of the architect's own as it was typed."""
    if isinstance(value, tuple):
        return ", ".join(_words(each, path, about) for each in value)
    if isinstance(value, str) and value not in get_args(about.annotation):
        return value
    return label(value, path)
