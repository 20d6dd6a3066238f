"""A design of this browser, opened: its newest revision, its answers, and what every page about it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, update_wrapper
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from planner.design import Design
from planner.report import Report, report_on
from planner.web import store
from planner.web.browser import browser_key
from planner.web.models import Revision, SavedDesign
from planner.web.steps import STEPS, Step
from planner.web.verdicts import Ageing, ageing

P = ParamSpec("P")
UNTITLED = "Untitled design"


@dataclass
class Opened:
    """A stored design during one request."""

    saved: SavedDesign
    revision: Revision
    answered: frozenset[str]

    @cached_property
    def design(self) -> Design:
        """The answers of the newest revision."""
        return store.design_of(self.revision)

    @cached_property
    def report(self) -> Report:
        """The answers judged today."""
        return report_on(self.design, timezone.localdate())

    @cached_property
    def ageing(self) -> Ageing | None:
        """What is judged otherwise today than when the revision was saved or last taken note of."""
        return ageing(self.revision, self.report)

    def url(self, name: str, *args: object) -> str:
        """Address of a page of this design."""
        return reverse(name, args=(self.saved.pk, *args))

    def step_url(self, section: str) -> str:
        """Address of a step."""
        return self.url("step", section)

    def status(self, step: Step) -> tuple[str, str]:
        """What the task list says about a step, and its tone."""
        about = self.report.about(step.section)
        if any(finding.severity == "error" for finding in about):
            return "Has errors", "error"
        if any(path.partition(".")[0] == step.section for path in self.design.decisions.undecided):
            return "Not decided", "warning"
        if not step.applies(self.design):
            return "Does not apply", ""
        return ("Answered", "ok") if step.section in self.answered else ("As started", "")

    def rail(self, section: str = "") -> list[dict[str, Any]]:
        """The twelve steps as the rail shows them."""
        steps = []
        for number, step in enumerate(STEPS, start=1):
            status, tone = self.status(step)
            steps.append(
                {
                    "number": number,
                    "title": step.title,
                    "href": self.step_url(step.section),
                    "current": step.section == section,
                    "status": status,
                    "tone": tone,
                }
            )
        return steps

    def frame(self, crumb: str = "", **more: Any) -> dict[str, Any]:
        """The context of a page about this design."""
        return {
            "opened": self,
            "design_title": self.saved.title or UNTITLED,
            "tasks_url": self.url("tasks"),
            "review_url": self.url("review"),
            "crumb": crumb,
            "revision": self.revision.number,
            **counts(self.report),
            **more,
        }


def counts(report: Report, section: str = "") -> dict[str, int]:
    """Open findings by severity, of the whole design or of one section, under the names that templates use."""
    findings = report.about(section) if section else report.open_findings
    severities = [finding.severity.value for finding in findings]
    return {name: severities.count(severity) for name, severity in COUNTED.items()}


COUNTED = {"errors": "error", "warnings": "warning", "advice": "advice"}


def open_design(request: HttpRequest, design_id: UUID) -> Opened:
    """The browser's design; Http404 alike for one that is not there and for somebody else's."""
    saved = store.find(browser_key(request), design_id)
    return Opened(saved, store.latest(saved), store.answered_steps(saved))


def of_own_design(
    view: Callable[Concatenate[HttpRequest, Opened, P], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Give the view the opened design; a stranger gets the same 404 as for a design that never was."""

    def opening(request: HttpRequest, design_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return view(request, open_design(request, design_id), *args, **kwargs)

    update_wrapper(opening, view)
    return opening
