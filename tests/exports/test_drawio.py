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
    """Assert what every model of diagrams.net keeps to."""
    assert list(cells)[:2] == ["0", "1"]
    for name, cell in cells.items():
        assert name == "0" or cell.get("parent") in cells
        geometry = cell.find("mxGeometry")
        if cell.get("vertex"):
            assert geometry is not None
            assert float(geometry.get("width", 0)) > 0
        if cell.get("edge"):
            assert cells[str(cell.get("source"))].get("vertex") == "1"
            assert cells[str(cell.get("target"))].get("vertex") == "1"
            assert geometry is not None
            assert geometry.get("relative") == "1"


def origin(cells: Cells, name: str) -> tuple[float, float]:
    """The corner of a cell on the sheet, its parents' corners added."""
    if name in {"0", "1"}:
        return 0, 0
    geometry = cells[name].find("mxGeometry")
    left, top = origin(cells, str(cells[name].get("parent")))
    return left + float(geometry.get("x")), top + float(geometry.get("y"))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_view_of_a_sample_is_a_page_of_sound_cells(sample: str) -> None:
    report = report_on(SAMPLES[sample].design, DAY)

    found = pages(report)

    assert list(found) == [view.name for view in VIEWS if view.applies(report.plan)]
    for cells in found.values():
        judged(cells)


@settings(max_examples=8, deadline=None)
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
    assert cells["subnet-spoke-nodes"].get("parent") == "vnet-spoke"
    assert cells["pool-1"].get("parent") == "subnet-spoke-nodes"


def test_a_users_words_are_text_and_never_markup() -> None:
    pools = [{"name": "np1"}]
    network = {"name": "<img src=x onerror=alert(1)>", "kind": "on_premises", "ranges": ["192.168.0.0/16"]}
    design = Design().revise(node_pools=pools, surroundings={"networks": [network]})

    label = pages(report_on(design, DAY))["overview"]["on-premises-0"].get("value", "")

    assert "<img" not in label
    assert "&lt;img" in label
