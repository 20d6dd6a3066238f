"""Accepting a finding: who accepts it, why, and until when. It stays in the document and is no longer counted."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from pydantic import ValidationError

from planner.design import Design
from planner.design.reading import mistakes_of
from planner.rules import Finding
from planner.web.opened import Opened, of_own_design
from planner.web.revising import saved_or_told

ANSWERS = ("reason", "owner", "until")
MISSING = {
    "reason": "There is no reason: type why the design is right as it is.",
    "owner": "There is no name: type who answers for it.",
}


@require_http_methods(["GET", "POST"])
@of_own_design
def accept(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Ask for reason, name and day, then keep them with the design's decisions."""
    given = request.POST if request.method == "POST" else request.GET
    key = given.get("finding", "")
    finding = next((each for each in opened.report.open_findings if each.key == key), None)
    if finding is None:
        messages.info(request, "That finding is no longer there.")
        return redirect("review", opened.saved.pk)
    typed = {name: given.get(name, "").strip() for name in ANSWERS}
    if request.method == "GET":
        return _page(request, opened, finding, typed)
    errors = {name: message for name, message in MISSING.items() if not typed[name]}
    try:
        design = _accepted(opened.design, finding, typed)
    except ValidationError as error:
        errors |= {each.path.rpartition(".")[2]: each.message for each in mistakes_of(error)}
    if errors:
        return _page(request, opened, finding, typed, errors)
    return saved_or_told(request, opened, design, "accept", "review")


def _accepted(design: Design, finding: Finding, typed: dict[str, str]) -> Design:
    added = {"rule": finding.rule.id, "subject": finding.subject, **typed, "until": typed["until"] or None}
    return design.revise(decisions={"accepted": [*design.model_dump()["decisions"]["accepted"], added]})


def _page(
    request: HttpRequest, opened: Opened, finding: Finding, typed: dict[str, str], errors: dict[str, str] | None = None
) -> HttpResponse:
    context: dict[str, Any] = {"finding": finding, "typed": typed, "errors_at": errors or {}}
    context["mistakes"] = [{"text": text, "href": f"#{name}"} for name, text in (errors or {}).items()]
    frame = opened.frame("Accept a finding", **context)
    return render(request, "design/accept.html", frame, status=422 if errors else 200)
