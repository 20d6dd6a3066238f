"""A composed drawing as DOT, and the only place that starts Graphviz.

Everything has its place already, so `dot -Kneato -n2` draws boxes, labels and lines where they are.
Users' text enters only through HTML labels (html_labels.py); ids, styles, colours and pictures are the planner's own.
"""

import resource
import shutil
import subprocess
from pathlib import Path

import graphviz

from planner.diagram.boxes import Box
from planner.diagram.drawing import Drawing
from planner.diagram.graph import Edge, Group, Node
from planner.diagram.html_labels import badge_label, icon_label, mark_label, text_label
from planner.diagram.icons import icon_folder
from planner.diagram.labels import DETAIL_SIZE, Block
from planner.diagram.legend import BADGE, Badge, Note
from planner.diagram.looks import FILLS, INK, PAPER, STROKES
from planner.diagram.routing import Point
from planner.diagram.splines import arrow_length, spline
from planner.diagram.text import FONT_NAME, font_settings

CPU_SECONDS = 3
WALL_SECONDS = 5
MEMORY_BYTES = 512 * 1024 * 1024


class DrawingFailed(Exception):
    """No picture; the text is a sentence for the page that says why."""


def dot_source(drawing: Drawing) -> str:
    """The drawing as DOT with every position in it; `neato -n2` draws it as it is, `dot` lays it out anew."""
    digraph = graphviz.Digraph("topology")
    size = f"0,0,{drawing.sheet.width:.1f},{drawing.sheet.height:.1f}"
    digraph.attr(
        "graph", bb=size, outputorder="edgesfirst", pad="0.12", bgcolor=PAPER, fontname=FONT_NAME, fontcolor=INK
    )
    digraph.attr("node", shape="none", margin="0", fixedsize="true", label="", fontname=FONT_NAME, fontcolor=INK)
    digraph.attr("edge", fontname=FONT_NAME)
    writer = _Writer(drawing)
    for group in drawing.graph.groups:
        writer.group(digraph, group)
    for node in drawing.graph.nodes:
        writer.node(digraph, node)
    writer.lines(digraph)
    writer.legend(digraph)
    return str(digraph.source)


def run_graphviz(source: str, output: str, folder: Path) -> bytes:
    """The drawing as "svg" or "png" (at double resolution); icons and fonts come from the cache folder.

    Raises DrawingFailed when Graphviz is missing, hangs, fails or prints nothing.
    """
    program = shutil.which("dot")
    if program is None:
        raise DrawingFailed("The picture is missing because Graphviz is not installed on this server.")
    environment = {
        "SERVER_NAME": "planner",  # its presence forbids Graphviz every file outside GV_FILE_PATH
        "GV_FILE_PATH": str(icon_folder(folder)),
        "FONTCONFIG_FILE": str(font_settings(folder)),
    }
    command = [program, "-Kneato", "-n2", f"-T{output}", *(["-Gdpi=192"] if output == "png" else [])]
    try:
        answer, status = _run(command, source.encode(), environment)
    except subprocess.TimeoutExpired:
        reason = f"drawing it took longer than {WALL_SECONDS} seconds"
    except OSError as error:
        reason = f"Graphviz could not be started ({error.strerror})"
    else:
        if status == 0 and answer.strip():
            return answer
        reason = f"Graphviz stopped with an error (status {status})" if status else "Graphviz printed nothing"
    raise DrawingFailed(f"The picture is missing because {reason}.")


