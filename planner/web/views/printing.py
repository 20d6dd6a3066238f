"""The PDF of a design: begun early by the review page, asked for, watched while it is made, and sent."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from planner.web import jobs, store
from planner.web.browser import browser_key
from planner.web.downloads import disposition, ready_file
from planner.web.labels import PROFILES
from planner.web.models import RenderJob, Revision, SavedDesign
from planner.web.opened import Opened, of_own_design
from planner.web.progress import progress
from planner.web.revising import posted_revision
from planner.web.stops import stop

STAGES = ("Working out the plan", "Laying out pages", "Writing pages")
"""What the worker announces, told apart by the first word: the number of pages stands in the last."""
NEEDED = ("key", "profile", "state", "revision__number", "revision__saved_design__title")
"""What a download asks of the database."""


@require_http_methods(["GET", "POST"])
@of_own_design
def pdf(request: HttpRequest, opened: Opened) -> HttpResponse:
    """POST leads to the PDF of the revision that the page showed, or to the page that shows how far it is."""
    if request.method == "GET":
        return redirect("review", opened.saved.pk)
    try:
        job = jobs.enqueue(_revision(request, opened), _profile(request), timezone.localdate())
    except jobs.TooManyJobs as flood:
        back = opened.url("review")
        return stop(
            request, 429, "The printer is busy", str(flood), href=back, link="Back", retry_after=flood.retry_after
        )
    return redirect("pdf-download" if jobs.is_ready(job) else "pdf-progress", opened.saved.pk, job.pk)


@require_http_methods(["GET", "POST"])
@of_own_design
def pdf_early(request: HttpRequest, opened: Opened, number: int) -> HttpResponse:
    """The words of the button that asks for the PDF. With POST the page also has it begun, silently."""
    revision, profile = store.revision(opened.saved, number), _profile(request)
    job_of = jobs.begin_early if request.method == "POST" else jobs.found
    job = job_of(revision, profile, timezone.localdate())
    return render(request, "design/_pdf_words.html", {"opened": opened, **button_words(revision, job)})


@require_GET
@of_own_design
def pdf_progress(request: HttpRequest, opened: Opened, job_id: int) -> HttpResponse:
    """How far the PDF is; once it is there the page links to it. htmx asks for the part alone."""
    job = _job(opened.saved, job_id)
    context = {
        "job": job,
        "lead": f"{PROFILES[job.profile]}. Revision {job.revision.number}, judged on {date_format(job.day, 'j F Y')}.",
        "progress": progress(job),
        "ready": jobs.is_ready(job),
        "failed": job.state == RenderJob.State.FAILED,
        "stages": _stages(job),
    }
    part = request.htmx  # type: ignore[attr-defined]  # set by HtmxMiddleware
    template = "design/_pdf_progress.html" if part else "design/pdf.html"
    return render(request, template, opened.frame("PDF", **context))


@require_safe
def pdf_download(request: HttpRequest, design_id: UUID, job_id: int) -> HttpResponseBase:
    """The finished PDF. One query tells whose it is and how it is called, so that a ready file is sent at once."""
    theirs = RenderJob.objects.filter(revision__saved_design=design_id).exclude(revision__saved_design__owner="")
    named = theirs.select_related("revision__saved_design").only(*NEEDED)
    job = get_object_or_404(named, pk=job_id, revision__saved_design__owner=browser_key(request))
    if not jobs.is_ready(job):
        return redirect("pdf-progress", design_id, job.pk)
    kind = "" if job.profile == "review" else f"{job.profile}-"
    name = disposition(job.revision.saved_design.title, f"{kind}revision-{job.revision.number}.pdf")
    return ready_file(request, jobs.pdf_path(job), "application/pdf", name, job.key)


def button_words(revision: Revision, job: RenderJob | None) -> dict[str, Any]:
    """Context of _pdf_words.html: whether the PDF of the revision is there, or on its way by its job."""
    return {
        "revision": revision.number,
        "pdf_ready": job is not None and jobs.is_ready(job),
        "pdf_coming": job is not None and job.is_unfinished and jobs.worker_alive(),
    }


def _profile(request: HttpRequest) -> str:
    profile = request.POST.get("profile", "review")
    if profile not in PROFILES:
        raise Http404("There is no such document.")
    return profile


def _revision(request: HttpRequest, opened: Opened) -> Revision:
    """The revision that the form names, or else the newest."""
    number = posted_revision(request)
    return store.revision(opened.saved, number) if number else opened.revision


def _job(saved: SavedDesign, job_id: int) -> RenderJob:
    jobs_of_design = RenderJob.objects.filter(revision__saved_design=saved)
    return get_object_or_404(jobs_of_design.select_related("revision").defer("revision__document"), pk=job_id)


def _stages(job: RenderJob) -> list[dict[str, str]]:
    """The stages of the work with their state; what the worker announced last is being done now."""
    done = job.state == RenderJob.State.DONE
    first_words = [text.partition(" ")[0] for text in STAGES]
    word = job.stage.partition(" ")[0]
    now = first_words.index(word) if word in first_words else (0 if job.state == RenderJob.State.RUNNING else -1)
    return [
        {
            "text": job.stage if index == now and not done else text,
            "state": "done" if done or index < now else "now" if index == now else "",
        }
        for index, text in enumerate(STAGES)
    ]
