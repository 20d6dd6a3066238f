"""What a page begins by itself: it is there when the reader clicks, and nobody else notices."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from planner.design import Design
from planner.web import jobs, store
from planner.web.models import RenderJob, Revision, SavedDesign
from planner.web.worker import Worker
from tests.web import makers
from tests.web.stories import started

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path


def a_revision(browser: str = "browser-one") -> Revision:
    return store.latest(store.create(browser, Design()))


def today() -> date:
    return timezone.localdate()


def begun(revision: Revision, profile: str = "review") -> RenderJob | None:
    jobs.begin_early(revision, profile, today())
    return jobs.found(revision, profile, today())


def done(job: RenderJob | None) -> RenderJob:
    assert job is not None
    assert jobs.claim() == job
    jobs.pdf_path(job).write_bytes(b"%PDF of the planner")
    jobs.finish(job)
    job.refresh_from_db()
    return job


def test_a_job_begun_early_waits_behind_those_that_were_asked_for() -> None:
    early, asked = begun(a_revision()), jobs.enqueue(a_revision("browser-two"), "review", today())

    assert [jobs.claim(), jobs.claim()] == [asked, early]


def test_a_click_gives_it_a_place_among_the_others() -> None:
    revision = a_revision()
    early, other = begun(revision), jobs.enqueue(a_revision("browser-two"), "review", today())

    asked = jobs.enqueue(revision, "review", today())

    assert (asked.pk, asked.early) == (early.pk, False)
    assert [jobs.claim(), jobs.claim()] == [other, asked]


def test_it_takes_nobodys_place() -> None:
    revision = a_revision()
    begun(a_revision())
    jobs.claim()
    begun(revision, "operations")

    assert jobs.enqueue(revision, "review", today()).state == "queued"
    assert jobs.enqueue(revision, "full", today()).state == "queued"
    with pytest.raises(jobs.TooManyJobs):
        jobs.enqueue(revision, "operations", today())


def test_a_click_on_one_that_is_being_drawn_is_never_refused() -> None:
    revision = a_revision()
    early = begun(revision)
    jobs.claim()
    for profile in ("full", "operations"):
        jobs.enqueue(revision, profile, today())

    asked = jobs.enqueue(revision, "review", today())

    assert (asked.pk, asked.state, asked.early) == (early.pk, "running", False)


def test_many_readers_fill_no_queue() -> None:
    for number in range(jobs.QUEUE_LIMIT + 5):
        begun(a_revision(f"browser-{number}"))

    assert RenderJob.objects.count() == jobs.QUEUE_LIMIT
    assert jobs.enqueue(a_revision("late"), "review", today()).state == "queued"


def test_another_page_of_the_same_reader_takes_the_place_of_the_first() -> None:
    first, second = a_revision(), a_revision()
    begun(first)
    begun(a_revision("browser-two"))

    begun(second)

    assert jobs.found(first, "review", today()) is None
    assert RenderJob.objects.count() == 2


@pytest.mark.parametrize("end", ["saved", "deleted", "day over"])
def test_what_is_outdated_is_not_drawn(end: str) -> None:
    revision = a_revision()
    saved = revision.saved_design
    begun(revision)

    if end == "saved":
        store.save(saved, Design().revise(overview={"title": "Newer"}), 1, "overview")
    if end == "deleted":
        store.delete(saved)
    if end == "day over":
        RenderJob.objects.update(day=today() - timedelta(days=1))

    assert jobs.claim() is None
    assert not RenderJob.objects.exists()


def test_the_frozen_revision_takes_the_place_of_its_draft() -> None:
    draft = begun(a_revision())

    frozen = begun(store.freeze(draft.revision.saved_design, 1))

    assert frozen != draft
    assert list(RenderJob.objects.all()) == [frozen]


def test_what_somebody_asked_for_is_drawn_though_a_newer_revision_is_there() -> None:
    revision = a_revision()
    asked = jobs.enqueue(revision, "review", today())
    store.save(revision.saved_design, Design().revise(overview={"title": "Newer"}), 1, "overview")

    assert jobs.claim() == asked


def test_an_old_revision_is_not_begun() -> None:
    revision = a_revision()
    store.save(revision.saved_design, Design().revise(overview={"title": "Newer"}), 1, "overview")

    assert begun(revision) is None


def test_what_failed_or_is_there_is_not_begun_again() -> None:
    failed, ready = a_revision(), a_revision("browser-two")
    jobs.fail(jobs.claim() or begun(failed), "Broken.", retry=False)
    done(begun(ready))

    assert [begun(failed).state, begun(ready).state] == ["failed", "done"]


def test_only_what_nobody_asked_for_is_thrown_away_on_the_next_day() -> None:
    unwanted, wanted = done(begun(a_revision())), done(begun(a_revision("browser-two")))
    jobs.enqueue(wanted.revision, "review", today())

    jobs.prune(timezone.now())
    assert RenderJob.objects.count() == 2
    jobs.prune(timezone.now() + timedelta(days=1))

    assert list(RenderJob.objects.all()) == [wanted]
    assert [jobs.pdf_path(each).exists() for each in (unwanted, wanted)] == [False, True]


def test_the_worker_lets_an_early_job_go_when_somebody_asks_and_draws_it_later() -> None:
    early = begun(a_revision())
    working = Worker(makers.hangs, slots=1, idle=0.02)
    working.turn()
    assert list(working.running) == [early.pk]

    asked = jobs.enqueue(a_revision("browser-two"), "review", today())
    working.maker = makers.title_as_pdf
    working.turn()

    early.refresh_from_db()
    assert early.pk not in working.running
    assert (early.state, early.attempts, early.early) == ("queued", 0, True)
    for _ in range(500):
        working.turn()
        early.refresh_from_db()
        if early.state == "done":
            break
    asked.refresh_from_db()
    assert (asked.state, early.state) == ("done", "done")
    assert asked.finished < early.finished


def test_the_worker_stops_nothing_that_somebody_asked_for() -> None:
    revision = a_revision()
    begun(revision)
    working = Worker(makers.hangs, slots=1, idle=0.02)
    working.turn()
    asked = jobs.enqueue(revision, "review", today())
    jobs.enqueue(a_revision("browser-two"), "review", today())

    working.turn()

    assert list(working.running) == [asked.pk]
    working._give_all_back()


# The page.


def said(page: Any) -> str:
    """The words on the button; what it would say otherwise stands beside them, unseen, and keeps its width."""
    (shown,) = re.findall(r"<span>((?:Make|Download) the PDF[^<]+)</span>", page.content.decode())
    return str(shown)


def early_address(tasks: str, number: int = 1) -> str:
    return f"{tasks}pdf/early/{number}/"


def test_opening_the_review_page_begins_the_pdf_by_a_request_of_its_own(client: Client) -> None:
    tasks = started(client)

    page = client.get(f"{tasks}review/")

    assert f'hx-post="{early_address(tasks)}" hx-trigger="load"' in page.content.decode()
    assert said(page) == "Make the PDF of revision 1"
    assert not RenderJob.objects.exists()

    answer = client.post(early_address(tasks))

    assert answer.status_code == 200
    assert said(answer) == "Make the PDF of revision 1"
    assert RenderJob.objects.get().early


def test_the_words_ask_again_while_it_is_drawn_and_tell_when_it_is_there(client: Client) -> None:
    tasks = started(client)
    without_worker = client.post(early_address(tasks)).content.decode()
    jobs.beat()
    coming = client.get(early_address(tasks)).content.decode()
    done(RenderJob.objects.get())

    ready = client.get(early_address(tasks))

    assert "hx-" not in without_worker
    assert 'hx-trigger="every 2s"' in coming
    assert said(ready) == "Download the PDF of revision 1"
    assert "hx-" not in ready.content.decode()
    page = client.get(f"{tasks}review/")
    assert said(page) == "Download the PDF of revision 1"
    assert f'hx-post="{early_address(tasks)}" hx-trigger="load"' not in page.content.decode()


def test_a_click_on_what_is_there_gives_the_file_at_once(client: Client) -> None:
    tasks = started(client)
    client.post(early_address(tasks))
    done(RenderJob.objects.get())

    answer = client.post(f"{tasks}pdf/", {"revision": "1"}, follow=True)

    assert b"".join(answer.streaming_content) == b"%PDF of the planner"
    assert not RenderJob.objects.get().early


def test_the_chosen_profile_is_begun_when_it_is_chosen(client: Client) -> None:
    tasks = started(client)
    page = client.get(f"{tasks}review/").content.decode()
    select = page.split('<select id="profile"')[1].split(">")[0]
    assert f'hx-post="{early_address(tasks)}"' in select
    assert 'hx-trigger="change" hx-swap="none"' in select

    client.post(early_address(tasks), {"profile": "full"})

    assert [(job.profile, job.early) for job in RenderJob.objects.all()] == [("full", True)]


def test_a_crawler_a_stranger_and_a_form_from_elsewhere_begin_nothing(client: Client) -> None:
    tasks = started(client)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies

    codes = [
        client.get(early_address(tasks)).status_code,
        Client().post(early_address(tasks)).status_code,
        strict.post(early_address(tasks)).status_code,
        client.post(early_address(tasks), {"profile": "novel"}).status_code,
        client.post(early_address(tasks, 7)).status_code,
    ]

    assert codes == [200, 404, 403, 404, 404]
    assert not RenderJob.objects.exists()


def test_a_full_queue_is_no_error_of_the_page(client: Client) -> None:
    tasks = started(client)
    for number in range(jobs.QUEUE_LIMIT):
        jobs.enqueue(a_revision(f"browser-{number}"), "review", today())
        begun(a_revision(f"browser-{number}"))

    answer = client.post(early_address(tasks))

    assert (answer.status_code, said(answer)) == (200, "Make the PDF of revision 1")
    assert not RenderJob.objects.filter(revision__saved_design=SavedDesign.objects.get(pk=tasks.split("/")[2])).exists()


def test_the_button_prints_the_revision_that_its_page_shows(client: Client) -> None:
    tasks = started(client)
    page = client.get(f"{tasks}review/").content.decode()
    assert '<input type="hidden" name="revision" value="1">' in page.split("pdf/")[1].split("</form>")[0]
    saved = SavedDesign.objects.get()
    store.save(saved, Design().revise(overview={"title": "Newer"}), 1, "overview")

    client.post(f"{tasks}pdf/", {"revision": "1"})
    client.post(f"{tasks}pdf/")

    assert list(RenderJob.objects.order_by("pk").values_list("revision__number", flat=True)) == [1, 2]
    assert client.post(f"{tasks}pdf/", {"revision": "9"}).status_code == 404


def test_asking_whether_it_is_there_reads_little(client: Client, monkeypatch) -> None:
    tasks = started(client)
    monkeypatch.setattr("planner.web.opened.report_on", None)

    with CaptureQueriesContext(connection) as queries:
        client.get(early_address(tasks))

    assert len(queries) <= 6
