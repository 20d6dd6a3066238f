"""The one queue of renderings: asked for by pages, done by the worker, found again by their key.

A page also begins what its reader is likely to ask for. Such an early job waits behind all that somebody asked for,
gives way to it while it runs, counts for nobody's limit, and is dropped when it is outdated before it is drawn.
"""

import hashlib
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from planner.rules import RULES_VERSION
from planner.web.history import history_of
from planner.web.models import RenderJob, Revision, SavedDesign

State = RenderJob.State

QUEUE_LIMIT = 20
BROWSER_LIMIT = 2
ATTEMPTS = 2
KEPT_FOR = timedelta(days=30)
SILENT_AFTER = 10.0  # seconds without a heartbeat


class TooManyJobs(Exception):
    """The queue is full, or this browser's part of it; try again after `retry_after` seconds (HTTP 429)."""

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def enqueue(revision: Revision, profile: str, today: date) -> RenderJob:
    """The job of this PDF: the one that made it, the one that is making it, or a new one. Raises TooManyJobs."""
    browser, key = revision.saved_design.owner, job_key(revision, profile, today)
    try:
        with transaction.atomic():
            job = RenderJob.objects.select_for_update().filter(key=key).first()
            if job is not None and (_is_taken(job) or is_ready(job)):
                return _asked_for(job)
            _refuse_a_flood(browser)
            if job is None:
                return RenderJob.objects.create(key=key, revision=revision, profile=profile, day=today, browser=browser)
            return _requeued(job, browser)
    except IntegrityError:
        return RenderJob.objects.get(key=key)


def begin_early(revision: Revision, profile: str, today: date) -> RenderJob | None:
    """Have the PDF drawn when nothing else is to do; never an error. Gives the job of this PDF, if there is one now.

    What this browser began before and still waits is dropped: its reader has turned to another page.
    """
    owner, key = revision.saved_design.owner, job_key(revision, profile, today)
    waiting = RenderJob.objects.filter(early=True, state=State.QUEUED)
    waiting.filter(browser=owner).exclude(key=key).delete()
    job = RenderJob.objects.filter(key=key).first()
    if job is not None or is_outdated(revision) or waiting.count() >= QUEUE_LIMIT:
        return job
    with suppress(IntegrityError), transaction.atomic():
        new = {"revision": revision, "profile": profile, "day": today, "browser": owner}
        return RenderJob.objects.create(key=key, **new, early=True)
    return RenderJob.objects.filter(key=key).first()


def found(revision: Revision, profile: str, today: date) -> RenderJob | None:
    """The job of this PDF, if there is one."""
    likely = list(RenderJob.objects.filter(revision=revision, profile=profile, day=today))
    key = job_key(revision, profile, today) if likely else ""
    return next((job for job in likely if job.key == key), None)


def is_outdated(revision: Revision) -> bool:
    """True when the design has a newer revision."""
    return Revision.objects.filter(saved_design=revision.saved_design_id, number__gt=revision.number).exists()


