"""What a screen reader is told: every profile is read through its tags, from top to bottom."""

from functools import cache
from itertools import pairwise

import pytest

from tests.web.documents import PRINTED, opened
from tests.web.tags import Element, marked, tags_of

EVERY = pytest.mark.parametrize(("name", "profile"), PRINTED)
ARTIFACTS = {"/Artifact", "/Header", "/Footer", "/Watermark"}
DOTS = 8
"""A line of the contents has more dots than this, and a link fewer lines."""


@EVERY
def test_everything_drawn_is_tagged_once_or_is_an_artifact(name: str, profile: str) -> None:
    pdf = opened(name, profile)
    parents = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    known = {each.entry.objgen for each in tree(name, profile).all()}

    for page, drawn in zip(pdf.pages, marks(name, profile), strict=True):
        numbers = [each for each in drawn if isinstance(each, int)]
        owners = parents[page.StructParents]
        assert {each for each in drawn if isinstance(each, str)} <= ARTIFACTS
        assert len(numbers) == len(set(numbers))
        assert all(number in owners[number].K and owners[number].objgen in known for number in numbers)
        assert sum(owner is not None for owner in owners) == len(numbers)


@EVERY
def test_a_link_is_one_tag_without_the_dots_before_its_page_number(name: str, profile: str) -> None:
    pdf, links = opened(name, profile), tree(name, profile).all("/Link")
    keys = [int(key) for key in pdf.Root.StructTreeRoot.ParentTree.Nums[::2]]
    annotations = [each for page in pdf.pages for each in page.get("/Annots", [])]

    assert [each for each in links if each.lies_in("/Link")] == []
    assert max(len(marks_below(each)) for each in links) < DOTS
    assert keys == sorted({*range(len(pdf.pages)), *(int(each.StructParent) for each in annotations)})
    assert [each for each in tree(name, profile).all("/NonStruct") if not each.kids] == []


@EVERY
def test_every_tag_knows_its_parent(name: str, profile: str) -> None:
    top = tree(name, profile)

    assert top.kind == "/Document"
    assert all(each.entry.P.objgen == each.above[-1].entry.objgen for each in top.all() if each.above)


@EVERY
def test_headers_footers_and_watermark_are_read_by_nobody(name: str, profile: str) -> None:
    for drawn in marks(name, profile)[1:]:
        assert {each for each in drawn if isinstance(each, str)} == ARTIFACTS


@EVERY
def test_headings_go_down_one_level_at_a_time(name: str, profile: str) -> None:
    levels = [int(each.kind[2]) for each in tree(name, profile).all("/H1", "/H2", "/H3", "/H4", "/H5")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@EVERY
def test_lists_hold_entries_of_a_label_and_a_body(name: str, profile: str) -> None:
    lists = tree(name, profile).all("/L")
    entries = [entry for each in lists for entry in each.elements]

    assert {each.kind for each in entries} == {"/LI"}
    assert {tuple(part.kind for part in each.elements) for each in entries} <= {("/Lbl", "/LBody"), ("/LBody",)}
    assert {each.above[-1].kind for each in tree(name, profile).all("/LI")} == {"/L"}


@EVERY
def test_every_cell_of_a_table_names_its_headers(name: str, profile: str) -> None:
    pdf = opened(name, profile)
    listed = [*pdf.Root.StructTreeRoot.IDTree.Names]
    known = [str(each) for each in listed[::2]]

    assert known == sorted(set(known))
    tables = tree(name, profile).all("/Table")
    for table in tables:
        columns, rows = table.all("/TH"), [row.elements for row in table.all("/TR")]
        assert {str(each.entry.A.Scope) for each in columns if each.lies_in("/THead")} == {"/Column"}
        assert {str(each.entry.A.Scope) for each in columns if each.lies_in("/TBody")} <= {"/Row"}
        assert len({len(row) for row in rows}) == 1
        assert all(len(cell.entry.A.Headers) for cell in table.all("/TD"))
        assert {str(header) for cell in table.all("/TD") for header in cell.entry.A.Headers} <= set(known)
        assert all(marks_below(each) for each in columns if each.lies_in("/THead"))
    assert tables


@EVERY
def test_figures_have_words_and_say_where_they_are(name: str, profile: str) -> None:
    figures = tree(name, profile).all("/Figure")

    assert len(figures) >= 2
    for figure in figures:
        left, bottom, right, top = map(float, figure.entry.A.BBox)
        box = [float(edge) for edge in figure.entry.Pg.MediaBox]
        assert box[0] <= left < right <= box[2]
        assert box[1] <= bottom < top <= box[3]
        assert len(str(figure.entry.Alt)) > 20


def marks_below(element: Element) -> list[int]:
    return [kid for each in element.all() for kid in each.kids if isinstance(kid, int)]


@cache
def tree(name: str, profile: str) -> Element:
    return tags_of(opened(name, profile))


@cache
def marks(name: str, profile: str) -> list[list[int | str]]:
    """What is drawn on each page."""
    return [[*marked(page)] for page in opened(name, profile).pages]
