"""How the views of the samples use their paper: readable, no box much higher than its content, lines straight."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, View, draw_svg
from planner.diagram.boxes import Box
from planner.diagram.drawing import Drawing, compose, fits_sheet
from planner.diagram.graph import GroupKind
from planner.diagram.layout import NEARLY
from planner.diagram.looks import INK, MUTED, PAPER, STROKES
from planner.diagram.printing import SHEET, fits, printed_label_size
from planner.diagram.topology import topology
from planner.plan import make_plan
from tests.designs import designs
from tests.diagram.graphs import DAY, sample_plan

MM = 72 / 25.4
PAGE = (172 * MM, 105 * MM)
"""Points within a page of text, with room for words above and below."""
A4 = (277 * MM, 190 * MM)
FLOWS = [view for view in VIEWS if view.name not in {"overview", "detail"}]


def contents(drawing: Drawing, box: str) -> list[Box]:
    """What stands in a box: texts and icons, title and marks."""
    around, found = drawing.graph.paths(), drawing.arrangement
    inside = [name for name, path in around.items() if box in path]
    marks = [place for name, place in found.marks.items() if name.endswith(f"_{box}")]
    texts = [found.boxes[name] for name in inside if name in found.icons]
    return [found.titles[box], *marks, *texts, *(found.titles[name] for name in inside if name in found.titles)]


@pytest.mark.parametrize("view", FLOWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_view_of_flows_prints_at_six_points_within_a_portrait_page(name: str, view: View, folder: Path) -> None:
    plan = sample_plan(name)

    assert not view.applies(plan) or fits(draw_svg(view.make(plan), folder=folder), *PAGE)


@pytest.mark.parametrize(("view", "room"), [(VIEWS[0], SHEET), (VIEWS[1], A4)], ids=["overview", "detail"])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_topology_prints_at_six_points_on_a_landscape_page(
    name: str, view: View, room: tuple[float, float], folder: Path
) -> None:
    svg = draw_svg(view.make(sample_plan(name)), folder=folder)

    assert printed_label_size(svg, *room) >= 6


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(designs().map(lambda design: make_plan(design, DAY)))
def test_what_fits_a_sheet_by_its_boxes_does_so_when_it_is_drawn(folder: Path, plan: object) -> None:
    graph = topology(plan)

    printed = printed_label_size(draw_svg(graph, folder=folder), *SHEET)

    # Lines that run under the lowest box may take a little more; what fits no sheet is still as compact as can be.
    assert printed >= (5.6 if fits_sheet(graph) else 4.5)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_subnet_is_much_higher_than_its_content(name: str, view: View) -> None:
    drawing = compose(view.make(sample_plan(name)))

    subnets = [group.id for group in drawing.graph.all_groups() if group.kind is GroupKind.SUBNET]
    roomy = {
        subnet: round(drawing.arrangement.boxes[subnet].bottom - max(each.bottom for each in contents(drawing, subnet)))
        for subnet in subnets
    }

    assert {subnet: room for subnet, room in roomy.items() if room > NEARLY + 12} == {}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_way_of_a_request_is_one_straight_line_up_to_the_cluster(name: str) -> None:
    drawing = compose(next(view for view in VIEWS if view.name == "ingress").make(sample_plan(name)))

    way = [route for route in drawing.routes if route.edge.number in {"1", "2"}]
    to_boxes = [route for route in way if not route.edge.head.startswith("service-")]
    heights = {round(y) for route in to_boxes for _, y in route.points}

    assert to_boxes
    assert len(heights) == 1


@pytest.mark.parametrize("view", FLOWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_resources_of_one_row_of_a_subnet_stand_level(name: str, view: View) -> None:
    drawing = compose(view.make(sample_plan(name)))
    icons = drawing.arrangement.icons

    for group in drawing.graph.all_groups():
        levels: dict[int, set[float]] = {}
        for node in group.nodes:
            if node.at.rows == 1:
                levels.setdefault(node.at.row, set()).add(round(icons[node.id].top))
        assert all(len(tops) == 1 for tops in levels.values()), group.id


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_of_a_numbered_flow_bears_its_number_clear_of_all_words(name: str, view: View) -> None:
    drawing = compose(view.make(sample_plan(name)))
    legend = min((note.y for note in drawing.notes), default=0)
    found = drawing.arrangement
    fixed = [*found.titles.values(), *found.texts.values(), *found.icons.values(), *found.marks.values()]

    numbers = [badge.number for badge in drawing.badges if badge.y < legend]

    assert sorted(numbers) == sorted(edge.number for edge in drawing.graph.edges if edge.number)
    for badge in drawing.badges:
        disc = Box(badge.x, badge.y, badge.x, badge.y).grown(7.5)
        assert not [box for box in fixed if disc.overlaps(box)], badge


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_kinds_of_lines_differ_without_their_colour(name: str, view: View) -> None:
    kinds = {edge.kind for edge in view.make(sample_plan(name)).edges}

    looks = sorted((STROKES[kind].style, STROKES[kind].width) for kind in kinds)

    for (style, width), (other, wider) in pairwise(looks):
        assert style != other or wider >= 1.2 * width


def test_every_colour_of_lines_and_words_stands_out_on_paper_when_it_is_grey() -> None:
    for colour in (INK, MUTED, *(stroke.colour for stroke in STROKES.values())):
        assert (lightness(PAPER) + 0.05) / (lightness(colour) + 0.05) >= 4.5, colour


def lightness(colour: str) -> float:
    """Relative luminance (WCAG 2.2), which is what grey print keeps of a colour."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
