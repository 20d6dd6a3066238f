"""Whatever is typed into a design, the document is made, shows it as text, fetches nothing and clips nothing."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from planner.design import Design
from planner.report import report_on
from planner.web.document import chapters
from planner.web.pdf import document_html, make_pdf, served_files
from planner.web.weasy import MemoryFetcher, lay_out
from tests.designs import designs
from tests.web.documents import DAY, LABEL, design_of

TEXTS = [
    '<img src="file:///etc/passwd">',
    "<style>@import url(http://127.0.0.1/x.css);body{background:url(file:///etc/hosts)}</style>",
    "</title><script>alert(1)</script><link rel=attachment href=file:///etc/passwd>",
    "{{ settings.SECRET_KEY }} {% include 'base.html' %}",
    "]]> &lt;b&gt; &#x3c; \\N ${jndi}",
    "Ωμέγα Привет 漢字 ⚠ مرحبا 🚀",
    "x" * 255,
    "W-" * 127,
]


@pytest.mark.parametrize(("profile", "pictures"), [("review", 2), ("full", 8), ("operations", 2)])
def test_hostile_text_in_every_field_is_printed_as_text_and_fetches_nothing(profile: str, pictures: int) -> None:
    html = document_html(report_on(hostile(TEXTS), DAY), profile, LABEL)
    fetcher = MemoryFetcher(served_files())

    document = lay_out(html, fetcher)

    elements = [each.tag for each in document._html.etree_element.iter() if isinstance(each.tag, str)]
    assert fetcher.refused == []
    assert [tag for tag in elements if tag in {"script", "style", "img", "link", "meta"}] == [
        *["meta"] * 6,
        "link",
        *["img"] * pictures,
    ]
    assert [*clipped(document)] == []


def test_walls_of_thousands_of_letters_are_broken_and_not_cut() -> None:
    wall = "w" * 4000
    html = document_html(report_on(hostile([wall[:255]], wall), DAY), "review", LABEL)

    document = lay_out(html, MemoryFetcher(served_files()))

    assert [*clipped(document)] == []


@pytest.mark.parametrize("profile", ["review", "full"])
@pytest.mark.parametrize("name", ["default", "public-waf", "legacy-kubenet"])
def test_no_text_of_a_sample_leaves_its_cell_or_its_page(name: str, profile: str) -> None:
    html = document_html(report_on(design_of(name), DAY), profile, LABEL)

    assert [*clipped(lay_out(html, MemoryFetcher(served_files())))] == []


def test_a_hostile_design_becomes_a_pdf_that_reads_back() -> None:
    pdf = make_pdf(hostile(TEXTS[2:3]), DAY, "review", LABEL)

    reader = PdfReader(BytesIO(pdf))

    assert reader.metadata is not None
    assert reader.metadata.title == TEXTS[2][:120].strip()
    assert "alert(1)" in "".join(page.extract_text() for page in reader.pages)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(designs())
def test_every_readable_design_becomes_a_document_with_ids_of_our_own(design: Design) -> None:
    report = report_on(design, DAY)

    printed = chapters(report, "full", LABEL)
    html = document_html(report, "full", LABEL)

    assert [chapter.number for chapter in printed] == list(range(1, len(printed) + 1))
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in re.findall(r' id="([^"]*)"', html))


def hostile(texts: list[str], note: str = "") -> Design:
    """The default design with the texts in turn in every field that takes text, and the note in every long one."""
    turn = cycle(texts)
    return Design().revise(
        overview={
            "title": next(turn)[:120],
            "region": next(turn),
            "purpose": note or next(turn),
            "owner": next(turn),
            "team": next(turn),
            "network_team": next(turn),
            "subscription": next(turn),
            "approvers": [{"name": next(turn), "role": next(turn), "reach": next(turn)}],
            "contacts": [{"name": next(turn), "role": next(turn), "reach": next(turn)}],
            "distribution": [{"name": next(turn), "role": next(turn), "reach": next(turn)}],
            "tags": [{"name": next(turn), "value": next(turn)}],
        },
        surroundings={"networks": [{"name": next(turn), "ranges": ["192.168.0.0/16"]}]},
        addresses={"spoke": {"taken": [{"name": next(turn), "cidr": "10.240.200.0/24"}], "region": next(turn)}},
        ingress={"hosts": [{"name": "a.example.com", "tls": "key_vault", "certificate": next(turn)}]},
        waf={"exclusions": [{"selector": next(turn), "reason": next(turn)}]},
        egress={"destinations": [{"name": next(turn), "target": next(turn)}]},
        network_policy={
            "nsg_rules": [{"name": next(turn), "source": next(turn), "destination": next(turn), "ports": next(turn)}]
        },
        access={"private_endpoints": [{"name": next(turn)}]},
        decisions={
            "choices": [
                {"path": next(turn), "options": note or next(turn), "why": note or next(turn), "by": next(turn)}
            ],
            "accepted": [
                {"rule": next(turn), "subject": next(turn), "reason": note or next(turn), "owner": next(turn)}
            ],
            "open_points": [{"text": next(turn), "owner": next(turn)}],
            "requirements": [{"text": next(turn), "source": next(turn)}],
            "undecided": [next(turn)],
        },
    )


def clipped(document: Any) -> Iterator[str]:
    """Texts that reach beyond their table cell or beyond the page."""
    for number, page in enumerate(document.pages, 1):
        box = page._page_box
        yield from _beyond(box, box.position_x + page.width, number)


def _beyond(box: Any, right: float, page: int) -> Iterator[str]:
    if type(box).__name__ == "TableCellBox":
        right = min(right, box.position_x + box.margin_width() + 0.5)
    if type(box).__name__ == "TextBox" and box.position_x + box.width > right and box.text.strip():
        yield f"page {page}: {box.text[:60]}"
    for child in getattr(box, "children", ()):
        yield from _beyond(child, right, page)
