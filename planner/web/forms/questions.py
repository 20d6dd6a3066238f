"""What a section asks: one Question for each answer, read off the section's own model."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from planner.design import Design
from planner.design.ingress import PathRule
from planner.design.types import KubernetesLabel, Line, Note, PoolName, Port, Surge, Version


class Kind(StrEnum):
    """How an answer is typed."""

    LINE = "line"
    NOTE = "note"
    NUMBER = "number"
    DAY = "day"
    FLAG = "flag"
    CHOICE = "choice"
    SET = "set"
    VALUES = "values"
    PATHS = "paths"
    ROWS = "rows"


@dataclass(frozen=True)
class Question:
    """One answer to give. `name` is its path inside its section or row, `field` its path without list positions."""

    name: str
    field: str
    kind: Kind
    label: str
    hint: str = ""
    optional: bool = False
    options: tuple[str, ...] = ()
    split: str = r"[\s,;]+"
    width: str = ""
    row: tuple["Question", ...] = ()
    default: Any = None


@cache
def questions_of(section: str) -> tuple[Question, ...]:
    """The questions of a section in the model's order; a section that is a list asks one question."""
    field = Design.model_fields[section]
    if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
        return _questions(field.annotation, section, "")
    return (_question("", section, field),)


def _questions(model: type[BaseModel], prefix: str, name: str) -> tuple[Question, ...]:
    found: list[Question] = []
    for key, field in model.model_fields.items():
        path, own = f"{prefix}.{key}", f"{name}.{key}" if name else key
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found.extend(_questions(field.annotation, path, own))
        else:
            found.append(_question(own, path, field))
    return tuple(found)


def _question(name: str, path: str, field: FieldInfo) -> Question:
    kind_of, optional = _without_none(field.annotation)
    common: dict[str, Any] = {
        "name": name,
        "field": path,
        "label": field.title or path,
        "hint": field.description or "",
        "optional": optional,
        "default": None if field.default is PydanticUndefined else field.default,
    }
    if get_origin(kind_of) is tuple:
        return _list_question(get_args(kind_of)[0], path, common)
    if get_origin(kind_of) is Literal:
        return Question(kind=Kind.CHOICE, options=get_args(kind_of), **common)
    return Question(kind=_simple_kind(kind_of, field), width=_width(kind_of, field), **common)


def _list_question(element: Any, path: str, common: dict[str, Any]) -> Question:
    if element is PathRule:
        return Question(kind=Kind.PATHS, **common)
    if isinstance(element, type) and issubclass(element, BaseModel):
        return Question(kind=Kind.ROWS, row=_questions(element, path, ""), **common)
    if path == "decisions.undecided":  # paths of answers: options.py knows which
        return Question(kind=Kind.SET, **common)
    if get_origin(element) is Literal:
        return Question(kind=Kind.SET, options=get_args(element), **common)
    return Question(kind=Kind.VALUES, split=r"[,;\n]+" if element in (Line, KubernetesLabel) else r"[\s,;]+", **common)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    """The type without None, and whether None was in it."""
    if get_origin(annotation) not in (Union, UnionType) or NoneType not in get_args(annotation):
        return annotation, False
    kept = [each for each in get_args(annotation) if each is not NoneType]
    return kept[0] if len(kept) == 1 else Union[tuple(kept)], True  # noqa: UP007 - built from values


def _simple_kind(kind_of: Any, field: FieldInfo) -> Kind:
    if kind_of is bool:
        return Kind.FLAG
    if kind_of is int:
        return Kind.NUMBER
    if kind_of is date:
        return Kind.DAY
    return Kind.NOTE if get_args(Note)[-1] in field.metadata else Kind.LINE


def _width(kind_of: Any, field: FieldInfo) -> str:
    """The class of an input as wide as what is typed into it."""
    if kind_of is int:
        return "w8"
    short = [get_args(each)[-1] for each in (Port, Surge, Version)]
    if any(each in field.metadata for each in short):
        return "w8"
    if get_args(PoolName)[-1] in field.metadata or kind_of is date:
        return "w12"
    return "w18" if re.search(r"IPv[46](Network|Address)", str(kind_of)) else ""
