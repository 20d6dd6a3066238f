"""A ready PDF is sent as a static file is: whole with its length, in parts, or not again."""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from planner.web import jobs
from planner.web.downloads import ready_file
from planner.web.middleware import PackingMiddleware
from planner.web.models import RenderJob, SavedDesign
from tests.web.stories import started

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7 " + bytes(range(256)) * 40


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path: Path) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path


@pytest.fixture
def ready(client: Client) -> str:
    """The address of a PDF that is there."""
    return made(client, started(client, "public-waf"))


def made(client: Client, tasks: str, profile: str = "review") -> str:
    client.post(f"{tasks}pdf/", {"profile": profile})
    job = jobs.claim()
    assert job is not None
    jobs.pdf_path(job).write_bytes(PDF)
    jobs.finish(job)
    return f"{tasks}pdf/{job.pk}/download/"


def body(answer: Any) -> bytes:
    """Read to its end, which also closes it."""
    return b"".join(answer.streaming_content)


def test_it_is_a_file_with_its_length_that_the_browser_saves(client: Client, ready: str) -> None:
    answer = client.get(ready, headers={"accept-encoding": "gzip, br"})

    assert answer.status_code == 200
    assert body(answer) == PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == str(len(PDF))
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert answer.headers["Content-Disposition"].endswith("-revision-1.pdf")
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_the_server_may_send_it_without_reading_it(rf, tmp_path: Path) -> None:
    path = tmp_path / "design.pdf"
    path.write_bytes(PDF)
    request = rf.get("/", headers={"accept-encoding": "gzip"})

    answer = PackingMiddleware(lambda asked: ready_file(asked, path, "application/pdf", "attachment", "x"))(request)

    assert answer.file_to_stream.name == str(path)
    answer.file_to_stream.close()


def test_the_name_tells_profile_and_revision(client: Client) -> None:
    answer = client.get(made(client, started(client), "operations"))

    assert body(answer) == PDF
    assert answer.headers["Content-Disposition"].endswith("-operations-revision-1.pdf")


def test_a_browser_that_has_it_gets_nothing(client: Client, ready: str) -> None:
    first = client.get(ready)
    assert body(first) == PDF

    again = client.get(ready, headers={"if-none-match": first.headers["ETag"]})
    other = client.get(ready, headers={"if-none-match": '"another"'})

    assert (again.status_code, body(again)) == (304, b"")
    assert (other.status_code, body(other)) == (200, PDF)


@pytest.mark.parametrize(
    ("asked", "part", "words"), [("bytes=0-8", PDF[:9], "bytes 0-8"), ("bytes=-5", PDF[-5:], "bytes 10244-10248")]
)
def test_a_part_can_be_asked_for(client: Client, ready: str, asked: str, part: bytes, words: str) -> None:
    answer = client.get(ready, headers={"range": asked})

    assert (answer.status_code, body(answer)) == (206, part)
    assert answer.headers["Content-Range"] == f"{words}/{len(PDF)}"


def test_its_head_alone_is_told(client: Client, ready: str) -> None:
    answer = client.head(ready)

    assert (answer.status_code, answer.headers["Content-Length"]) == (200, str(len(PDF)))


def test_no_answer_of_the_design_is_read_to_send_it(client: Client, ready: str, monkeypatch) -> None:
    monkeypatch.setattr("planner.web.store.load", None)

    with CaptureQueriesContext(connection) as queries:
        assert body(client.get(ready)) == PDF

    assert len(queries) == 1
    assert not [each for each in queries if '"document"' in each["sql"]]


def test_what_is_not_there_leads_to_the_page_that_makes_it(client: Client, ready: str) -> None:
    jobs.pdf_path(RenderJob.objects.get()).unlink()

    assert client.get(ready).headers["Location"] == ready.removesuffix("download/")


def test_the_file_of_another_design_is_not_found(client: Client, ready: str) -> None:
    started(client)
    other = SavedDesign.objects.order_by("-created").first()
    number = ready.split("/")[-3]

    assert client.get(f"/designs/{other.pk}/pdf/{number}/download/").status_code == 404
