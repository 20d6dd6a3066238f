"""How large words come out on paper: the room, the shape of the picture and its smallest type decide."""

from math import inf
from pathlib import Path

import pytest

from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, draw_svg
from planner.diagram.address_map import address_map_svg
from planner.diagram.printing import fits, natural_size, printed_label_size
from tests.diagram.geometry import SVG, parsed
from tests.diagram.graphs import sample_plan

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="100pt" viewBox="0.00 0.00 200.00 100.00">'
    '<text x="1" font-size="12.00">large</text><text font-size="10.00" x="1">small</text></svg>'
)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(200, inf, 10), (100, inf, 5), (400, inf, 20), (400, 100, 10), (400, 50, 5), (100, 100, 5)],
)
def test_the_smaller_of_two_sizes_shrinks_with_the_room_that_is_short(width: float, height: float, size: float) -> None:
    assert printed_label_size(PICTURE, width, height) == pytest.approx(size)


def test_six_points_are_enough() -> None:
    assert fits(PICTURE, 120)
    assert not fits(PICTURE, 119)
    assert not fits(PICTURE, 200, 59)


@pytest.mark.parametrize("svg", [PICTURE.replace("<text", "<path"), PICTURE.replace("viewBox", "viewbox"), ""])
def test_without_words_or_a_size_nothing_is_too_small(svg: str) -> None:
    assert printed_label_size(svg, 1) == inf


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_size_is_that_of_the_smallest_text_of_a_drawn_view(view: object, folder: Path) -> None:
    svg = draw_svg(view.make(sample_plan("aks-baseline")), folder=folder)
    sizes = [float(text.get("font-size")) for text in parsed(svg).iter(f"{SVG}text")]

    width, _ = natural_size(svg)

    assert parsed(svg).get("width") == f"{width:.0f}pt"
    assert printed_label_size(svg, width) == min(sizes)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_address_map_is_measured_in_its_own_units(name: str) -> None:
    svg = address_map_svg(sample_plan(name), width=1120)

    assert natural_size(svg)[0] == 1120
    assert printed_label_size(svg, 560) == pytest.approx(printed_label_size(svg, 1120) / 2)
