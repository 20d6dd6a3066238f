"""The presentation: what stands on its slides, that none is too full, and that its file stands alone."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed
from planner.diagram.staging import numbered_as_planned
from planner.report import report_on
from planner.web import present
from planner.web.exports import EXPORT_BY_NAME
from planner.web.present import Deck, fitting, make_deck
from planner.web.present.blocks import Paragraph, spread
from planner.web.present.cards import ANSWER
from planner.web.present.fitting import GAP, ROOM, TEXT, WIDTH
from planner.web.present.hops import Hops
from planner.web.present.opening import Agenda, Opening
from planner.web.present.slides import Scene
from planner.web.present.tables import Column, Table
from tests.designs import designs
from tests.web.documents import DAY, report_of
from tests.web.stories import started, words_of
from tests.web.test_document_hostile import TEXTS, hostile

STATIC = Path(__file__).resolve().parent.parent.parent / "static"
DECKS = {name: make_deck(report_of(name), "3, draft") for name in SAMPLES}


def words_on(deck: Deck) -> str:
    return repr([slide.blocks for slide in deck.slides if not isinstance(slide.blocks[0], Agenda)])


def heights(deck: Deck) -> dict[str, float]:
    """How high what stands on each slide is."""
    return {
        slide.slug: sum(block.height() + GAP for block in slide.blocks) - GAP
        for slide in deck.slides
        if not isinstance(slide.blocks[0], Agenda | Opening)
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_slides_have_anchors_of_their_own_and_none_is_empty_or_too_full(name: str) -> None:
    slides = DECKS[name].slides

    assert len({slide.slug for slide in slides}) == len(slides)
    assert all(slide.blocks for slide in slides)
    assert max(heights(DECKS[name]).values()) <= ROOM


@pytest.mark.parametrize("name", SAMPLES)
def test_every_range_of_the_plan_is_shown_with_its_name(name: str) -> None:
    plan, shown = report_of(name).plan, words_on(DECKS[name])

    for vnet in plan.vnets:
        assert f"{vnet.name} {vnet.ranges}" in shown
    for subnet in plan.subnets:
        assert subnet.name in shown
        assert subnet.cidr is None or str(subnet.cidr) in shown


def test_every_error_and_warning_has_a_slide_with_its_numbers_and_its_fix_worst_first() -> None:
    report, deck = report_of("legacy-kubenet"), DECKS["legacy-kubenet"]
    worst = [finding for finding in report.open_findings if finding.severity != "advice"]

    alone = [slide for slide in deck.slides if re.fullmatch(r"finding-\d+", slide.slug)]

    assert len(alone) == len(worst)
    for slide, finding in zip(alone, worst, strict=True):
        texts = [block.text for block in slide.blocks if isinstance(block, Paragraph)]
        assert slide.look == finding.severity
        assert texts[:3] == [finding.rule.title, finding.message, finding.rule.fix]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_hop_of_the_plan_stands_on_a_slide_of_its_kind(name: str) -> None:
    shown = []

    for block in (block for slide in DECKS[name].slides for block in slide.blocks):
        if isinstance(block, Hops):
            shown += [int(hop.number) for hop in block.hops]
        elif isinstance(block, Table) and block.discs:
            shown += [int(row[0]) for row in block.rows]

    assert sorted(shown) == [flow.number for flow in report_of(name).plan.flows]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_numbers_in_the_picture_are_those_of_the_hops_below_it(name: str) -> None:
    report = report_of(name)
    kinds = {"ingress": "ingress", "egress": "egress", "administration": "admin", "api_server": "admin", "dns": "dns"}

    edges = [edge for edge in numbered_as_planned(report.graph, report.plan.flows).edges if edge.number]

    for edge in edges:
        flow = report.plan.flows[int(edge.number) - 1]
        assert edge.kind in {kinds.get(flow.kind, "private"), "private"}
    assert {edge.number for edge in edges if edge.kind == "ingress"} >= {"1"}


def test_the_picture_is_drawn_once_and_repeated_for_every_flow() -> None:
    scenes = [block for slide in DECKS["aks-baseline"].slides for block in slide.blocks if isinstance(block, Scene)]

    assert [bool(scene.svg) for scene in scenes] == [True, *[False] * (len(scenes) - 1)]
    assert {scene.focus for scene in scenes} >= {"", "ingress", "egress", "administration"}
    assert f'id="{scenes[1].root}"' in scenes[0].svg


def test_without_a_picture_the_hops_and_the_reason_are_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*arguments: object, **named: object) -> None:
        raise DrawingFailed("The picture is missing because Graphviz is not installed on this server.")

    monkeypatch.setattr(present, "stage", fails)
    present.staged.cache_clear()

    deck = make_deck(report_of("small-dev"))

    present.staged.cache_clear()
    topology = next(slide for slide in deck.slides if slide.slug == "topology")
    assert topology.blocks == (Paragraph("The picture is missing because Graphviz is not installed on this server."),)
    assert "flow-ingress" in {slide.slug for slide in deck.slides}


def test_slides_without_content_are_left_out() -> None:
    deck = make_deck(report_on(Design().revise(decisions={"requirements": [], "open_points": []}), DAY))

    assert not {"requirements", "open", "accepted"} & {slide.topic for slide in deck.slides}


def test_a_wall_of_text_goes_on_on_further_slides_and_loses_nothing() -> None:
    wall = " ".join(f"word{number}" for number in range(900))
    table = Table("Why", (Column("Why", 50, "name"), Column("More", 50)), ((wall, "short"),))

    for block in (Paragraph(wall, word="Why:"), table):
        pages = list(spread([block]))

        assert len(pages) > 1
        assert all(page[0].height() <= ROOM for page in pages)
        assert re.findall(r"word\d+", repr(pages)) == wall.split()


def test_a_word_wider_than_the_slide_is_broken() -> None:
    lines = TEXT.lines("W" * 300, WIDTH)

    assert len(lines) > 2
    assert "".join(lines) == "W" * 300


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(designs())
def test_any_readable_design_has_slides_that_fit(design: Design) -> None:
    deck = make_deck(report_on(design, DAY))

    assert max(heights(deck).values()) <= ROOM
    assert all(re.fullmatch(r"[a-z0-9-]+", slide.slug) for slide in deck.slides)


@pytest.mark.django_db
def test_only_its_owner_sees_the_presentation_and_only_by_get(client: Client) -> None:
    address = f"{started(client)}present/"

    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 405
    assert Client().get(address).status_code == 404


@pytest.mark.django_db
def test_the_page_names_its_revision_and_links_from_review_and_tasks(client: Client) -> None:
    tasks = started(client)

    page = client.get(f"{tasks}present/")

    assert "Revision 1, draft" in words_of(page)
    assert not re.search(r"<style|\sstyle=|\son\w+=", page.content.decode())
    for address in (tasks, f"{tasks}review/"):
        assert f'href="{tasks}present/"' in client.get(address).content.decode()


@pytest.mark.django_db
def test_the_file_is_offered_and_the_same_bytes_each_time(client: Client) -> None:
    answer = client.get(f"{started(client)}files/presentation.html")

    assert answer.headers["Content-Type"] == "text/html"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert EXPORT_BY_NAME["presentation.html"].render(report_of("windows")) == EXPORT_BY_NAME[
        "presentation.html"
    ].render(replace(report_of("windows")))


def test_the_file_holds_all_it_needs_and_forbids_the_rest() -> None:
    text = EXPORT_BY_NAME["presentation.html"].render(report_on(hostile(TEXTS), DAY)).decode()
    style, script = (re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.DOTALL)[1] for tag in ("style", "script"))

    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]

    for part, content in (("style-src", style), ("script-src", script)):
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{part} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert all(link.startswith(("#", "data:")) for link in links_in(text))
    assert all(link.startswith(("data:", '"data:')) for link in re.findall(r"url\(([^)]*)", style))
    assert text.count("<script") == 1
    assert "@import" not in style


def test_the_style_sheet_and_the_script_are_small_and_complete() -> None:
    sheets = [re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text()) for name in ("tokens.css", "present.css")]
    given = "".join(sheets)

    used = set(re.findall(r"var\((--[\w-]+)\)", sheets[1]))

    assert used <= set(re.findall(r"(--[\w-]+):", given))
    assert len(sheets[1]) < 16_000
    widths = {column.width for deck in DECKS.values() for column in columns_of(deck)}
    assert all(f".w{width} " in sheets[1] for width in widths)


def links_in(markup: str) -> list[str]:
    """What a browser would fetch or follow."""
    found: list[str] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda _, attributes: found.extend(  # type: ignore[method-assign]
        value or "" for name, value in attributes if name in {"href", "src", "xlink:href", "srcset", "action"}
    )
    reader.feed(markup)
    return found


@pytest.mark.parametrize(
    ("selector", "kind"),
    [
        (".headline", fitting.HEADLINE),
        (".lead", fitting.LEAD),
        (".soft", fitting.SOFT),
        (".answer", ANSWER),
        (".detail", fitting.CELL),
        ("table", fitting.CELL),
    ],
)
def test_text_is_measured_in_the_size_that_the_style_sheet_gives_it(selector: str, kind: fitting.Type) -> None:
    rule = re.search(rf"^  {re.escape(selector)} {{([^}}]*)}}", (STATIC / "present.css").read_text(), re.MULTILINE)[1]

    size = float(re.search(r"font-size: ([\d.]+)rem", rule)[1])

    assert size * 20 == pytest.approx(kind.size)


def columns_of(deck: Deck) -> list[Column]:
    tables = [block for slide in deck.slides for block in slide.blocks if isinstance(block, Table)]
    assert all(sum(column.width for column in table.columns) == 100 for table in tables)
    return [column for table in tables for column in table.columns]
