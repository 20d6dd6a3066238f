"""Saving a change that a button made: on the newest revision, or a message and nothing lost."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from planner.design import Design
from planner.report import Report
from planner.web import store
from planner.web.opened import Opened


def posted_revision(request: HttpRequest) -> int:
    """The number of the revision that the form was based on; 0, which is never the newest, when it brings none."""
    text = request.POST.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def saved_or_told(request: HttpRequest, opened: Opened, design: Design, step: str, page: str) -> HttpResponse:
    """Save what adds to the newest revision, whichever that is, and go to the page; a race is told."""
    try:
        store.save(opened.saved, design, opened.revision.number, step)
    except store.StaleRevision as stale:
        tell_stale(request, stale)
    return redirect(page, opened.saved.pk)


def tell_stale(request: HttpRequest, stale: store.StaleRevision) -> None:
    """Say that nothing was changed, because the page was older than the design."""
    messages.warning(
        request,
        f"Revision {stale.latest.number} was saved meanwhile in another tab. Nothing was changed: look at it, then "
        "press the button again.",
    )


def mended(report: Report, key: str) -> Design | None:
    """The design with the mend of that finding, or None when the finding is no longer there."""
    for finding in report.findings:
        if finding.key == key and finding.mend:
            return report.design.revise(**finding.mend)
    return None
