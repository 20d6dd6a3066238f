"""How long a judgement takes: `report_on` for the baseline, beside what it cannot be faster than.

    python -m benchmarks.report

The floor is what every answer costs whatever the planner does with it: reading the stored design (pydantic), and
calling one function a rule. The target is 10 ms for the whole report, without the picture.
"""

import platform
from collections.abc import Callable
from datetime import date
from functools import partial
from statistics import median
from time import perf_counter

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.design.stored import dump, load
from planner.plan import Plan, make_plan
from planner.report import report_on
from planner.rules import RULES, check

DAY = date(2026, 11, 23)
TARGET = 10.0
ROUNDS = 200


def milliseconds(work: Callable[[], object]) -> float:
    """The median of many rounds after a warm-up, in milliseconds."""
    for _ in range(ROUNDS // 10):
        work()
    return 1000 * median(_once(work) for _ in range(ROUNDS))


def _once(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def call_every_rule(plan: Plan) -> None:
    """As many calls as there are rules, with nothing in them."""
    for _ in RULES:
        _nothing(plan)


def _nothing(plan: Plan) -> tuple[()]:
    return ()


def main() -> None:
    """Print a line a sample and the parts of the baseline."""
    baseline = SAMPLES["aks-baseline"].design
    plan, document = make_plan(baseline, DAY), dump(baseline)
    print(f"Python {platform.python_version()}, {len(RULES)} rules, median of {ROUNDS} rounds, milliseconds")
    show("floor: read the design", lambda: load(document))
    show("floor: call every rule", lambda: call_every_rule(plan))
    show("make_plan", lambda: make_plan(baseline, DAY))
    show("check, plan at hand", lambda: check(plan))
    whole = show("report_on", lambda: report_on(baseline, DAY))
    print(f"{'target':28}{TARGET:8.2f}  {'kept' if whole <= TARGET else 'missed'}")
    for name, sample in SAMPLES.items():
        show(f"report_on {name}", partial(report_on, sample.design, DAY))
    show("report_on 40 pools", partial(report_on, wide(), DAY))


def show(name: str, work: Callable[[], object]) -> float:
    """Measure, print and give back the figure."""
    taken = milliseconds(work)
    print(f"{name:28}{taken:8.2f}")
    return taken


def wide() -> Design:
    """A design as large as they get: forty pools with subnets of their own among fifty existing networks."""
    pools = [{"name": f"pool{n}", "mode": "System" if n == 0 else "User", "own_subnet": True} for n in range(40)]
    networks = [{"name": f"Site {n}", "ranges": [f"172.20.{n}.0/24"]} for n in range(50)]
    return Design().revise(node_pools=pools, surroundings={"networks": networks})


if __name__ == "__main__":
    main()
