"""Places and lines: nothing overlaps, no line runs through what it does not join, small edits move little."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram.boxes import Box
from planner.diagram.drawing import compose
from planner.diagram.topology import topology
from planner.plan import make_plan
from tests.diagram.designs import designs
from tests.diagram.geometry import cuts, upon_each_other
from tests.diagram.graphs import DAY, named, sample_plan

A4_LANDSCAPE = 277 / 25.4 * 72
SMALLEST_TYPE = 10


@pytest.mark.parametrize("detail", [False, True])
@pytest.mark.parametrize("name", SAMPLES)
def test_in_the_samples_no_line_runs_through_a_title_or_a_foreign_box_or_along_another_line(
    name: str, detail: bool
) -> None:
    drawing = compose(topology(sample_plan(name), detail=detail))

    assert [route.edge for route in drawing.routes] == list(drawing.graph.edges)
    assert [*cuts(drawing), *upon_each_other(drawing)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_print_at_six_points_or_more_across_a_landscape_page(name: str) -> None:
    drawing = compose(topology(sample_plan(name)))

    assert SMALLEST_TYPE * A4_LANDSCAPE / drawing.sheet.width >= 6


@settings(max_examples=60, deadline=None)
@given(designs())
def test_in_any_design_boxes_lie_inside_each_other_or_apart_and_no_line_cuts_a_foreign_one(design: Design) -> None:
    drawing = compose(topology(make_plan(design, DAY)))

    arrangement, around = drawing.arrangement, drawing.graph.paths()
    for (one, first), (other, second) in combinations(arrangement.boxes.items(), 2):
        if one in around[other]:
            assert first.holds(second)
        elif other in around[one]:
            assert second.holds(first)
        else:
            assert not first.overlaps(second)
    assert list(cuts(drawing)) == []
    assert len(drawing.routes) == len(drawing.graph.edges)


@pytest.mark.parametrize("count", range(1, 9))
def test_one_more_pool_leaves_the_order_of_all_other_boxes(count: int) -> None:
    pools = [{"name": f"np{number}"} for number in range(count + 1)]
    graph = topology(make_plan(Design().revise(node_pools=pools[:count]), DAY))
    before, around = compose(graph).arrangement.boxes, graph.paths()

    after = compose(topology(make_plan(Design().revise(node_pools=pools), DAY))).arrangement.boxes

    kept = [name for name in before if name in after]
    for one, other in combinations([name for name in kept if not name.startswith("pool-")], 2):
        if around[one] == around[other]:
            assert (before[one].left < before[other].left - 1) == (after[one].left < after[other].left - 1)
            assert (before[one].top < before[other].top - 1) == (after[one].top < after[other].top - 1)
    # Pools may change from one column to two, and are read in the same order.
    assert in_reading_order(before, kept) == in_reading_order(after, kept)


def in_reading_order(boxes: dict[str, Box], kept: list[str]) -> list[str]:
    return sorted((name for name in kept if name.startswith("pool-")), key=lambda n: (boxes[n].top, boxes[n].left))


def test_long_names_are_broken_and_stay_inside_their_box() -> None:
    drawing = compose(named("a-very-long-name-without-any-blank-" * 2))

    boxes, texts = drawing.arrangement.boxes, drawing.arrangement.texts
    assert boxes["subnet"].holds(drawing.arrangement.titles["subnet"])
    assert boxes["subnet"].holds(texts["pool"])
    assert boxes["pool"].width < 150


def test_the_number_of_a_flow_lies_on_its_line() -> None:
    drawing = compose(topology(sample_plan("aks-baseline")))

    first = drawing.badges[0]
    ends = next(route.points for route in drawing.routes if route.edge.number == first.number)
    assert any(
        min(a[0], b[0]) <= first.x <= max(a[0], b[0]) and min(a[1], b[1]) <= first.y <= max(a[1], b[1])
        for a, b in pairwise(ends)
    )
