"""Designs from files: YAML or JSON text into a Design, or messages that name the path and say what to type."""

import json
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import ValidationError

from planner.design import Design
from planner.design.stored import UnknownVersion, load
from planner.design.types import shown

LARGEST_FILE = 1024 * 1024
DEEPEST = 20


@dataclass(frozen=True)
class Mistake:
    """One thing in a file or form that cannot be read: where, and what to type instead."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class Unreadable(ValueError):
    """The text is no design; `mistakes` says where and why."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


class TextLoader(yaml.BaseLoader):
    """YAML with every scalar as it is written, but for a plain null, ~ or nothing, which are None."""

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        """The text of the scalar; quoted text is never None."""
        if node.style is None and node.value in {"null", "~", ""}:
            return None
        return super().construct_scalar(node)


def read_design(text: str) -> Design:
    """The design in JSON or YAML text. Raises Unreadable with every mistake in it."""
    if len(text.encode()) > LARGEST_FILE:
        raise Unreadable(Mistake("", "The file has more than 1 MB: a design has a few kilobytes."))
    document = _document(text)
    _limit_depth(document)
    if not isinstance(document, dict):
        raise Unreadable(Mistake("", "The file holds no design: begin with sections such as overview: and addresses:."))
    try:
        return load(document)
    except UnknownVersion as error:
        raise Unreadable(Mistake("version", str(error))) from None
    except ValidationError as error:
        raise Unreadable(*mistakes_of(error)) from None


def _document(text: str) -> Any:
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, column {error.colno}: {error.msg}"
        except (RecursionError, ValueError) as error:  # Python refuses numbers of more than 4,300 digits
            place = "too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise Unreadable(Mistake("", f"The file is not JSON ({place}).")) from None
    return read_yaml(text)


def read_yaml(text: str) -> Any:
    """Mappings, lists and text: every scalar stays as written (1.30 is not 1.3, off is not false), no aliases."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
            raise Unreadable(Mistake("", "The file uses YAML aliases (*name): write the values out."))
        return yaml.load(text, TextLoader)  # noqa: S506 - builds text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise Unreadable(Mistake("", f"The file is neither JSON nor YAML{place}.")) from None
    except RecursionError:
        raise Unreadable(Mistake("", "The file is nested too deep.")) from None


def _limit_depth(value: Any, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise Unreadable(Mistake("", f"The file is nested deeper than {DEEPEST} levels: a design has at most six."))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        _limit_depth(each, depth + 1)


def mistakes_of(error: ValidationError) -> tuple[Mistake, ...]:
    """A ValidationError in the architect's words: one mistake a path, with what to type instead."""
    return tuple(
        Mistake(".".join(str(part) for part in each["loc"] if part != "function-before"), _message(each))
        for each in error.errors(include_url=False)
    )


def _message(error: Any) -> str:
    kind, context, typed = error["type"], error.get("ctx", {}), shown(str(error.get("input", "")))
    match kind:
        case "value_error":
            return str(context["error"])
        case "extra_forbidden":
            return f"There is no answer named {error['loc'][-1]}: remove it or correct its name."
        case "missing":
            return "An answer is needed here."
        case "literal_error":
            return f"{typed} is not one of the choices: use {context['expected']}."
        case "int_parsing" | "int_type" | "int_from_float":
            return f"{typed} is not a whole number."
        case "bool_parsing" | "bool_type":
            return f"{typed} is neither true nor false."
        case "date_from_datetime_parsing" | "date_from_datetime_inexact" | "date_parsing" | "date_type":
            return f"{typed} is not a day: type one such as 2027-03-31."
        case "greater_than_equal":
            return f"{typed} is too small: type {context['ge']} or more."
        case "less_than_equal":
            return f"{typed} is too large: type {context['le']} or less."
        case "tuple_type" | "list_type":
            return "A list is needed here."
        case "model_type" | "dict_type" | "model_attributes_type":
            return "A group of answers is needed here."
        case "string_type":
            return f"{typed} is not text: put it in quotes."
        case _:
            return f"{error['msg']}."
