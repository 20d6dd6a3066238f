"""An honest word on progress: the place in the queue, the clock against earlier documents, and what is left."""

from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from planner.design import Design
from planner.web import jobs, progress, store
from planner.web.models import RenderJob
from planner.web.progress import SILENT
from tests.web.stories import started, words_of

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)
NOW = timezone.now()


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path, monkeypatch) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path
    monkeypatch.setattr(progress.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(progress, "timezone", SimpleNamespace(now=lambda: NOW))
    jobs.beat()


def a_job(profile: str = "review", browser: str = "browser-one") -> RenderJob:
    return jobs.enqueue(store.latest(store.create(browser, Design())), profile, DAY)


def running(job: RenderJob, seconds: float, stage: str = "Laying out pages") -> RenderJob:
    begun = NOW - timedelta(seconds=seconds)
    RenderJob.objects.filter(pk=job.pk).update(state="running", started=begun, stage=stage)
    job.refresh_from_db()
    return job


def made_in(seconds: float, profile: str = "review") -> RenderJob:
    job = a_job(profile, f"browser-{RenderJob.objects.count()}")
    begun = NOW - timedelta(hours=1)
    times = {"started": begun, "finished": begun + timedelta(seconds=seconds)}
    RenderJob.objects.filter(pk=job.pk).update(state="done", **times)
    job.refresh_from_db()
    return job


def test_a_job_that_waits_tells_its_place_and_when_it_will_be_ready() -> None:
    running(a_job("full", "browser-two"), 1)
    for browser in ("browser-three", "browser-four"):
        a_job("review", browser)

    seen = progress.progress(a_job("operations"))

    assert (seen.ahead, seen.percent, seen.news) == (2, 0, "Waiting in the queue.")
    # Of the first guesses, (12 + 3 + 3) seconds on two cores, then its own 6.
    assert seen.estimate == "2 documents before it in the queue; ready in about 15 seconds."


def test_a_job_that_was_queued_again_waits_behind_the_others() -> None:
    again, other = a_job(), a_job(browser="browser-two")
    jobs.fail(jobs.claim() or again, "Broken.", retry=False)

    again = jobs.enqueue(again.revision, "review", DAY)

    assert [progress.progress(each).ahead for each in (again, other)] == [1, 0]
    assert progress.progress(other).estimate == "Next in the queue; ready in about 3 seconds."


def test_early_jobs_are_not_before_anybody() -> None:
    revision = store.latest(store.create("browser-two", Design()))
    jobs.begin_early(revision, "full", DAY)

    assert progress.progress(a_job()).ahead == 0


def test_without_a_worker_that_is_what_is_said(settings) -> None:
    (settings.DATA_DIR / "worker-heartbeat").unlink()

    assert progress.progress(a_job()).estimate == SILENT


def test_the_clock_is_compared_with_earlier_documents_of_the_profile() -> None:
    for seconds in (7, 8, 30):
        made_in(seconds)
    made_in(60, "full")

    seen = progress.progress(running(a_job(), 2))

    assert (seen.expected, seen.stage, seen.news) == (8, "Laying out pages", "Laying out pages.")
    assert seen.percent == 25
    assert seen.estimate == "25 %, about 6 seconds left."


def test_a_document_that_takes_long_never_looks_finished() -> None:
    made_in(8)

    seen = progress.progress(running(a_job(), 300))

    assert seen.percent == 95
    assert seen.estimate == "Longer than usual: 300 seconds so far, most take 8 seconds."


def test_what_is_made_has_nothing_left() -> None:
    seen = progress.progress(made_in(8))

    assert (seen.percent, seen.estimate) == (100, "")


def on_its_page(client: Client, job: RenderJob, **headers: str) -> str:
    response = client.get(f"/designs/{job.revision.saved_design_id}/pdf/{job.pk}/", headers=headers)
    assert response.status_code == 200
    return words_of(response)


def asked_for(client: Client) -> RenderJob:
    client.post(f"{started(client)}pdf/", {"profile": "full"})
    return RenderJob.objects.get()


def test_the_page_shows_stage_percent_and_what_is_left(client: Client) -> None:
    job = running(asked_for(client), 6, "Writing 47 pages")

    page = client.get(f"/designs/{job.revision.saved_design_id}/pdf/{job.pk}/").content.decode()

    assert 'value="50" max="100"' in page
    assert 'data-news="Writing 47 pages."' in page
    text = on_its_page(client, job)
    assert "Laying out pages done Writing 47 pages now" in text
    assert "50 %, about 6 seconds left." in text
    assert "In full: everything that builders and operators need. Revision 1, judged on" in text
    assert text.count("done") == 2


def test_htmx_asks_for_the_part_until_it_is_made_and_others_reload(client: Client, settings) -> None:
    job = asked_for(client)
    address = f"/designs/{job.revision.saved_design_id}/pdf/{job.pk}/"
    part = {"headers": {"hx-request": "true"}}

    assert 'http-equiv="refresh"' in client.get(address).content.decode()
    assert 'hx-trigger="every 1s"' in client.get(address, **part).content.decode()

    jobs.pdf_path(job).write_bytes(b"%PDF")
    jobs.finish(jobs.claim() or job)

    assert 'http-equiv="refresh"' not in client.get(address).content.decode()
    ready = client.get(address, **part).content.decode()
    assert "every 1s" not in ready
    assert f'{address}download/" download>Download the PDF' in ready


def test_a_failure_gives_its_reason_and_a_way_to_try_again(client: Client) -> None:
    job = asked_for(client)
    jobs.fail(jobs.claim() or job, "The document needs more than 40 seconds of processor time.", retry=False)

    assert "more than 40 seconds of processor time." in on_its_page(client, job)
    page = client.get(f"/designs/{job.revision.saved_design_id}/pdf/{job.pk}/").content.decode()
    assert '<input type="hidden" name="profile" value="full">' in page

    client.post(f"/designs/{job.revision.saved_design_id}/pdf/", {"profile": "full", "revision": "1"})

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("queued", 0)
