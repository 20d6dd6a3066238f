"""The legend: every kind and number once, apart from each other, within the sheet, and as low as the sheet allows."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.design.samples import SAMPLES
from planner.diagram import VIEWS
from planner.diagram.boxes import Box
from planner.diagram.drawing import compose
from planner.diagram.graph import EDGE_NAMES, Edge, EdgeKind
from planner.diagram.labels import DETAIL_SIZE
from planner.diagram.layout import MARGIN
from planner.diagram.legend import BADGE, Legend, lay_out_legend
from planner.diagram.text import printable
from tests.diagram.graphs import sample_plan

WORDS = st.text(alphabet="abc -.;é漢", min_size=1, max_size=90)
EDGES = st.lists(
    st.builds(Edge, st.just("a"), st.just("b"), st.sampled_from(EdgeKind), WORDS, st.integers(0, 30).map(str)),
    min_size=1,
    max_size=25,
)


def rooms(legend: Legend) -> list[Box]:
    """What each word, disc and line of the legend takes up."""
    half = DETAIL_SIZE / 2
    words = [Box(note.x, note.y - half, note.x + note.span.width, note.y + half) for note in legend.notes]
    discs = [Box(each.x, each.y, each.x, each.y).grown(BADGE / 2) for each in legend.badges]
    return words + discs + [Box(each.start[0], each.start[1] - 2, each.end[0], each.end[1]) for each in legend.samples]


@given(EDGES, st.floats(300, 1300))
def test_every_kind_and_number_stands_in_it_once_apart_from_the_others(edges: list[Edge], width: float) -> None:
    legend = lay_out_legend(tuple(edges), 100, width)

    kinds = {edge.kind for edge in edges}
    assert sorted(EDGE_NAMES[sample.edge.kind] for sample in legend.samples) == sorted(map(EDGE_NAMES.get, kinds))
    numbers = sorted((edge.kind, edge.number) for edge in edges)
    assert sorted((badge.kind, badge.number) for badge in legend.badges) == sorted(set(numbers))
    for one, other in combinations(rooms(legend), 2):
        assert not one.grown(-0.5).overlaps(other)
    assert all(Box(MARGIN, 100, legend.right, legend.bottom).grown(0.01).holds(room) for room in rooms(legend))


@given(st.lists(WORDS, min_size=1, max_size=12, unique_by=printable))
def test_the_words_of_a_flow_stand_whole_right_of_its_number(words: list[str]) -> None:
    edges = [Edge("a", "b", EdgeKind.INGRESS, each, str(n)) for n, each in enumerate(words)]

    legend = lay_out_legend(tuple(edges), 0, 900)

    said = [note for note in legend.notes if not note.span.bold]
    for badge, label in zip(legend.badges, words, strict=True):
        mine = [note for note in said if note.x == badge.x + BADGE / 2 + 8 and note.y >= badge.y]
        first = sorted(mine, key=lambda note: note.y)
        shown = "".join(note.span.text for note in first).replace(" ", "")
        assert shown.startswith(printable(label).replace(" ", ""))


def test_a_wide_sheet_has_a_lower_legend_than_a_narrow_one() -> None:
    edges = tuple(Edge("a", "b", EdgeKind.ADMIN, f"SSH, TCP {n}; Security group", str(n)) for n in range(6))

    wide, narrow = (lay_out_legend(edges, 0, width) for width in (1200, 300))

    assert wide.bottom < 60 < narrow.bottom
    assert len({badge.y for badge in wide.badges}) < len({badge.y for badge in narrow.badges}) == 6


def test_kinds_without_numbers_share_a_column_beside_the_numbered_ones() -> None:
    numbered = [Edge("a", "b", EdgeKind.INGRESS, f"HTTPS 44{n}", str(n)) for n in range(2)]
    plain = [Edge("a", "b", kind) for kind in (EdgeKind.PEERING, EdgeKind.HYBRID)]

    legend = lay_out_legend((*numbered, *plain), 0, 400)

    lefts = [sample.start[0] for sample in legend.samples]
    assert lefts[1] == lefts[2] > lefts[0]
    assert legend.samples[2].start[1] > legend.samples[1].start[1]


def test_flows_of_a_kind_with_the_same_words_share_a_line() -> None:
    edges = [Edge("a", "b", EdgeKind.DNS, words, str(n)) for n, words in enumerate(("DNS 53", "DoT 853", "DNS 53"))]

    legend = lay_out_legend(tuple(edges), 0, 150)

    at = {badge.number: badge for badge in legend.badges}
    assert at["0"].y == at["2"].y != at["1"].y
    assert at["2"].x == at["0"].x + BADGE + 2
    assert [note.span.text for note in legend.notes] == ["Name resolution", "DNS 53", "DoT 853"]


def test_without_lines_there_is_no_legend() -> None:
    legend = lay_out_legend((), 50, 400)

    assert (legend.bottom, rooms(legend)) == (50, [])


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_legend_of_a_sample_is_no_wider_than_its_picture_and_takes_little_of_it(name: str, view: object) -> None:
    drawing = compose(view.make(sample_plan(name)))
    lowest = max((note.y for note in drawing.notes), default=0)
    highest = min((note.y for note in drawing.notes), default=0)

    assert max((note.x + note.span.width for note in drawing.notes), default=0) <= drawing.arrangement.whole.right
    assert drawing.sheet.right == drawing.arrangement.whole.right
    assert lowest - highest <= 0.3 * drawing.sheet.height