def job_key(revision: Revision, profile: str, day: date, rules_version: str = RULES_VERSION) -> str:
    """Cache key of a PDF: a hash over everything that its bytes depend on."""
    said = (str(revision.label), str(history_of(revision)))
    parts = (revision.digest, *said, profile, day.isoformat(), rules_version, program_version())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def program_version() -> str:
    """Changes with every file that draws a document, so that a new release does not serve the old one's PDFs."""
    folders = [settings.BASE_DIR / name for name in ("planner", "templates", "static")]
    files = sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc")
    lines = [f"{path.relative_to(settings.BASE_DIR)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def is_ready(job: RenderJob) -> bool:
    """True when the PDF is there to be sent."""
    return job.state == State.DONE and pdf_path(job).is_file()


def pdf_path(job: RenderJob) -> Path:
    """Where the job's PDF lies, or will."""
    return Path(settings.RENDER_DIR) / f"{job.key}.pdf"


def claim() -> RenderJob | None:
    """Take the job that waits longest, early ones last: no two workers get the same one."""
    waiting = RenderJob.objects.filter(state=State.QUEUED).select_related("revision__saved_design")
    for job in waiting.order_by("early", "queued", "pk")[: 2 * QUEUE_LIMIT]:
        if job.early and (job.day != timezone.localdate() or is_outdated(job.revision)):
            RenderJob.objects.filter(pk=job.pk, early=True, state=State.QUEUED).delete()
            continue
        taken = {"state": State.RUNNING, "started": timezone.now(), "attempts": F("attempts") + 1, "stage": "Starting"}
        if RenderJob.objects.filter(pk=job.pk, state=State.QUEUED).update(**taken):
            job.refresh_from_db()
            return job
    return None


def early_one_in_the_way(running: Iterable[int]) -> int | None:
    """The youngest early job among those that run, when one that was asked for waits."""
    if not RenderJob.objects.filter(state=State.QUEUED, early=False).exists():
        return None
    early = RenderJob.objects.filter(pk__in=running, early=True)
    return early.order_by("-started").values_list("pk", flat=True).first()


def note_stage(job: RenderJob, stage: str) -> None:
    """Keep what the job is doing just now."""
    RenderJob.objects.filter(pk=job.pk).update(stage=stage[:64])


def finish(job: RenderJob) -> None:
    """The PDF is written."""
    done = {"state": State.DONE, "finished": timezone.now(), "path": pdf_path(job).name, "reason": "", "stage": ""}
    RenderJob.objects.filter(pk=job.pk).update(**done)


def fail(job: RenderJob, reason: str, *, retry: bool) -> None:
    """Put the job back once, then keep the reason for the reader."""
    if retry and job.attempts < ATTEMPTS:
        RenderJob.objects.filter(pk=job.pk).update(state=State.QUEUED, stage="", started=None)
        return
    failed = {"state": State.FAILED, "finished": timezone.now(), "reason": reason[:1000], "stage": ""}
    RenderJob.objects.filter(pk=job.pk).update(**failed)


def give_back(job: RenderJob) -> None:
    """Put an unfinished job back as if it had not been started: the worker is asked to end."""
    RenderJob.objects.filter(pk=job.pk).update(state=State.QUEUED, stage="", started=None, attempts=F("attempts") - 1)


def take_over() -> None:
    """Answer for what a worker that died left running: once more, then a reason. Only one worker runs at a time."""
    for job in RenderJob.objects.filter(state=State.RUNNING):
        fail(job, "The worker was stopped twice while making this document.", retry=True)


def prune(now: datetime) -> None:
    """Delete PDFs of a month ago, those of earlier days that nobody asked for, and files that belong to no job."""
    RenderJob.objects.filter(finished__lt=now - KEPT_FOR).delete()
    RenderJob.objects.filter(early=True, finished__isnull=False, day__lt=timezone.localdate(now)).delete()
    known = {f"{key}.pdf" for key in RenderJob.objects.values_list("key", flat=True)}
    for path in Path(settings.RENDER_DIR).iterdir():
        if path.name not in known and path.stat().st_mtime < (now - timedelta(hours=1)).timestamp():
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def forget_files(saved: SavedDesign) -> None:
    """Delete the PDFs of a design; their jobs go with its revisions."""
    for job in RenderJob.objects.filter(revision__saved_design=saved):
        pdf_path(job).unlink(missing_ok=True)


def beat() -> None:
    """Tell the pages that a worker is there."""
    _heartbeat().touch()


def worker_alive() -> bool:
    """True when a worker gave a sign of life within the last ten seconds."""
    try:
        return time.time() - _heartbeat().stat().st_mtime < SILENT_AFTER
    except FileNotFoundError:
        return False


def _heartbeat() -> Path:
    return Path(settings.DATA_DIR) / "worker-heartbeat"


def _is_taken(job: RenderJob) -> bool:
    """It runs, or waits at a place that somebody asked for."""
    return job.state == State.RUNNING or (job.state == State.QUEUED and not job.early)


def _asked_for(job: RenderJob) -> RenderJob:
    if job.early:
        job.early = False
        job.save(update_fields=["early"])
    return job


def _refuse_a_flood(browser: str) -> None:
    active = RenderJob.objects.filter(state__in=[State.QUEUED, State.RUNNING], early=False)
    waiting = active.count()
    if waiting >= QUEUE_LIMIT:
        raise TooManyJobs(f"{waiting} documents are being made; at most {QUEUE_LIMIT} can wait. Try again soon.", 30)
    mine = active.filter(browser=browser).count()
    if mine >= BROWSER_LIMIT:
        raise TooManyJobs(f"{mine} documents of yours are being made; wait until one of them is ready.", 10)


def _requeued(job: RenderJob, browser: str) -> RenderJob:
    job.state, job.early, job.attempts, job.browser, job.queued = State.QUEUED, False, 0, browser, timezone.now()
    job.started = job.finished = None
    job.reason = job.stage = job.path = ""
    job.save()
    return job
