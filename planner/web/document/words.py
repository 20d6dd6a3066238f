"""Answers in words, as every chapter prints them."""

from collections.abc import Iterable, Sequence

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.plan import Plan
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


def any_of(words: Iterable[str], last: str = "or") -> str:
    """The words that are there with "or" before the last: role, link or rule."""
    *first, end = [word for word in words if word] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun: 1 subnet, 1,200 addresses."""
    ending = plural or f"{noun}s"
    return f"{count:,} {noun if count == 1 else ending}"


def between(least: int, most: int, noun: str = "") -> str:
    """A span with its noun, such as 3 to 4 nodes; one number where both ends are the same."""
    span = f"{most:,}" if least == most else f"{least:,} to {most:,}"
    return f"{span} {noun if most == 1 else f'{noun}s'}" if noun else span


def zones_in_words(zones: Sequence[object]) -> str:
    """Availability zones, such as "zones 1, 2, 3" or "zone 1"."""
    return f"{'zone' if len(zones) == 1 else 'zones'} {joined(zones)}" if zones else "no zones"


def denied_by_default(plan: Plan) -> str:
    """Where pods reach only what a policy allows, in lower case for the middle of a sentence."""
    namespaces = joined(plan.design.network_policy.default_deny, "")
    return f"denied by default in {namespaces}" if namespaces else "nothing denied by default"


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
