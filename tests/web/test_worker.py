"""The worker empties the queue, survives what its children do, and ends without losing a job."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from planner.design import Design
from planner.web import jobs, store, worker
from planner.web.models import RenderJob
from planner.web.render_child import Limits, Maker
from planner.web.worker import AnotherWorker, Worker
from tests.web import makers

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path


def a_job(profile: str = "review") -> RenderJob:
    return jobs.enqueue(store.latest(store.create("browser-one", Design())), profile, DAY)


def work(maker: Maker, job: RenderJob, limits: Limits | None = None, seconds: float = 20) -> RenderJob:
    working, end = Worker(maker, limits or Limits(), idle=0.05), time.monotonic() + seconds
    while job.state not in {"done", "failed"} and time.monotonic() < end:
        working.turn()
        job.refresh_from_db()
    return job


def test_a_job_becomes_a_file() -> None:
    job = work(makers.title_as_pdf, a_job())

    assert job.state == "done"
    assert jobs.pdf_path(job).read_bytes() == b"%PDF New cluster network 2026-11-23 review 1 draft"
    assert jobs.worker_alive()


def test_the_child_is_told_what_went_before() -> None:
    saved = store.create("browser-one", Design())
    store.freeze(saved, 1)
    revision = store.save(saved, Design().revise(waf={"mode": "Detection"}), 1, "waf")

    job = work(makers.history_as_pdf, jobs.enqueue(revision, "review", DAY))

    assert jobs.pdf_path(job).read_bytes() == b"%PDF [2, 1] since 1"


def test_two_jobs_are_drawn_side_by_side() -> None:
    first, second = a_job("review"), a_job("full")
    working = Worker(makers.hangs, slots=2, idle=0.05)

    working.turn()

    assert sorted(working.running) == [first.pk, second.pk]
    working._give_all_back()


def test_no_more_are_drawn_at_once_than_there_are_cores() -> None:
    for profile in ("review", "full"):
        a_job(profile)
    third = jobs.enqueue(store.latest(store.create("browser-two", Design())), "review", DAY)
    working = Worker(makers.hangs, slots=2, idle=0.05)

    for _ in range(3):
        working.turn()

    assert len(working.running) == 2
    assert third.pk not in working.running
    assert Worker(makers.hangs).slots == os.cpu_count()
    working._give_all_back()


def test_what_a_child_announces_is_seen_on_the_progress_page() -> None:
    job, working = a_job(), Worker(makers.hangs, idle=0.05)
    end = time.monotonic() + 10

    while job.stage != "Waiting for ever" and time.monotonic() < end:
        working.turn()
        job.refresh_from_db()
    working._give_all_back()

    assert job.stage == "Waiting for ever"


def test_a_child_that_dies_is_tried_twice_and_then_gives_a_reason() -> None:
    job = work(makers.dies, a_job())

    assert (job.state, job.attempts) == ("failed", 2)
    assert job.reason == "The drawing process ended without a result (-9)."


def test_a_child_over_its_time_fails_at_once() -> None:
    job = work(makers.hangs, a_job(), Limits(wall=1))

    assert (job.state, job.attempts) == ("failed", 1)
    assert job.reason == "The document was not ready after 1 seconds."


def test_a_worker_asked_to_stop_gives_its_job_back() -> None:
    job, working = a_job(), Worker(makers.hangs, idle=0.05)
    working.turn()
    working.stopping = True

    working.run()

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("queued", 0)


def test_only_one_worker_serves_a_data_folder() -> None:
    with worker.lock(), pytest.raises(AnotherWorker, match="runs already"):
        worker.lock()

    worker.lock().close()


@pytest.mark.slow
def test_the_command_ends_cleanly_on_sigterm(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "planner.settings"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--skip-checks", "-v0"],
        env=environment,
        cwd=settings.BASE_DIR,
        check=True,
    )

    process = subprocess.Popen([sys.executable, "manage.py", "work"], env=environment, cwd=settings.BASE_DIR)
    end = time.monotonic() + 20
    while not (tmp_path / "worker-heartbeat").exists() and time.monotonic() < end:
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)

    assert process.wait(5) == 0
