"""What a deliberate fault and a clean variant are: a sample, the answers that change, and what the check has to say.

Answers are named by path, such as node_pools.1.max_count; a number one beyond the end of a list adds to it.
Faults are written from the documented facts alone, without a look at the rules.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.report import Report, report_on

DAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Fault:
    """One fault: the facts it breaks (any of them may be the rule's), where it is made, and what is expected.

    `at` are the answers where an architect would look for it: several where two answers contradict each other.
    `missed` says how the check fails on it, for faults that wait for a rule.
    """

    name: str
    facts: str
    sample: str
    changes: dict[str, Any]
    at: str
    severity: str = "error"
    missed: str = ""


@dataclass(frozen=True)
class Clean:
    """A good design that an architect would make: no error may stand against it."""

    name: str
    sample: str
    changes: dict[str, Any]
    missed: str = ""


def revised(case: Fault | Clean) -> Design:
    """The sample with the case's answers."""
    design = SAMPLES[case.sample].design
    return design.revise(**arguments(design, case.changes))


def arguments(design: Design, changes: dict[str, Any]) -> dict[str, Any]:
    """Arguments of Design.revise for answers named by their paths; lists are given whole, as revise wants them."""
    document = design.model_dump(mode="json")
    touched = {path.split(".")[0] for path in changes}
    for path, value in changes.items():
        *way, last = path.split(".")
        place = document
        for step in way:
            place = _at(place, step)
        _put(place, last, value)
    return {section: document[section] for section in touched}


def _at(place: Any, step: str) -> Any:
    return place[int(step)] if isinstance(place, list) else place[step]


def _put(place: Any, step: str, value: Any) -> None:
    if not isinstance(place, list):
        if step not in place:
            raise KeyError(step)
        place[step] = value
    elif int(step) == len(place):
        place.append(value)
    else:
        place[int(step)] = place[int(step)] | value if isinstance(value, dict) else value


@cache
def sample_report(name: str) -> Report:
    """What is said about the sample itself."""
    return report_on(SAMPLES[name].design, DAY)
