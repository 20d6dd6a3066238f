"""How pictures look, read from their SVG: what random designs and every sample have to show and may not do."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, View, draw_svg
from planner.diagram.boxes import Box
from planner.diagram.drawing import compose
from planner.diagram.graph import Graph, Group
from planner.diagram.text import printable
from planner.diagram.topology import topology
from planner.plan import Plan, make_plan
from tests.designs import designs as whole_designs
from tests.diagram.designs import designs as drawn_designs
from tests.diagram.geometry import boxes, icons, measurable, parsed, texts
from tests.diagram.graphs import DAY, sample_plan

ROUNDING = 0.6


Line = tuple[str, str, Box]


def drawn(graph: Graph, folder: Path) -> tuple[dict[str, Box], list[Line], list[Box]]:
    """The outlines of an SVG by id, each line of text with the id of what it stands in, and the icons."""
    root = parsed(draw_svg(graph, folder=folder))
    owners = ("topology-box-", "topology-node-")
    found = []
    for text in texts(root):
        name = next((text.owner.removeprefix(each) for each in owners if text.owner.startswith(each)), "")
        found.append((name, text.words, text.box))
    return boxes(root), found, icons(root)


def judge(graph: Graph, folder: Path) -> None:
    """Assert that boxes are apart or nested, that no text leaves its box or lies on another, and that none is cut."""
    outlines, lines, pictures = drawn(graph, folder)
    for one, other in combinations(pictures, 2):
        assert not one.overlaps(other), "An icon lies on another."
    for (_, words, place), (_, others, other) in combinations([each for each in lines if measurable(each[1])], 2):
        assert not drawn_part(place).overlaps(other), f"{words} lies on {others}"
    for _, words, place in lines:
        on_icon = any(measurable(words) and drawn_part(place).overlaps(icon) for icon in pictures)
        assert not on_icon, f"{words} lies on an icon"
    around = graph.paths()
    for (one, first), (other, second) in combinations(outlines.items(), 2):
        nested = one in around[other] or other in around[one]
        assert nested or not first.grown(-ROUNDING).overlaps(second), f"{one} lies on {other}"
        assert not nested or first.grown(ROUNDING).holds(second) or second.grown(ROUNDING).holds(first)
    shown: dict[str, str] = {}
    for name, words, place in lines:
        shown[name] = shown.get(name, "") + words
        home = name if name in outlines else (around.get(name, ()) or ("",))[-1]
        if home and measurable(words):
            assert outlines[home].grown(ROUNDING).holds(place), f"{words} leaves {home}"
    for group in graph.all_groups():
        assert_whole(group.name, shown[group.id])
        for cidr in group.ranges:
            assert cidr in shown[group.id]


def drawn_part(place: Box) -> Box:
    """What a text surely covers: kerning makes it up to 3 % narrower than it was measured."""
    return Box(place.left + 1, place.top + 1, place.right - 1 - 0.03 * place.width, place.bottom - 1)


def assert_whole(name: str, shown: str) -> None:
    """A name of up to 64 signs stands there whole, however many lines it takes."""
    if len(printable(name)) <= 64:
        assert "".join(printable(name).split()) in "".join(shown.split())


def ranges_of(plan: Plan) -> list[tuple[str, str]]:
    """Name and range of every VNet and subnet of a plan."""
    vnets = [(vnet.name, str(cidr)) for vnet in plan.vnets for cidr in vnet.address_space]
    return vnets + [(subnet.name, str(subnet.cidr)) for subnet in plan.subnets if subnet.cidr]


def boxed(graph: Graph) -> list[tuple[str, str]]:
    """The same of a picture, boxes and lists."""
    groups: list[Group] = list(graph.all_groups())
    listed = [node.details for node in graph.all_nodes() if node.kind == "subnet-list"]
    lines = [tuple(line.rsplit(" ", 1)) for details in listed for line in details]
    return [(group.name, cidr) for group in groups for cidr in group.ranges] + lines


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(drawn_designs(), whole_designs()), st.sampled_from([*VIEWS, *VIEWS[:2]]))
def test_in_any_view_of_any_design_boxes_are_apart_and_every_text_stands_whole_in_its_box(
    folder: Path, design: Design, view: View
) -> None:
    judge(view.make(make_plan(design, DAY)), folder)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(drawn_designs(), whole_designs()))
def test_every_vnet_and_subnet_range_of_any_plan_stands_in_the_topology_once(design: Design) -> None:
    plan = make_plan(design, DAY)

    found = boxed(topology(plan))

    for pair in set(ranges_of(plan)):
        assert found.count(pair) == ranges_of(plan).count(pair), pair


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("sample", SAMPLES)
def test_in_no_view_of_a_sample_is_a_label_cut_or_out_of_its_box(sample: str, view: View, folder: Path) -> None:
    graph = view.make(sample_plan(sample))

    judge(graph, folder)

    assert not [words for _, words, _ in drawn(graph, folder)[1] if words.endswith("…")]


@pytest.mark.parametrize("sample", SAMPLES)
def test_one_more_pool_leaves_the_order_of_all_other_boxes_of_a_sample(sample: str) -> None:
    design = SAMPLES[sample].design
    pools = [*design.model_dump()["node_pools"], {"name": "npextra"}]

    before = compose(topology(make_plan(design, DAY))).arrangement.boxes
    after = compose(topology(make_plan(design.revise(node_pools=pools), DAY))).arrangement.boxes

    subnets = [name for name in before if name.startswith(("subnet-", "vnet-"))]
    for one, other in combinations(subnets, 2):
        assert (before[one].left < before[other].left - 1) <= (after[one].left < after[other].left)
        assert (before[one].top < before[other].top - 1) <= (after[one].top < after[other].top + 1)
