"""What htmx asks for while somebody types: findings and address table, and the picture by its own request."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from planner.report import report_on
from planner.web.forms.base import SectionForm
from planner.web.forms.facts import facts_of
from planner.web.maps import ranges_context
from planner.web.opened import Opened, of_own_design
from planner.web.pane import page_answers, pane_context
from planner.web.pictures import picture_context
from planner.web.views.steps import find_step


@require_POST
@of_own_design
def preview(request: HttpRequest, opened: Opened, section: str) -> HttpResponse:
    """Unsaved answers judged. Unreadable ones change only the messages at their fields: the pane stays as it was."""
    step = find_step(section)
    form = SectionForm(opened.design, section, request.POST)
    if form.revised is None:
        answers = page_answers(form, step, {})
        response = render(request, "design/preview.html", {"answers": answers, "mistakes": form.mistakes})
        response.headers["HX-Reswap"] = "none"
        return response
    report = report_on(form.revised, timezone.localdate())
    context = {"answers": page_answers(form, step, facts_of(report, section)), "form_id": "step-form"}
    response = render(request, "design/preview.html", context | pane_context(opened, report, section))
    response.headers["HX-Trigger-After-Settle"] = "answers-changed"
    return response


@require_POST
@of_own_design
def picture(request: HttpRequest, opened: Opened, section: str) -> HttpResponse:
    """The topology of unsaved answers; of the saved ones where the unsaved cannot be read."""
    find_step(section)
    form = SectionForm(opened.design, section, request.POST)
    report = report_on(form.revised or opened.design, timezone.localdate())
    return render(request, "components/_picture.html", picture_context(report, opened))


@require_POST
@of_own_design
def address_map(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Map and overlaps of unsaved addresses; of the saved ones where the unsaved cannot be read."""
    form = SectionForm(opened.design, "addresses", request.POST)
    report = report_on(form.revised or opened.design, timezone.localdate())
    return render(request, "design/_address_live.html", ranges_context(report, opened))
