"""The picture against bare Graphviz on the same DOT (python -m benchmarks.picture); target 1.5 times `dot`.

`dot` lays the same text out anew, which is what a picture would cost without places of our own; `neato -n2` only draws
what we placed, which is the floor under ours. A request also composes places and lines and rebuilds the SVG.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from planner.design.samples import SAMPLES
from planner.diagram import draw_dot, draw_svg
from planner.diagram.drawing import compose
from planner.diagram.icons import icon_folder
from planner.diagram.text import font_settings
from planner.diagram.topology import topology
from planner.plan import make_plan

ROUNDS, REPEATS = 5, 4  # the clock of processor time ticks every 10 ms
DAY = date(2026, 11, 23)


def milliseconds(action: Callable[[], object]) -> float:
    """The median processor time of several runs, children included: a busy machine disturbs it less than a clock."""
    times = []
    for _ in range(ROUNDS):
        start = sum(os.times()[:4])
        for _ in range(REPEATS):
            action()
        times.append((sum(os.times()[:4]) - start) * 1000 / REPEATS)
    return sorted(times)[ROUNDS // 2]


def bare(source: str, folder: Path, *arguments: str) -> Callable[[], object]:
    """Graphviz alone on the text, with the same icons and fonts."""
    program = shutil.which("dot") or "dot"
    environment = {
        "SERVER_NAME": "planner",
        "GV_FILE_PATH": str(icon_folder(folder)),
        "FONTCONFIG_FILE": str(font_settings(folder)),
    }
    command = [program, *arguments, "-Tsvg"]
    return lambda: subprocess.run(command, input=source.encode(), capture_output=True, check=True, env=environment)


def main() -> None:
    """Print for each sample the milliseconds of each part and the ratios."""
    columns = ("bytes", "graph", "places", "whole", "dot", "-n2", "/ dot", "/ -n2")
    print(f"{'sample':17}", *(f"{column:>6}" for column in columns))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sample in SAMPLES.values():
            plan = make_plan(sample.design, DAY)
            graph = topology(plan)
            source, svg = draw_dot(graph), draw_svg(graph, folder=folder)
            layout, drawn = milliseconds(bare(source, folder)), milliseconds(bare(source, folder, "-Kneato", "-n2"))
            parts = milliseconds(lambda plan=plan: topology(plan)), milliseconds(lambda graph=graph: compose(graph))
            whole = milliseconds(lambda plan=plan: draw_svg(topology(plan), folder=folder))
            times = " ".join(f"{each:6.1f}" for each in (*parts, whole, layout, drawn))
            print(f"{sample.name:17} {len(svg):6} {times} {whole / layout:6.2f} {whole / drawn:6.2f}")


if __name__ == "__main__":
    main()
