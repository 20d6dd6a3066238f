"""What a rule is, what it finds, and how findings are ordered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from planner.azure.retirements import Retirement
from planner.azure.sources import Source
from planner.design.decisions import Acceptance
from planner.plan import Plan


class Severity(StrEnum):
    """error: Azure refuses it or traffic cannot flow; warning: it deploys and hurts later; advice: good practice."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}
Pillar = Literal["reliability", "security", "cost", "operations", "performance"]
Changes = Mapping[str, Any]
"""Arguments of Design.revise."""


@dataclass(frozen=True)
class Problem:
    """What a rule saw: the path of the answer to change, the arithmetic, and a mend where one can be computed.

    A rule may soften its own severity for one problem, such as for a cluster that exists already.
    """

    subject: str
    message: str
    mend: Changes | None = None
    severity: Severity | None = None


@dataclass(frozen=True)
class Rule:
    """A judgement with its reason, its cure, its source and two examples; the page of the rule shows all of it."""

    id: str
    severity: Severity
    title: str
    why: str
    fix: str
    pillar: Pillar
    sources: tuple[Source, ...]
    good: Changes
    bad: Changes
    check: Callable[[Plan], Iterator[Problem]]
    azure_error: str | None = None
    facts: tuple[str, ...] = ()
    section: str = field(default="")


@dataclass(frozen=True)
class Finding:
    """A problem with the rule that found it and, where somebody accepted it, the acceptance that still holds."""

    rule: Rule
    severity: Severity
    subject: str
    message: str
    mend: Changes | None = None
    accepted: Acceptance | None = None

    @property
    def key(self) -> str:
        """What stays the same from one judgement to the next: the rule and the answer it is about."""
        return f"{self.rule.id} {self.subject}"

    @property
    def section(self) -> str:
        """The section whose page holds the answer to change."""
        return self.subject.partition(".")[0]


def retiring(plan: Plan, retirement: Retirement, subject: str, mend: Changes | None = None) -> Problem:
    """What is to be said of something that retires: an error where Azure no longer makes it, otherwise a warning."""
    refused = plan.is_new and not retirement.can_be_created(plan.day)
    ends = "ended" if retirement.is_over(plan.day) else "ends"
    message = f"Support of {retirement.display} {ends} on {retirement.ends:%-d %B %Y}. Use {retirement.replacement}."
    return Problem(subject, message, mend, Severity.ERROR if refused else Severity.WARNING)
