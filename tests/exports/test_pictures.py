"""A view is drawn once for everybody who looks at it, and a failure is tried again."""

from collections.abc import Iterator
from datetime import date

import pytest

from planner.design.samples import SAMPLES
from planner.diagram import DrawingFailed, Graph
from planner.exports import EXPORTS, pictures
from planner.report import report_on

DAY = date(2026, 11, 23)
EXPORT = {export.name: export for export in EXPORTS}


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    pictures._svg.cache_clear()
    yield
    pictures._svg.cache_clear()


def drawn(sample: str, name: str = "topology-detail.svg") -> bytes:
    return EXPORT[name].render(report_on(SAMPLES[sample].design, DAY))


def test_equal_designs_share_a_picture_and_others_do_not(monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(pictures, "draw_svg", lambda graph, **_: f"<svg>{asked.append(graph.title)}{len(asked)}</svg>")

    pictures_of = [drawn("aks-baseline"), drawn("aks-baseline"), drawn("windows"), drawn("windows", "topology.svg")]

    assert len(asked) == 3
    assert pictures_of[0] == pictures_of[1]
    assert len(set(pictures_of)) == 3


def test_a_failure_is_not_kept(monkeypatch) -> None:
    def fails(graph: Graph, **_: object) -> str:
        raise DrawingFailed("Graphviz is not installed on this server.")

    monkeypatch.setattr(pictures, "draw_svg", fails)
    with pytest.raises(DrawingFailed):
        drawn("small-dev")
    monkeypatch.setattr(pictures, "draw_svg", lambda graph, **_: "<svg/>")

    assert drawn("small-dev") == b"<svg/>"
