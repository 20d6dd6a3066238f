"""The address map: every range in its place and to scale, every text inside its box, at any width."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram.address_map import SHEET_HEIGHT, address_map_sheets, address_map_svg, address_scale_svg
from planner.diagram.address_pen import HATCHED, LOOKS
from planner.diagram.boxes import Box
from planner.plan import Plan, make_plan
from tests.designs import designs
from tests.diagram.geometry import SVG, parsed, texts
from tests.diagram.graphs import DAY, sample_plan

ELEMENTS = {"svg", "title", "desc", "g", "rect", "path", "text"}
RANGE = re.compile(r"\d+\.\d+\.\d+\.\d+/\d+")
WIDTHS = (1120, 540, 340)


def plan_of(**changes: Any) -> Plan:
    return make_plan(Design().revise(**changes), DAY)


def rect(element: etree._Element) -> Box:
    x, y, width, height = (float(element.get(name)) for name in ("x", "y", "width", "height"))
    return Box(x, y, x + width, y + height)


def groups(root: etree._Element, name: str) -> dict[str, Box]:
    """The frame of each bar or cell by its id."""
    return {
        str(each.get("id")): rect(each.find(f"{SVG}rect")) for each in root.iter(f"{SVG}g") if each.get("class") == name
    }


def words(svg: str) -> str:
    return " ".join(text.words for text in texts(parsed(svg)))


def scale_of(root: etree._Element, bar: str) -> tuple[Box, list[Box]]:
    """The first scale of a bar and what is marked on it."""
    parts = [each for each in root.find(f".//{SVG}g[@id='{bar}']") if each.tag == f"{SVG}rect"]
    start = next(index for index, each in enumerate(parts) if each.get("class") == "map-scale")
    following = parts[start + 1 :]
    end = next((n for n, each in enumerate(following) if each.get("class") == "map-scale"), len(following))
    return rect(parts[start]), [rect(each) for each in following[:end]]


def assert_readable(svg: str, where: str) -> None:
    """Nothing leaves the picture or its cell, no two texts and no two cells lie on each other, nothing is tiny."""
    root = parsed(svg)
    page = Box(0, 0, float(root.get("width")), float(root.get("height"))).grown(0.01)
    bars, cells = groups(root, "map-bar"), groups(root, "map-segment")
    lines = texts(root)
    frames = bars | cells
    for box in (*frames.values(), *(rect(each) for each in root.iter(f"{SVG}rect"))):
        assert page.holds(box), where
    for text in lines:
        assert page.holds(text.box), f"{where}: {text.words} is cut"
        if text.owner in frames:
            assert frames[text.owner].holds(text.box), f"{where}: {text.words} leaves {text.owner}"
    assert_apart({f"{n} {text.words}": text.box.grown(-0.4) for n, text in enumerate(lines)}, where)
    assert_apart({name: box.grown(-0.4) for name, box in bars.items()}, where)
    assert_apart({name: box.grown(-0.4) for name, box in cells.items()}, where)
    assert min(float(each.get("font-size")) for each in root.iter(f"{SVG}text")) >= 11


def assert_apart(boxes: dict[str, Box], where: str) -> None:
    ordered = sorted(boxes.items(), key=lambda each: each[1].top)
    for index, (name, box) in enumerate(ordered):
        for other, second in ordered[index + 1 :]:
            if second.top >= box.bottom:
                break
            assert not box.overlaps(second), f"{where}: {name} lies on {other}"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_readable_at_every_width(name: str, width: int) -> None:
    assert_readable(address_map_svg(sample_plan(name), width=width), name)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_scales_alone_are_readable(name: str) -> None:
    assert_readable(address_scale_svg(sample_plan(name), width=540), name)


@settings(max_examples=60, deadline=None)
@given(designs(), st.sampled_from(WIDTHS))
def test_any_design_is_readable(design: Design, width: int) -> None:
    assert_readable(address_map_svg(make_plan(design, DAY), width=width), "a random design")


@settings(max_examples=15, deadline=None)
@given(designs())
def test_any_design_stands_on_sheets_that_hold_it(design: Design) -> None:
    for sheet in address_map_sheets(make_plan(design, DAY)):
        assert_readable(sheet, "a sheet")


@pytest.mark.parametrize("name", SAMPLES)
def test_sheets_fit_a4_and_together_say_what_the_map_says(name: str) -> None:
    plan = sample_plan(name)

    sheets = [parsed(each) for each in address_map_sheets(plan)]

    assert all(float(sheet.get("height")) <= SHEET_HEIGHT for sheet in sheets)
    on_sheets = {text.words for sheet in sheets for text in texts(sheet)}
    assert on_sheets == {text.words for text in texts(parsed(address_map_svg(plan)))}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_range_stands_in_the_map_and_none_that_the_plan_lacks(name: str) -> None:
    plan = sample_plan(name)

    drawn = set(RANGE.findall(words(address_map_svg(plan))))

    free = {str(block) for vnet in plan.vnets for block in vnet.free}
    own = {str(subnet.cidr) for subnet in plan.subnets} | {str(each.cidr) for each in plan.ranges}
    assert own | free <= drawn
    assert drawn <= own | free


@pytest.mark.parametrize("name", SAMPLES)
def test_every_subnet_has_its_name_and_its_range_in_one_cell(name: str) -> None:
    plan, lines = sample_plan(name), texts(parsed(address_map_svg(sample_plan(name))))

    for subnet in plan.subnets:
        inside = [text.words for text in lines if text.owner == f"map-cell-{subnet.key}"]
        assert str(subnet.cidr) in inside
        assert "".join(inside).startswith(subnet.name)


def test_the_scale_is_true() -> None:
    plan = sample_plan("public-waf")

    scale, marks = scale_of(parsed(address_map_svg(plan)), "map-vnet-spoke")

    pods = plan.subnet_for("pods")
    assert marks[0].width / scale.width == pytest.approx(pods.cidr.num_addresses / plan.vnet("spoke").size, abs=0.001)
    assert marks[0].left == pytest.approx(scale.left, abs=0.1)


def test_a_vnet_with_few_large_subnets_is_drawn_to_scale_at_once() -> None:
    svg = address_map_svg(sample_plan("aks-baseline"))

    cells = groups(parsed(svg), "map-segment")
    firewall, management = (cells[f"map-cell-hub-{name}"].width + 3 for name in ("firewall", "jump-box"))
    assert firewall / management == pytest.approx(2, abs=0.01)
    assert "256 addresses, 192 in subnets · to scale" in words(svg)


def test_the_inside_of_a_subnet_is_to_scale_too() -> None:
    plan = sample_plan("aks-baseline")

    root = parsed(address_map_svg(plan))

    cell = root.find(f".//{SVG}g[@id='map-cell-spoke-private-endpoints']")
    parts = {each.get("class"): rect(each).width for each in cell.iter(f"{SVG}rect")}
    assert parts["map-used"] / parts["map-growth"] == pytest.approx(5 / 3, rel=0.01)
    assert parts["map-used"] / parts["map-free"] == pytest.approx(5 / 16, rel=0.01)


def test_two_ranges_that_touch_leave_no_free_space_between_them() -> None:
    plan = plan_of(
        addresses={
            "spoke": {"address_space": ["10.1.0.0/24"]},
            "subnets": [{"purpose": "nodes", "cidr": "10.1.0.0/25"}],
            "own_subnets": [{"name": "snet-rest", "cidr": "10.1.0.128/25"}],
        }
    )

    cells = groups(parsed(address_map_svg(plan)), "map-segment")

    assert not [name for name in cells if name.startswith("map-cell-spoke-free")]


def test_a_subnet_without_room_is_said_to_have_none() -> None:
    plan = plan_of(addresses={"spoke": {"address_space": ["10.1.0.0/28"]}, "subnets": []})

    lines = texts(parsed(address_map_svg(plan)))

    lost = [text for text in lines if text.words == "No room"]
    assert {text.owner for text in lost} == {f"map-cell-{subnet.key}" for subnet in plan.subnets if subnet.cidr is None}
    assert lost


def test_a_subnet_outside_its_vnet_is_named_as_such() -> None:
    plan = plan_of(addresses={"own_subnets": [{"name": "snet-away", "cidr": "10.9.0.0/24"}]})

    cell = [text.words for text in texts(parsed(address_map_svg(plan))) if text.owner == "map-cell-spoke-custom-0"]

    assert cell[:2] == ["snet-away", "10.9.0.0/24"]
    assert " ".join(cell).endswith("Outside the address space")


def test_subnets_that_overlap_name_each_other() -> None:
    taken = [{"name": "snet-vms", "cidr": "10.1.0.0/26"}]
    pin = [{"purpose": "nodes", "cidr": "10.1.0.0/24"}]
    plan = plan_of(addresses={"spoke": {"address_space": ["10.1.0.0/16"], "taken": taken}, "subnets": pin})

    svg = words(address_map_svg(plan))

    assert "Overlaps snet-vms" in svg
    assert f"Overlaps {plan.subnet_for('nodes').name}" in svg


def test_a_pod_cidr_that_is_too_small_says_by_how_much() -> None:
    plan = plan_of(addresses={"pod_cidr": "10.244.0.0/23"})

    assert f"{-plan.pod_capacity.free} blocks too few" in words(address_map_svg(plan))


def test_an_address_space_inside_another_is_no_bar_of_its_own() -> None:
    plan = plan_of(addresses={"spoke": {"address_space": ["10.1.0.0/16", "10.1.4.0/24", "10.9.0.0/16"]}})

    bars = groups(parsed(address_map_svg(plan)), "map-bar")

    assert {name for name in bars if "vnet-spoke" in name} == {"map-vnet-spoke", "map-vnet-spoke-2"}
    assert "10.1.0.0/16 (with 10.1.4.0/24)" in words(address_map_svg(plan))


def test_many_subnets_of_others_are_counted_together() -> None:
    taken = [{"name": f"snet-{n}", "cidr": f"10.1.{n}.0/25"} for n in range(100)]
    plan = plan_of(addresses={"spoke": {"address_space": ["10.1.0.0/16"], "taken": taken}})

    svg = address_map_svg(plan)

    assert "subnets in use" in words(svg)
    assert len(groups(parsed(svg), "map-segment")) < 40
    assert_readable(svg, "a crowded VNet")


def test_two_hundred_pools_with_their_own_subnets_are_readable() -> None:
    pools = [{"name": f"np{n}", "own_subnet": True} for n in range(60)]
    plan = plan_of(node_pools=pools, addresses={"spoke": {"address_space": ["10.0.0.0/8"]}})

    assert_readable(address_map_svg(plan), "sixty pools")


def test_hostile_names_are_only_text() -> None:
    networks = [{"name": "<script>alert(1)</script> ]]> &amp; " + "x" * 90, "ranges": ["10.7.0.0/16"]}]
    plan = plan_of(surroundings={"networks": networks}, overview={"title": "</svg><b>"})

    svg = address_map_svg(plan)

    root = parsed(svg)
    assert {str(each.tag).removeprefix(SVG) for each in root.iter()} <= ELEMENTS
    assert (
        "<script>alert(1)</script> ]]> &amp; xxx"
        in "".join(text.words + " " * text.words.endswith(("]]>", "&amp;")) for text in texts(root))
        or "<script>" not in svg
    )
    assert_readable(svg, "hostile names")


@pytest.mark.parametrize("draw", [address_map_svg, address_scale_svg])
def test_ids_carry_the_prefix_stand_once_and_name_the_picture(draw: Any) -> None:
    root = parsed(draw(sample_plan("regulated"), "first-"))

    ids = [str(each.get("id")) for each in root.iter() if each.get("id")]
    assert all(each.startswith("first-") for each in ids)
    assert len(ids) == len(set(ids))
    assert root.get("aria-labelledby") == "first-title first-desc"
    assert root[0].text == "Address map of " + SAMPLES["regulated"].design.overview.title


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert address_map_svg(sample_plan("regulated")) == address_map_svg(sample_plan("regulated"))


def test_grey_print_tells_the_parts_of_a_subnet_apart() -> None:
    plain = [name for name in ("map-used", "map-surge", "map-growth", "map-free") if name not in HATCHED]
    shades = sorted(lightness(LOOKS[name]["fill"]) for name in plain)

    assert len(plain) == 4
    assert all(lighter - darker > 0.1 for darker, lighter in pairwise(shades))
    assert {"map-reserved", "map-taken"} <= HATCHED.keys()


def lightness(colour: str) -> float:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
