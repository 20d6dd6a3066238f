"""A hundred requests for documents: what there is room for is made, the rest is told so, and nobody else notices."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.test import Client

from planner.web import jobs
from planner.web.models import RenderJob
from planner.web.worker import Worker
from tests.serving import Served, Visitor, becomes_true, serving
from tests.web import makers
from tests.web.stories import started, words_of


@pytest.fixture
def _own_folder(settings, tmp_path: Path) -> None:
    settings.RENDER_DIR = settings.DATA_DIR = tmp_path
    jobs.beat()


def draw_all() -> None:
    """Let the worker empty the queue."""
    worker = Worker(makers.title_as_pdf, idle=0.02)
    for _ in range(3000):
        worker.turn()
        if not RenderJob.objects.filter(state__in=["queued", "running"]).exists():
            return
    raise AssertionError("The queue was not emptied.")


@pytest.mark.django_db
@pytest.mark.usefixtures("_own_folder")
def test_one_browser_gets_two_documents_and_keeps_nobody_waiting() -> None:
    greedy, other = Client(), Client()
    designs = [started(greedy) for _ in range(50)]
    theirs = started(other)

    answers = [greedy.post(f"{each}pdf/", {"profile": name}) for each in designs for name in ("review", "full")]
    asked = other.post(f"{theirs}pdf/")

    assert [each.status_code for each in answers] == [302, 302] + [429] * 98
    assert {each.headers.get("Retry-After") for each in answers[2:]} == {"10"}
    assert "The printer is busy 2 documents of yours are being made" in words_of(answers[-1])
    assert f'href="{designs[-1]}review/"' in answers[-1].content.decode()
    assert asked.status_code == 302
    place = words_of(other.get(asked.headers["Location"]))
    assert "2 documents before it in the queue" in place

    draw_all()

    order = list(RenderJob.objects.order_by("started").values_list("revision__saved_design_id", flat=True))
    assert [f"/designs/{each}/" for each in order] == [designs[0], designs[0], theirs]
    accepted = [*((greedy, each) for each in answers[:2]), (other, asked)]
    assert [client.head(f"{each.headers['Location']}download/").status_code for client, each in accepted] == [200] * 3


@pytest.mark.django_db
@pytest.mark.usefixtures("_own_folder")
def test_a_hundred_browsers_get_twenty_documents_and_every_other_page() -> None:
    clients = [Client() for _ in range(100)]
    designs = [started(client) for client in clients]

    answers = [client.post(f"{each}pdf/") for client, each in zip(clients, designs, strict=True)]

    assert Counter(each.status_code for each in answers) == {302: 20, 429: 80}
    assert {each.headers.get("Retry-After") for each in answers[20:]} == {"30"}
    assert "20 documents are being made; at most 20 can wait. Try again soon." in words_of(answers[-1])
    late, design = clients[-1], designs[-1]
    pages = ["/", design, f"{design}review/", f"{design}waf/", f"{design}picture/", f"{design}files/subnets.csv"]
    assert [late.get(page).status_code for page in pages] == [200] * len(pages)
    assert late.post(f"{design}pdf/early/1/").status_code == 200

    draw_all()

    downloads = zip(clients[:20], answers[:20], strict=True)
    assert {client.head(f"{each.headers['Location']}download/").status_code for client, each in downloads} == {200}
    assert late.post(f"{design}pdf/").status_code == 302


@pytest.fixture
def served(tmp_path: Path):
    with serving(tmp_path) as running:
        yield running


@pytest.mark.slow
def test_a_hundred_requests_at_once_on_the_real_server(served: Served) -> None:
    visitors, reader = [Visitor(served.url) for _ in range(50)], Visitor(served.url)
    for visitor in (*visitors, reader):
        visitor.begin()

    with ThreadPoolExecutor(25) as crowd:
        wanted = [(visitor, profile) for profile in ("review", "operations") for visitor in visitors]
        asked = [crowd.submit(each.ask, f"{each.design}pdf/", {"profile": profile}) for each, profile in wanted]
        pages = [reader.ask(path) for _ in range(5) for path in ("/", reader.design, f"{reader.design}addresses/")]
    answers = [each.result() for each in asked]

    statuses = Counter(status for status, *_ in answers)
    assert set(statuses) == {200, 429}
    assert 20 <= statuses[200] <= 40  # the worker goes on meanwhile, and makes room
    assert {headers["Retry-After"] for status, _, headers, _ in answers if status == 429} <= {"10", "30"}
    assert all(b"The printer is busy" in body for status, _, _, body in answers if status == 429)
    assert [status for status, *_ in pages] == [200] * 15

    accepted = [
        (each, address) for (each, _), (status, address, *_) in zip(wanted, answers, strict=True) if status == 200
    ]
    for visitor, address in accepted:
        assert becomes_true(lambda v=visitor, a=address: b"Download the PDF" in v.ask(a)[3], 120)
        status, _, headers, body = visitor.ask(f"{address}download/")
        assert (status, headers["Content-Length"], body[:5]) == (200, str(len(body)), b"%PDF-")
