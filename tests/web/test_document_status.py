"""A draft is marked on every page; a frozen revision says nowhere that it is one."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from planner.web.labels import PROFILES
from planner.web.pdf import make_pdf
from tests.web.documents import DAY, LABEL, design_of, reader_of


@pytest.mark.parametrize("profile", PROFILES)
def test_a_draft_has_its_mark_on_every_page_after_the_cover(profile: str) -> None:
    marks = [page.extract_text(orientations=(90, 270)).strip() for page in reader_of("aks-baseline", profile).pages]

    assert marks[0] == ""
    assert set(marks[1:]) == {"Draft"}


def test_a_frozen_revision_has_no_mark() -> None:
    frozen = PdfReader(BytesIO(make_pdf(design_of("small-dev"), DAY, "review", replace(LABEL, status="frozen"))))

    assert {page.extract_text(orientations=(90, 270)) for page in frozen.pages} == {""}
    assert "Draft" not in "".join(page.extract_text() for page in frozen.pages)
    assert "Frozen" in frozen.pages[0].extract_text()
