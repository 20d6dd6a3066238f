"""The pane beside a step: findings, the one about this section first, and the address table."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from planner.report import Report
from planner.web.forms.base import SectionForm
from planner.web.forms.page import PageParts
from planner.web.forms.parts import AnswerPart, ListPart, Part
from planner.web.maps import ranges_context
from planner.web.opened import Opened, counts
from planner.web.shown import shown_findings, shown_vnets
from planner.web.steps import Step


def pane_context(opened: Opened, report: Report, section: str) -> dict[str, Any]:
    """What the pane shows of a report; the counts are those of the whole design."""
    here = report.about(section)
    elsewhere = tuple(finding for finding in report.open_findings if finding not in here)
    return {
        "pane_body": "design/_pane.html",
        "here_findings": shown_findings(opened, report, here, section),
        "tally_here": counts(report, section),
        "elsewhere": counts_of_rest(report, section),
        "elsewhere_findings": shown_findings(opened, report, elsewhere, section),
        "vnets": shown_vnets(report),
        "plan": report.plan,
        # Drawn only where a template asks for it, and once: the preview does not ask.
        "ranges": cache(partial(ranges_context, report, opened)) if section == "addresses" else None,
        **counts(report),
    }


def counts_of_rest(report: Report, section: str) -> dict[str, int]:
    """Open findings of the other sections by severity."""
    all_of_them, here = counts(report), counts(report, section)
    return {name: count - here[name] for name, count in all_of_them.items()}


def page_parts(form: SectionForm, step: Step, facts: dict[str, str] | None = None) -> Iterator[Part]:
    """Every answer and list of the page, folded away or not."""
    for group in PageParts(form, facts or {}).groups(step.form):
        yield from (*group.parts, *group.more, *group.idle)


def page_answers(form: SectionForm, step: Step, facts: dict[str, str]) -> Iterator[AnswerPart]:
    """Every answer of the page, those in lists too."""
    for part in page_parts(form, step, facts):
        if isinstance(part, ListPart):
            for row in part.rows:
                yield from (*row.answers, *row.more)
        else:
            yield part
