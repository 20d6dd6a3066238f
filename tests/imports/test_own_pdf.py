"""The design comes back out of the planner's own PDF, and nothing else comes out of any other."""

import zlib

import pytest

from planner.design.reading import Unreadable, read_design
from planner.imports.own_pdf import design_text, is_pdf
from tests.web.documents import design_of, pdf_of


def attached(content: bytes, length: int | None = None) -> bytes:
    packed = zlib.compress(content)
    entries = b"/Type /EmbeddedFile/Subtype /application#2fjson/Filter /FlateDecode/Length %d" % (length or len(packed))
    return b"%PDF-1.7\n1 0 obj\n<<" + entries + b">>\nstream\n" + packed + b"\nendstream\nendobj\n"


def test_the_design_in_our_own_pdf_is_the_one_that_was_printed() -> None:
    body = pdf_of("small-dev")

    assert is_pdf(body)
    assert read_design(design_text(body)) == design_of("small-dev")


def test_an_attachment_that_is_no_design_is_passed_over() -> None:
    design = attached(b'{"version": 1, "overview": {"workload": "shop"}}')

    assert read_design(design_text(attached(b'{"Name": "a role"}') + design)).overview.workload == "shop"


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\nnothing here",
        attached(b'{"Name": "a role"}'),
        attached(b'{"version": 1}', length=3),
        attached(b'{"version": 1' + b" " * (1024 * 1024)),
        attached(b'{"version": 1}').replace(zlib.compress(b'{"version": 1}'), b"not compressed"),
    ],
    ids=["empty", "no design", "cut short", "bomb", "not compressed"],
)
def test_a_pdf_without_a_design_is_refused_with_a_sentence(body: bytes) -> None:
    with pytest.raises(Unreadable, match="choose one that this planner made"):
        design_text(body)


def test_other_files_are_no_pdf() -> None:
    assert not is_pdf(b'{"version": 1}')
