"""Where everything of a sample's views stands but its legend, as text that a reviewer can read in a diff.

    .venv/bin/python -m tests.diagram.golden     accepts what is drawn now; look at `bin/pictures FOLDER` first

Places come from our own layout and widths from a packaged font, so the text is the same with every Graphviz.
"""

from collections.abc import Iterator
from pathlib import Path

from planner.design.samples import SAMPLES
from planner.diagram import VIEWS
from planner.diagram.drawing import Drawing, compose
from planner.diagram.graph import Group, Node
from tests.diagram.graphs import sample_plan

FOLDER = Path(__file__).with_name("golden")


def golden(sample: str) -> str:
    """Every view of a sample: its size, its boxes and resources in reading order, and its lines with their corners."""
    plan = sample_plan(sample)
    views = (view for view in VIEWS if view.applies(plan))
    return "\n".join(line for view in views for line in described(view.name, compose(view.make(plan))))


def described(name: str, drawing: Drawing) -> Iterator[str]:
    """One view; points, y downwards."""
    whole = drawing.arrangement.whole
    yield f"== {name} {whole.width:.0f} x {whole.height:.0f}"
    yield from _places(drawing, (*drawing.graph.nodes, *drawing.graph.groups), "")
    for route in drawing.routes:
        way = " ".join(f"{x:.0f},{y:.0f}" for x, y in route.points)
        edge = route.edge
        yield f"-- {edge.number or edge.kind.value} {edge.tail} > {edge.head}: {way}"
    yield ""


def _places(drawing: Drawing, children: tuple[Node | Group, ...], indent: str) -> Iterator[str]:
    boxes = drawing.arrangement.boxes
    for child in sorted(children, key=lambda child: (round(boxes[child.id].top), round(boxes[child.id].left))):
        box = boxes[child.id]
        where = f"{box.left:.0f},{box.top:.0f} {box.width:.0f} x {box.height:.0f}"
        yield f"{indent}{child.id} {where}"
        if isinstance(child, Group):
            yield from _places(drawing, (*child.nodes, *child.groups), f"{indent}  ")


def main() -> None:
    """Write the text of every sample."""
    FOLDER.mkdir(exist_ok=True)
    for sample in SAMPLES:
        (FOLDER / f"{sample}.txt").write_text(golden(sample))


if __name__ == "__main__":
    main()
