"""The queue: one job per document, a limit for all and for each browser, and an honest word on progress."""

import os
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from planner.design import Design
from planner.web import jobs, store
from planner.web.models import RenderJob, Revision

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path


def a_revision(browser: str = "browser-one") -> Revision:
    return store.latest(store.create(browser, Design()))


def done(job: RenderJob) -> RenderJob:
    taken = jobs.claim()
    assert taken == job
    jobs.pdf_path(job).write_bytes(b"%PDF")
    jobs.finish(taken)
    job.refresh_from_db()
    return job


def test_the_same_document_is_asked_for_once() -> None:
    revision = a_revision()

    first = jobs.enqueue(revision, "review", DAY)

    assert jobs.enqueue(revision, "review", DAY) == first
    assert jobs.enqueue(revision, "full", DAY) != first


@pytest.mark.parametrize("change", ["profile", "day", "rules", "status", "author", "design"])
def test_whatever_the_bytes_depend_on_makes_another_key(change: str) -> None:
    revision = a_revision()
    before = jobs.job_key(revision, "review", DAY, "v1")

    if change == "status":
        revision.status = "frozen"
    if change == "author":
        revision.author = "Ann"
    if change == "design":
        revision = a_revision()
    day = DAY + timedelta(days=1) if change == "day" else DAY
    profile, rules = ("full" if change == "profile" else "review"), ("v2" if change == "rules" else "v1")

    assert jobs.job_key(revision, profile, day, rules) != before


def test_a_ready_document_is_given_at_once_and_made_again_when_its_file_is_gone() -> None:
    revision = a_revision()
    job = done(jobs.enqueue(revision, "review", DAY))

    assert jobs.is_ready(jobs.enqueue(revision, "review", DAY))

    jobs.pdf_path(job).unlink()
    again = jobs.enqueue(revision, "review", DAY)

    assert (again.pk, again.state, again.attempts) == (job.pk, "queued", 0)


def test_a_browser_waits_for_at_most_two_documents() -> None:
    revision = a_revision()
    for profile in ("review", "full"):
        jobs.enqueue(revision, profile, DAY)

    with pytest.raises(jobs.TooManyJobs, match="2 documents of yours") as refused:
        jobs.enqueue(revision, "operations", DAY)

    assert refused.value.retry_after == 10
    assert jobs.enqueue(a_revision("browser-two"), "review", DAY).state == "queued"


def test_a_hundred_requests_leave_twenty_jobs() -> None:
    waits = [wait_after_asking(f"browser-{number}") for number in range(100)]

    assert waits == [0] * 20 + [30] * 80
    assert RenderJob.objects.count() == 20


def wait_after_asking(browser: str) -> int:
    try:
        jobs.enqueue(a_revision(browser), "review", DAY)
    except jobs.TooManyJobs as refused:
        return refused.retry_after
    return 0


def test_jobs_are_claimed_in_their_order_and_each_once() -> None:
    first, second = (jobs.enqueue(a_revision(), profile, DAY) for profile in ("review", "full"))

    assert [jobs.claim(), jobs.claim(), jobs.claim()] == [first, second, None]


def test_a_failed_job_is_tried_once_more_and_then_keeps_its_reason() -> None:
    job = jobs.enqueue(a_revision(), "review", DAY)

    states = []
    for _ in range(2):
        taken = jobs.claim()
        assert taken is not None
        jobs.fail(taken, "The picture is too large.", retry=True)
        job.refresh_from_db()
        states.append((job.state, job.reason))

    assert states == [("queued", ""), ("failed", "The picture is too large.")]
    assert jobs.enqueue(job.revision, "review", DAY).state == "queued"


def test_a_hopeless_job_is_not_tried_again() -> None:
    job = jobs.enqueue(a_revision(), "review", DAY)

    jobs.fail(jobs.claim() or job, "Too large.", retry=False)

    assert jobs.claim() is None


def test_what_a_dead_worker_left_is_taken_over_once() -> None:
    job = jobs.enqueue(a_revision(), "review", DAY)

    states = []
    for _ in range(2):
        jobs.claim()
        jobs.take_over()
        job.refresh_from_db()
        states.append(job.state)

    assert states == ["queued", "failed"]
    assert job.reason == "The worker was stopped twice while making this document."


def test_a_job_given_back_has_not_used_up_a_try() -> None:
    job = jobs.enqueue(a_revision(), "review", DAY)

    jobs.give_back(jobs.claim() or job)

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("queued", 0)


def test_a_silent_worker_counts_as_gone_after_ten_seconds() -> None:
    jobs.beat()
    old = time.time() - 11
    os.utime(Path(settings.DATA_DIR) / "worker-heartbeat", (old, old))

    assert not jobs.worker_alive()


def test_old_documents_and_stray_files_are_pruned(tmp_path: Path) -> None:
    old, kept = (done(jobs.enqueue(a_revision(name), "review", DAY)) for name in ("one", "two"))
    RenderJob.objects.filter(pk=old.pk).update(finished=timezone.now() - timedelta(days=31))
    stray = tmp_path / "stray.123.part"
    stray.write_bytes(b"half")
    for path in tmp_path.iterdir():
        os.utime(path, (0, 0))

    jobs.prune(timezone.now())

    assert [path.name for path in tmp_path.iterdir()] == [f"{kept.key}.pdf"]


def test_deleting_a_design_deletes_its_documents(tmp_path: Path) -> None:
    job = done(jobs.enqueue(a_revision(), "review", DAY))

    store.delete(job.revision.saved_design)

    assert not list(tmp_path.glob("*.pdf"))
    assert not RenderJob.objects.exists()