def _run(command: list[str], source: bytes, environment: dict[str, str]) -> tuple[bytes, int]:
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nothing, env=environment, cwd="/") as child:
        # Graphviz waits for its input, so limits set now hold before it reads a byte of the design.
        if hasattr(resource, "prlimit"):
            resource.prlimit(child.pid, resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
            resource.prlimit(child.pid, resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        try:
            answer, _ = child.communicate(source, timeout=WALL_SECONDS)
        except BaseException:
            child.kill()
            raise
    return answer, child.returncode


class _Writer:
    """Writes a drawing's parts; Graphviz measures upwards, the drawing downwards."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.arrangement = drawing.arrangement
        self.height = drawing.sheet.bottom

    def group(self, parent: graphviz.Digraph, group: Group) -> None:
        """A box with its title, marks, resources and inner boxes."""
        box, title, fill = self.arrangement.boxes[group.id], self.arrangement.titles[group.id], FILLS[group.kind]
        with parent.subgraph(name=f"cluster_{group.id}") as cluster:
            cluster.attr(
                "graph",
                **{
                    "class": group.kind.value,
                    "id": f"box-{group.id}",
                    "label": text_label(self.arrangement.blocks[group.id]),
                },
                bb=f"{box.left:.1f},{self.height - box.bottom:.1f},{box.right:.1f},{self.height - box.top:.1f}",
                lp=self._at(title.x, title.y),
                color=fill.border,
                fillcolor=fill.inside,
                penwidth=str(fill.width),
                style=fill.style,
            )
            self._marks(cluster, group)
            for node in group.nodes:
                self.node(cluster, node)
            for inner in group.groups:
                self.group(cluster, inner)

    def node(self, parent: graphviz.Digraph, node: Node) -> None:
        """A resource: its icon above its text."""
        label = icon_label(node.kind, self.arrangement.blocks[node.id])
        self._node(parent, node.id, self.arrangement.boxes[node.id], f"resource {node.kind}", label)

    def lines(self, parent: graphviz.Digraph) -> None:
        """Every connection, then the numbers upon them."""
        joined = {end for route in self.drawing.routes for end in (route.edge.tail, route.edge.head)}
        for end in sorted(joined - self.arrangement.icons.keys()):
            box = self.arrangement.boxes[end]
            self._point(parent, f"anchor_{end}", (box.x, box.y))
        for route in self.drawing.routes:
            # DOT joins nodes only, so a box is joined through an invisible point of its own.
            names = [end if end in self.arrangement.icons else f"anchor_{end}" for end in _ends(route.edge)]
            self._edge(parent, names, route.edge, route.points, f"line-{route.index}")
        for number, badge in enumerate(self.drawing.badges):
            self._badge(parent, badge, number)

    def legend(self, parent: graphviz.Digraph) -> None:
        """The lines and words under the picture."""
        for number, note in enumerate(self.drawing.notes):
            self._note(parent, note, number)
        for number, sample in enumerate(self.drawing.samples):
            names = [f"sample_{end}_{number}" for end in ("from", "to")]
            for name, point in zip(names, (sample.start, sample.end), strict=True):
                self._point(parent, name, point)
            self._edge(parent, names, sample.edge, (sample.start, sample.end), f"sample-{number}")

    def _marks(self, cluster: graphviz.Digraph, group: Group) -> None:
        for number, mark in enumerate(group.marks):
            name = f"mark_{number}_{group.id}"
            self._node(cluster, name, self.arrangement.marks[name], "mark", mark_label(mark.kind))

    def _node(self, parent: graphviz.Digraph, name: str, box: Box, class_name: str, label: str) -> None:
        size = {"width": f"{box.width / 72:.4f}", "height": f"{box.height / 72:.4f}"}
        marked = {"class": class_name, "id": f"node-{name}"}
        parent.node(name, label=label, pos=self._at(box.x, box.y), **size, **marked)

    def _note(self, parent: graphviz.Digraph, note: Note, number: int) -> None:
        width = note.span.width + 4
        box = Box(note.x, note.y - 8, note.x + width, note.y + 8)
        self._node(parent, f"note_{number}", box, "legend", text_label(Block(((note.span,),)), width))

    def _badge(self, parent: graphviz.Digraph, badge: Badge, number: int) -> None:
        parent.node(
            f"badge_{number}",
            **{"class": f"badge edge-{badge.kind.value}", "id": f"badge-{number}"},
            pos=self._at(badge.x, badge.y),
            shape="circle",
            width=f"{BADGE / 72:.4f}",
            height=f"{BADGE / 72:.4f}",
            style="filled",
            color=PAPER,
            fillcolor=STROKES[badge.kind].colour,
            fontcolor=PAPER,
            fontsize=str(DETAIL_SIZE),
            label=badge_label(badge.number),
        )

    def _point(self, parent: graphviz.Digraph, name: str, point: Point) -> None:
        parent.node(name, shape="point", style="invis", width="0.01", height="0.01", pos=self._at(*point))

    def _edge(
        self, parent: graphviz.Digraph, names: list[str], edge: Edge, points: tuple[Point, ...], name: str
    ) -> None:
        stroke = STROKES[edge.kind]
        parent.edge(
            *names,
            **{"class": f"edge-{edge.kind.value}", "id": name},
            pos=spline(points, height=self.height, width=stroke.width, both_ways=edge.both_ways),
            dir="both" if edge.both_ways else "forward",
            color=stroke.colour,
            penwidth=str(stroke.width),
            style=stroke.style,
            arrowsize=f"{arrow_length(stroke.width) / 10:.2f}",
        )

    def _at(self, x: float, y: float) -> str:
        return f"{x:.1f},{self.height - y:.1f}"


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.tail, edge.head
