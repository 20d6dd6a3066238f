"""Answers in words, as every chapter prints them."""

from collections.abc import Iterable

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.web.forms.questions import questions_of

DASH = "–"


def answer(design: Design, path: str) -> str:
    """What people read for the answer at a path of two names, such as waf.mode."""
    section, _, field = path.partition(".")
    return label(getattr(getattr(design, section), field), path)


def joined(parts: Iterable[object], empty: str = DASH) -> str:
    """Parts in a row with commas, or what stands for nothing."""
    return ", ".join(str(part) for part in parts if part not in {None, ""}) or empty


def below(parts: Iterable[object], empty: str = DASH) -> str:
    """Parts on lines of their own, or what stands for nothing."""
    return "\n".join(str(part) for part in parts if part not in {None, ""}) or empty


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun: 1 subnet, 1,200 addresses."""
    ending = plural or f"{noun}s"
    return f"{count:,} {noun if count == 1 else ending}"


def number(value: int | None) -> str:
    """A whole number with thousands set off, or a dash."""
    return DASH if value is None else f"{value:,}"


def question(path: str) -> str:
    """What the wizard calls the answer at a path, such as "Addresses: pod CIDR"; the path itself where it asks none."""
    field = ".".join(part for part in path.split(".") if not part.isdigit())
    section = field.partition(".")[0]
    if section not in SECTIONS:
        return path
    title = Design.model_fields[section].title or section
    asked = (each for top in questions_of(section) for each in (top, *top.row))
    found = next((each.label for each in asked if each.field == field), "")
    return f"{title}: {found}" if found and found != title else title
