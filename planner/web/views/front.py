"""The front page, and the ways to start a design: a sample, nothing, a file, pasted text."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from planner.design import Design
from planner.design.reading import LARGEST_FILE, Mistake, Unreadable
from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed
from planner.report import report_on
from planner.web import store
from planner.web.browser import browser_key, new_browser_key, remember_browser
from planner.web.models import SavedDesign
from planner.web.opened import counts
from planner.web.pictures import front_picture, sample_picture
from planner.web.starting import design_from, design_from_text
from planner.web.verdicts import ageing

MOST_LISTED = 50


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What this is, the samples, and the designs of this browser."""
    return _front_page(request)


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Make a design and open its task list; what cannot be read comes back with every mistake in it."""
    try:
        design, note = _chosen(request)
    except Unreadable as error:
        return _front_page(request, typed=request.POST.get("text", ""), mistakes=error.mistakes)
    browser = browser_key(request) or new_browser_key()
    saved = store.create(browser, design, note=note)
    response = redirect("tasks", saved.pk)
    remember_browser(response, browser)
    return response


@require_GET
def sample(request: HttpRequest, name: str) -> HttpResponse:
    """The picture on the card of a sample."""
    if name not in SAMPLES:
        raise Http404("There is no such sample.")
    try:
        svg = sample_picture(name, timezone.localdate())
    except DrawingFailed as failed:
        return HttpResponse(f"{failed}\n", status=503, content_type="text/plain; charset=utf-8")
    response = HttpResponse(svg, content_type="image/svg+xml")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def _chosen(request: HttpRequest) -> tuple[Design, str]:
    sample = SAMPLES.get(request.POST.get("sample", ""))
    if sample:
        return sample.design, f"Started from the sample {sample.title}."
    if "empty" in request.POST:
        return Design(), "Started from the defaults."
    file = request.FILES.get("file")
    if file:
        return design_from(bytes(file.read(LARGEST_FILE + 1)))
    text = request.POST.get("text", "").strip()
    if not text:
        raise Unreadable(Mistake("", "Nothing was chosen: pick a file, or paste the text of a design."))
    return design_from_text(text)


def _front_page(request: HttpRequest, typed: str = "", mistakes: tuple[Mistake, ...] = ()) -> HttpResponse:
    browser = browser_key(request)
    context = {
        "samples": SAMPLES.values(),
        "designs": [_listed(saved) for saved in store.designs_of(browser)[:MOST_LISTED]],
        "archived": store.designs_of(browser, archived=True)[:MOST_LISTED],
        "picture": front_picture(timezone.localdate()),
        "typed": typed,
        "mistakes": [{"text": str(each), "href": "#text"} for each in mistakes],
    }
    return render(request, "home.html", context, status=422 if mistakes else 200)


def _listed(saved: SavedDesign) -> dict[str, Any]:
    """A design in the list: judged today, and what that changes against its last verdict."""
    newest = store.latest(saved)
    report = report_on(store.design_of(newest), timezone.localdate())
    return {"saved": saved, "revision": newest, "ageing": ageing(newest, report), **counts(report)}
