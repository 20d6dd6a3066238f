"""A sign that no font has becomes a box, in the page and in its pictures, so that the PDF keeps its standards."""

from base64 import b64decode, b64encode
from io import BytesIO

import pytest
from pypdf import PdfReader

from planner.design import Design
from planner.web import drawable as module
from planner.web.drawable import BOX, PICTURE, drawable
from planner.web.pdf import FONTS, make_pdf
from planner.web.weasy import undrawn
from tests.web.documents import DAY, LABEL

NOBODYS = "\U0010fffd"  # private use


def page(text: str, label: str) -> str:
    picture = b64encode(f"<svg><text>{label}</text></svg>".encode()).decode()
    return f'<h1>{text}</h1><img src="data:image/svg+xml;base64,{picture}">'


def label_of(html: str) -> str:
    [picture] = PICTURE.findall(html)
    return b64decode(picture).decode()


def test_a_sign_that_no_font_has_becomes_a_box() -> None:
    html = drawable(page(f"Shop {NOBODYS}", "hub"), FONTS)

    assert f"Shop {BOX}" in html
    assert NOBODYS not in html
    assert "hub" in label_of(html)


def test_also_where_only_a_picture_has_it() -> None:
    html = drawable(page("Shop", f"hub {NOBODYS}"), FONTS)

    assert f"hub {BOX}" in label_of(html)


def test_text_of_our_own_fonts_is_left_alone_and_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "undrawn", lambda signs: pytest.fail(f"looked up {signs!r}"))
    html = page("Łódź\u200b \u2192\u00a0Αθήνα\n", "Привет")

    assert drawable(html, FONTS) == html


def test_what_the_fonts_of_the_machine_have_stays() -> None:
    assert undrawn(f"aλ{NOBODYS}<&") == {NOBODYS}


def test_the_pdf_has_the_box_in_its_text_and_the_sign_in_its_design(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "undrawn", frozenset)
    design = Design().revise(overview={"title": "Shop 漢"})

    reader = PdfReader(BytesIO(make_pdf(design, DAY, "review", LABEL)))

    assert f"Shop {BOX}" in reader.pages[0].extract_text()
    assert "Shop 漢" in reader.attachments["design.json"][0].decode()
