"""A choice of consequence: every option in the numbers of this design, as a page and as a part of the step."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from planner.comparison import CHOICES
from planner.report import report_on
from planner.web.forms.base import SectionForm
from planner.web.forms.naming import element_id, question_at
from planner.web.opened import Opened, of_own_design
from planner.web.options import options_context
from planner.web.steps import STEP_BY_SECTION


@require_http_methods(["GET", "POST"])
@of_own_design
def compare(request: HttpRequest, opened: Opened, path: str) -> HttpResponse:
    """GET shows the saved answers on a page of its own; POST, sent by htmx, the answers as they are typed."""
    question = question_at(path)
    if path not in CHOICES or question is None:
        raise Http404("There is no such choice to compare.")
    section = path.partition(".")[0]
    report = opened.report
    if request.method == "POST":
        form = SectionForm(opened.design, section, request.POST)
        report = report_on(form.revised or opened.design, timezone.localdate())
    context = options_context(report, path) | {
        "path": path,
        "choice": question.label,
        "fragment_id": f"{element_id(path)}-compared",
        "step": STEP_BY_SECTION[section],
        "step_href": f"{opened.step_url(section)}#{element_id(path)}",
    }
    template = "design/_options.html" if request.method == "POST" else "design/compare.html"
    return render(request, template, opened.frame(f"{question.label} compared", **context))
