"""All views of the baseline together, as the review page shows them (python -m benchmarks.views).

Target: 600 ms while nothing is kept and 5 ms once they are. Each first time is a process of its own that has the
libraries loaded, as a server has, and a prepared data folder; the very first has an empty one, without icons.
"""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median

from planner.design.samples import SAMPLES
from planner.diagram import keep_in
from planner.exports.pictures import EXPORTS
from planner.report import report_on

ROUNDS = 5
DAY = date(2026, 11, 23)
COLD, KEPT = 600, 5  # milliseconds
Times = tuple[float, float]
REPORT = report_on(SAMPLES["aks-baseline"].design, DAY)
VIEWS = [each for each in EXPORTS if each.name.endswith(".svg") and each.applies(REPORT)]


def draw_all() -> None:
    """Every view, from the report on: its graph, its SVG and the font in it."""
    for view in VIEWS:
        view.render(replace(REPORT))


def timed(action: Callable[[], object]) -> Times:
    """Milliseconds of processor, children included, and of the clock."""
    used, began = sum(os.times()[:4]), time.perf_counter()
    action()
    return (sum(os.times()[:4]) - used) * 1000, (time.perf_counter() - began) * 1000


def first(folder: Path) -> Times:
    """The first time in a process."""
    keep_in(folder)
    return timed(draw_all)


def kept(folder: Path) -> Times:
    """Again and again in one process; a hundred at once, for the processor's clock ticks every 10 ms."""
    first(folder)
    many = timed(lambda: [draw_all() for _ in range(100)])
    return many[0] / 100, many[1] / 100


def in_a_process(action: Callable[[Path], Times], folder: Path) -> Times:
    """In a process forked from this one, which has drawn nothing."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(action, (folder,))


def main() -> None:
    """Print each case beside its target."""
    print(f"{'case':34}{'processor ms':>13}{'clock ms':>10}{'target':>8}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show("first of all, empty data folder", [in_a_process(first, folder / str(n)) for n in range(ROUNDS)], COLD)
        show("first in a server", [in_a_process(first, folder / "0") for _ in range(ROUNDS)], COLD)
        show("kept", [in_a_process(kept, folder / "0") for _ in range(ROUNDS)], KEPT)


def show(case: str, times: list[Times], target: float) -> None:
    """The medians, and whether the processor kept within the target."""
    processor, clock = (median(each) for each in zip(*times, strict=True))
    verdict = "kept" if processor <= target else "missed"
    print(f"{case:34}{processor:13.1f}{clock:10.1f}{target:8} {verdict}", flush=True)


if __name__ == "__main__":
    main()
