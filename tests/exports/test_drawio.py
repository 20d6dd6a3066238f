"""topology.drawio as diagrams.net reads it: cells with ids of their own, in parents that exist, at relative places."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, composed
from planner.diagram.topology import topology
from planner.exports import drawio
from planner.plan import make_plan
from planner.report import Report, report_on
from tests.diagram.designs import designs
from tests.exports.reading import DAY

Cells = dict[str, ElementTree.Element]
ROUNDING = 0.2


def pages(report: Report) -> dict[str, Cells]:
    """The cells of each page by id; fails where an id stands twice."""
    found = {}
    for page in ElementTree.fromstring(drawio.render(report)).iter("diagram"):
        cells = list(page.iter("mxCell"))
        by_id = {str(cell.get("id")): cell for cell in cells}
        assert len(by_id) == len(cells), "An id stands twice."
        found[str(page.get("id"))] = by_id
    return found


def judged(cells: Cells) -> None:
    """Assert what every model of diagrams.net keeps to: a parent stands before its children and holds them."""
    assert list(cells)[:2] == ["0", "1"]
    seen: set[str] = set()
    for name, cell in cells.items():
        assert name == "0" or cell.get("parent") in seen
        seen.add(name)
        assert (cell.get("vertex") == "1") + (cell.get("edge") == "1") == (name not in {"0", "1"})
        if cell.get("vertex"):
            left, top, width, height = extent(cell)
            assert width > 0 < height
            parent = cells[str(cell.get("parent"))]
            if parent.get("vertex"):
                assert "container=1" in str(parent.get("style"))
                assert min(left, top) >= 0, name
                assert left + width <= extent(parent)[2] + ROUNDING, name
                assert top + height <= extent(parent)[3] + ROUNDING, name
        if cell.get("edge"):
            joined(cells, cell)


def joined(cells: Cells, cell: ElementTree.Element) -> None:
    """Assert that a line is joined to two cells at places on them, and that its bends are numbers."""
    for end in ("source", "target"):
        assert cells[str(cell.get(end))].get("vertex") == "1"
    geometry = cell.find("mxGeometry")
    assert geometry is not None
    assert geometry.get("relative") == "1"
    style = dict(part.partition("=")[::2] for part in str(cell.get("style")).split(";") if part)
    assert all(0 <= float(style[f"{side}{axis}"]) <= 1 for side in ("exit", "entry") for axis in "XY")
    assert all(float(point.get("x", "nan")) < 5000 for point in geometry.iter("mxPoint"))


def extent(cell: ElementTree.Element) -> tuple[float, ...]:
    """Left, top, width and height, as seen from the parent."""
    geometry = cell.find("mxGeometry")
    assert geometry is not None
    assert geometry.get("as") == "geometry"
    assert geometry.get("relative") is None
    return tuple(float(geometry.get(side, "nan")) for side in ("x", "y", "width", "height"))


def origin(cells: Cells, name: str) -> tuple[float, float]:
    """The corner of a cell on the sheet, its parents' corners added."""
    if name in {"0", "1"}:
        return 0, 0
    left, top = origin(cells, str(cells[name].get("parent")))
    return left + extent(cells[name])[0], top + extent(cells[name])[1]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_view_of_a_sample_is_a_page_of_sound_cells(sample: str) -> None:
    report = report_on(SAMPLES[sample].design, DAY)

    found = pages(report)

    assert list(found) == [view.name for view in VIEWS if view.applies(report.plan)]
    for cells in found.values():
        judged(cells)


@settings(max_examples=25, deadline=None)
@given(designs())
def test_any_design_gives_sound_cells(design: Design) -> None:
    for cells in pages(report_on(design, DAY)).values():
        judged(cells)


def test_boxes_lie_in_their_parents_where_the_picture_has_them() -> None:
    plan = make_plan(SAMPLES["aks-baseline"].design, DAY)
    drawing = composed(topology(plan))

    cells = pages(report_on(SAMPLES["aks-baseline"].design, DAY))["overview"]

    for name, box in drawing.arrangement.icons.items():
        assert origin(cells, name) == pytest.approx((box.left, box.top), abs=0.3)
    for name, path in drawing.graph.paths().items():
        assert cells[name].get("parent") == (path[-1] if path else "1")
    assert cells["subnet-spoke-nodes"].get("parent") == "vnet-spoke"
    assert cells["pool-1"].get("parent") == "subnet-spoke-nodes"


def test_a_users_words_are_text_and_never_markup() -> None:
    pools = [{"name": "np1"}]
    network = {"name": "<img src=x onerror=alert(1)>", "kind": "on_premises", "ranges": ["192.168.0.0/16"]}
    design = Design().revise(node_pools=pools, surroundings={"networks": [network]})

    label = pages(report_on(design, DAY))["overview"]["on-premises-0"].get("value", "")

    assert "<img" not in label
    assert "&lt;img" in label
