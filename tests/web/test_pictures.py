"""Pictures are drawn once for the same answers, and a fault in drawing is a sentence and never a broken page."""

from datetime import date

import pytest
from django.test import Client

from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed, Graph
from planner.report import report_on
from planner.web import pictures
from tests.web.stories import form_on, started, words_of

DAY = date(2026, 11, 23)
BASELINE = SAMPLES["aks-baseline"].design


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the graphs that are really drawn, from an empty store of pictures on."""
    pictures._drawn.cache_clear()
    titles: list[str] = []
    draw = pictures.draw_svg
    monkeypatch.setattr(pictures, "draw_svg", lambda graph, **more: titles.append(graph.title) or draw(graph, **more))
    return titles


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing that meets a fault nobody thought of."""

    def fails(*_: object, **__: object) -> str:
        raise RuntimeError("secret of the design")

    pictures._drawn.cache_clear()
    monkeypatch.setattr(pictures, "draw_svg", fails)


def test_equal_answers_are_drawn_once(drawings: list[str]) -> None:
    again = BASELINE.model_validate(BASELINE.model_dump())

    assert pictures.drawn(report_on(BASELINE, DAY)) == pictures.drawn(report_on(again, DAY))
    assert len(drawings) == 1


def test_another_answer_gets_another_picture(drawings: list[str]) -> None:
    other = BASELINE.revise(overview={"workload": "other"})

    assert pictures.drawn(report_on(BASELINE, DAY)) != pictures.drawn(report_on(other, DAY))
    assert len(drawings) == 2


def test_the_store_of_pictures_is_bounded() -> None:
    assert pictures._drawn.cache_info().maxsize == pictures.KEPT


def test_a_fault_is_a_sentence_and_stands_in_the_log(broken: None, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(DrawingFailed, match=r"the tables say the same\.$"):
        pictures.drawn(report_on(BASELINE, DAY))

    assert "secret of the design" in caplog.text


@pytest.mark.django_db
def test_every_page_with_a_picture_stands_without_it(broken: None, client: Client) -> None:
    tasks = started(client)

    pages = [client.get("/"), client.get(f"{tasks}picture/")]
    pages.append(client.post(f"{tasks}waf/picture/", form_on(client, f"{tasks}waf/")))

    for page in pages:
        assert page.status_code == 200
        assert "The picture could not be drawn; the tables say the same." in words_of(page)
        assert "secret" not in page.content.decode()
    assert client.get("/samples/aks-baseline.svg").status_code == 503


@pytest.mark.django_db
def test_a_fault_in_working_out_the_boxes_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    tasks = started(client)

    def fails(*_: object) -> Graph:
        raise RuntimeError("secret of the design")

    monkeypatch.setattr("planner.report.topology", fails)

    page = client.get(f"{tasks}picture/")

    assert page.status_code == 200
    assert "The picture could not be drawn; the tables say the same." in words_of(page)
