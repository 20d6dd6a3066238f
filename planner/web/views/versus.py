"""Two revisions of a design side by side: answers, findings, ranges and pictures."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from planner.diagram import DrawingFailed
from planner.report import Report, report_on
from planner.web import store
from planner.web.answer_changes import answer_changes
from planner.web.differences import differences
from planner.web.marks import marked_pictures
from planner.web.models import Revision
from planner.web.opened import Opened, counts, of_own_design
from planner.web.pictures import drawn
from planner.web.shown import shown_findings


@require_GET
@of_own_design
def versus(request: HttpRequest, opened: Opened, first: int, second: int) -> HttpResponse:
    """What changed from the first revision to the second, both judged today."""
    revisions = [store.revision(opened.saved, number) for number in (first, second)]
    before, after = (report_on(store.design_of(each), timezone.localdate()) for each in revisions)
    found = differences(before, after)
    context: dict[str, Any] = {
        "sides": [_side(revision, report) for revision, report in zip(revisions, (before, after), strict=True)],
        "answers": answer_changes(before.design, after.design),
        "new": shown_findings(opened, after, found.new),
        "gone": shown_findings(opened, before, found.gone),
        "ranges": found.ranges,
        "pictures": _pictures(before, after),
        "numbers": opened.saved.revisions.order_by("-number").values_list("number", flat=True)[:200],
    }
    return render(request, "design/versus.html", opened.frame(f"Revisions {first} and {second}", **context))


@require_GET
@of_own_design
def choose(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The pair that was picked in the form, at its own address."""
    pair = [request.GET.get(name, "") for name in ("from", "to")]
    if not all(text.isdecimal() and len(text) < 9 for text in pair):
        raise Http404("A revision has a number.")
    return redirect("versus", opened.saved.pk, *map(int, pair))


def _side(revision: Revision, report: Report) -> dict[str, Any]:
    return {"revision": revision, **counts(report)}


def _pictures(before: Report, after: Report) -> dict[str, Any]:
    """Both pictures with what differs marked, or the sentence that says why there are none. The markup is safe."""
    try:
        drawings = [drawn(report, prefix) for report, prefix in ((before, "before-"), (after, "after-"))]
    except DrawingFailed as failed:
        return {"reason": str(failed)}
    one, other = marked_pictures(drawings[0], drawings[1], ("before-", "after-"))
    return {"before": mark_safe(one), "after": mark_safe(other)}  # noqa: S308
