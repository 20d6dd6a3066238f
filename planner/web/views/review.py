"""Check answers: every answer with its Change link, findings, plan, picture and downloads; and the mend button."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from planner.diagram import VIEWS
from planner.web import jobs, store
from planner.web.drawn_views import VIEW_EXPORTS, shown_views
from planner.web.exports import AT_ONCE
from planner.web.labels import PROFILES
from planner.web.maps import map_context
from planner.web.opened import Opened, of_own_design
from planner.web.pictures import picture_context, view_context
from planner.web.revising import mended, posted_revision, tell_stale
from planner.web.shown import shown_findings, shown_section, shown_vnets
from planner.web.steps import STEPS
from planner.web.views.printing import button_words


@require_GET
@of_own_design
def review(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The whole design on one page."""
    report = opened.report
    sections = [shown_section(opened, step) for step in STEPS if step.applies(opened.design)]
    context = {
        "here": "review",
        "sections": sections,
        "findings": shown_findings(opened, report, report.open_findings),
        "accepted": shown_findings(opened, report, [each for each in report.findings if each.accepted]),
        "vnets": shown_vnets(report),
        "plan": report.plan,
        "map": map_context(report, opened),
        "report": report,
        "profiles": PROFILES.items(),
        "exports": [each for each in AT_ONCE if each.applies(report) and each.name not in VIEW_EXPORTS],
        "views": shown_views(report, opened),
        **button_words(opened.revision, jobs.found(opened.revision, "review", report.day)),
    }
    return render(request, "design/review.html", opened.frame("Review", **context))


@require_GET
@of_own_design
def picture(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The topology of the saved answers, as the part of a page."""
    return render(request, "components/_picture.html", picture_context(opened.report, opened))


@require_GET
@of_own_design
def one_view(request: HttpRequest, opened: Opened, view: str) -> HttpResponse:
    """Another view of the saved answers, as the part of a page."""
    found = next((each for each in VIEWS if each.name == view and each.applies(opened.report.plan)), None)
    if found is None:
        raise Http404(f"There is no view {view}.")
    return render(request, "components/_picture.html", view_context(opened.report, opened, found))


@require_POST
@of_own_design
def mend(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Apply the mend of one finding and save it."""
    design = mended(opened.report, request.POST.get("mend", ""))
    if design is None:
        messages.info(request, "That finding is no longer there.")
        return redirect("review", opened.saved.pk)
    try:
        saved = store.save(opened.saved, design, posted_revision(request), "mend")
    except store.StaleRevision as stale:
        tell_stale(request, stale)
    else:
        messages.success(request, f"Mended: this is revision {saved.number}. Undo is on the history page.")
    return redirect("review", opened.saved.pk)


@require_POST
@of_own_design
def noted(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Take note of a verdict that aged: from now on the findings of today are what the revision was judged with."""
    store.note_report(opened.revision, opened.report)
    messages.success(request, f"Revision {opened.revision.number} is judged with the rules of today.")
    return redirect("review", opened.saved.pk)
