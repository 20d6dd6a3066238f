"""Downloads: every export of a design, and its PDF with the page that shows it being made."""

from urllib.parse import quote

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from planner.diagram import DrawingFailed
from planner.rules import RULES_VERSION
from planner.web import jobs
from planner.web.exports import AT_ONCE
from planner.web.labels import PROFILES
from planner.web.models import RenderJob
from planner.web.opened import Opened, of_own_design
from planner.web.stops import stop

STAGES = ("Working out the plan", "Laying out pages", "Writing pages")
"""What the worker announces, told apart by the first word: the number of pages stands in the last."""


@require_GET
@of_own_design
def export(request: HttpRequest, opened: Opened, name: str) -> HttpResponse:
    """One file made from the saved answers."""
    found = next((each for each in AT_ONCE if each.name == name), None)
    if found is None:
        raise Http404("There is no such export.")
    try:
        content = found.render(opened.report)
    except DrawingFailed as failed:
        return HttpResponse(f"{failed}\n", status=503, content_type="text/plain; charset=utf-8")
    response = HttpResponse(content, content_type=found.media_type)
    response.headers["Content-Disposition"] = _disposition(opened, name)
    return response


@require_http_methods(["GET", "POST"])
@of_own_design
def pdf(request: HttpRequest, opened: Opened) -> HttpResponse:
    """POST asks the worker for the PDF of the newest revision and leads to the page that shows how far it is."""
    if request.method == "GET":
        return redirect("review", opened.saved.pk)
    profile = request.POST.get("profile", "review")
    if profile not in PROFILES:
        raise Http404("There is no such document.")
    try:
        job = jobs.enqueue(opened.revision, profile, timezone.localdate(), rules_version=RULES_VERSION)
    except jobs.TooManyJobs as flood:
        back = opened.url("review")
        return stop(
            request, 429, "The printer is busy", str(flood), href=back, link="Back", retry_after=flood.retry_after
        )
    return redirect("pdf-progress", opened.saved.pk, job.pk)


@require_GET
@of_own_design
def pdf_progress(request: HttpRequest, opened: Opened, job_id: int) -> HttpResponse:
    """How far the PDF is; once it is there the page links to it. htmx asks for the part alone."""
    job = _job(opened, job_id)
    progress = jobs.progress(job)
    context = {
        "job": job,
        "progress": progress,
        "ready": jobs.is_ready(job),
        "failed": job.state == RenderJob.State.FAILED,
        "stages": _stages(job),
    }
    part = request.htmx  # type: ignore[attr-defined]  # set by HtmxMiddleware
    template = "design/_pdf_progress.html" if part else "design/pdf.html"
    return render(request, template, opened.frame("PDF", **context))


@require_GET
@of_own_design
def pdf_download(request: HttpRequest, opened: Opened, job_id: int) -> HttpResponse | FileResponse:
    """The finished PDF."""
    job = _job(opened, job_id)
    if not jobs.is_ready(job):
        return redirect("pdf-progress", opened.saved.pk, job.pk)
    response = FileResponse(jobs.pdf_path(job).open("rb"), content_type="application/pdf")
    kind = "" if job.profile == "review" else f"{job.profile}-"
    response.headers["Content-Disposition"] = _disposition(opened, f"{kind}revision-{job.revision.number}.pdf")
    return response


def _job(opened: Opened, job_id: int) -> RenderJob:
    return get_object_or_404(
        RenderJob.objects.select_related("revision"), pk=job_id, revision__saved_design=opened.saved
    )


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


def _disposition(opened: Opened, name: str) -> str:
    stem = slugify(opened.saved.title)[:60] or "design"
    return f"attachment; filename*=UTF-8''{quote(f'{stem}-{name}')}"
