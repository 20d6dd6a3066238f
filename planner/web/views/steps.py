"""One view serves every step: it shows the form, changes lists, and saves."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from planner.design import Design
from planner.design.reading import LARGEST_FILE
from planner.report import report_on
from planner.web import store
from planner.web.conflicts import conflicts
from planner.web.elsewhere import changed_elsewhere
from planner.web.forms.base import SectionForm
from planner.web.forms.facts import facts_of
from planner.web.forms.naming import element_id, question_at
from planner.web.forms.page import PageParts
from planner.web.forms.parts import ListPart
from planner.web.forms.pasted import FIELD
from planner.web.opened import Opened, of_own_design
from planner.web.pane import page_parts, pane_context
from planner.web.revising import mended, posted_revision
from planner.web.steps import STEP_BY_SECTION, STEPS, Step, next_step, previous_step


@require_http_methods(["GET", "POST"])
@of_own_design
def step(request: HttpRequest, opened: Opened, section: str) -> HttpResponse:
    """Show the step, or read what was sent: a list's button, a check, a mend, or Continue."""
    found = find_step(section)
    if request.method == "GET":
        return _page(request, opened, found, SectionForm(opened.design, section))
    action = request.POST.get("action", "")
    form = SectionForm(opened.design, section, request.POST, action=action, pasted=_pasted(request))
    if "action" in request.POST or "preview" in request.POST:
        return _changed_list(request, opened, found, form)
    if form.revised is None:
        return _page(request, opened, found, form, status=422)
    return _saved(request, opened, found, form, form.revised)


def _pasted(request: HttpRequest) -> str:
    """The text of existing networks that the request brings: a file's, or else what was typed."""
    file = request.FILES.get(f"{FIELD}.file")
    if file:
        return bytes(file.read(LARGEST_FILE + 1)).decode("utf-8-sig", errors="replace")
    return str(request.POST.get(FIELD, "")).replace("\r\n", "\n")


def find_step(section: str) -> Step:
    """The step of that section, or Http404."""
    if section not in STEP_BY_SECTION:
        raise Http404("There is no such section.")
    return STEP_BY_SECTION[section]


def _saved(request: HttpRequest, opened: Opened, step: Step, form: SectionForm, design: Design) -> HttpResponse:
    if "mend" in request.POST:
        design = mended(report_on(design, timezone.localdate()), request.POST["mend"]) or design
    try:
        store.save(opened.saved, design, posted_revision(request), step.section)
    except store.StaleRevision:
        return _conflict(request, opened, step, form)
    if "mend" in request.POST:
        messages.success(request, "Mended and saved.")
        return redirect(request.get_full_path())
    _tell_elsewhere(request, opened, design, step)
    return redirect(_next_address(request, opened, step))


def _tell_elsewhere(request: HttpRequest, opened: Opened, design: Design, step: Step) -> None:
    if design == opened.design:
        return
    told = changed_elsewhere(opened.report, report_on(design, timezone.localdate()), step.section)
    if told:
        text, tone = told
        messages.add_message(request, messages.WARNING if tone == "warning" else messages.INFO, text)


def _next_address(request: HttpRequest, opened: Opened, step: Step) -> str:
    """Where Continue leads: the next section, or back to where Change was pressed."""
    following = next_step(step)
    if request.GET.get("next") == "review" or (request.POST.get("next") != "tasks" and following is None):
        return opened.url("review")
    if request.POST.get("next") == "tasks" or following is None:
        return opened.url("tasks")
    return opened.step_url(following.section)


def _changed_list(request: HttpRequest, opened: Opened, step: Step, form: SectionForm) -> HttpResponse:
    """The page with what was typed and one list changed; htmx gets the list alone. Nothing is saved."""
    rows = request.POST.get("action", "").partition(":")[0]
    if request.htmx and rows in form.sheet.counts:  # type: ignore[attr-defined]  # set by HtmxMiddleware
        part = next(each for each in page_parts(form, step) if isinstance(each, ListPart) and each.path == rows)
        return render(request, "forms/list.html", {"part": part, "edit_url": request.get_full_path()})
    return _page(request, opened, step, form, quiet="preview" not in request.POST)


def _conflict(request: HttpRequest, opened: Opened, step: Step, form: SectionForm) -> HttpResponse:
    """Another tab was faster: both sets of values side by side, to choose from; what was typed is all there."""
    based_on = opened.saved.revisions.filter(number=posted_revision(request)).first()
    before = store.design_of(based_on) if based_on else opened.design
    sent = [
        (name, text)
        for name, texts in request.POST.lists()
        for text in texts
        if name not in {"csrfmiddlewaretoken", "revision"} and not name.startswith("choose.")
    ]
    if request.FILES:  # a file cannot be sent once more: its text goes along instead
        sent = [*(pair for pair in sent if pair[0] != FIELD), (FIELD, _pasted(request))]
    context = {"step": step, "differences": conflicts(form, before), "sent": sent, "based_on": based_on}
    return render(request, "design/conflict.html", opened.frame(step.title, **context), status=409)


def _page(
    request: HttpRequest, opened: Opened, step: Step, form: SectionForm, *, status: int = 200, quiet: bool = False
) -> HttpResponse:
    """The step with its form; `quiet` leaves the summary of mistakes out, as nobody asked to save."""
    report = report_on(form.revised, timezone.localdate()) if form.bound and form.revised else opened.report
    parts = PageParts(form, facts_of(report, step.section))
    previous = previous_step(step)
    context: dict[str, Any] = {
        "step": {"number": STEPS.index(step) + 1, "title": step.title, "why": step.why, "section": step.section},
        "steps": opened.rail(step.section),
        "groups": parts.groups(step.form),
        "mistakes": [] if quiet else summary(form),
        "fresh": form.bound,
        "back_href": opened.step_url(previous.section) if previous else opened.url("tasks"),
        "edit_url": request.get_full_path(),
        "preview_url": opened.url("preview", step.section),
        "picture_url": opened.url("picture", step.section),
        "picture_src": opened.url("export", "topology.svg"),
        "returns": request.GET.get("next") == "review",
        **pane_context(opened, report, step.section),
    }
    frame = opened.frame(**context)
    if form.bound:
        frame["revision"] = posted_revision(request)
    return render(request, "design/step.html", frame, status=status)


def summary(form: SectionForm) -> list[dict[str, str]]:
    """The mistakes for the summary above the page, each linked to its field."""
    named = [(each, question_at(each.path)) for each in form.mistakes]
    return [
        {"text": f"{question.label}: {each.message}" if question else each.message, "href": f"#{element_id(each.path)}"}
        for each, question in named
    ]
