"""How long the server takes for what a reader waits for most, beside its floor (python -m benchmarks.pages).

A step with its pane, without the picture, costs at most three times a view that only sends the same bytes through the
same middleware, plus one `report_on`. A preview shall be answered within 100 ms and a new picture of at most 60 nodes
within 300 ms, each in 95 of 100 requests. All of it is processor time, children included, which a busy machine
disturbs least; the last column is the clock, which tells the same only while nothing else runs.
"""

import gzip
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import count
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median, quantiles
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402

from planner.design.samples import SAMPLES  # noqa: E402
from planner.diagram.topology import topology  # noqa: E402
from planner.plan import make_plan  # noqa: E402
from planner.report import report_on  # noqa: E402
from planner.urls import urlpatterns as pages  # noqa: E402
from planner.web.steps import STEPS  # noqa: E402
from tests.web.stories import form_on, started  # noqa: E402

ROUNDS, SAMPLE = 40, "aks-baseline"
MOST_TIMES, PREVIEW, PICTURE, NODES = 3.0, 100.0, 300.0, 60  # times the floor; milliseconds; nodes
SENT_AS = "application/x-www-form-urlencoded"
PACKED: dict[str, Any] = {"headers": {"accept-encoding": "gzip", "hx-request": "true"}}

sent = b""


def same_bytes(request: HttpRequest) -> HttpResponse:
    """The floor: a view that has nothing to work out."""
    return HttpResponse(sent)


urlpatterns = [path("same-bytes/", same_bytes), *pages]


@dataclass(frozen=True)
class Times:
    """Milliseconds of many rounds: on the clock, and of the processor."""

    clock: list[float]
    processor: list[float]

    @property
    def cost(self) -> float:
        """The median processor time."""
        return median(self.processor)

    @property
    def p95(self) -> float:
        """The processor time that 95 of 100 rounds stay below."""
        return quantiles(self.processor, n=20)[-1]

    @property
    def waited(self) -> float:
        """The same on the clock, which other programs on the machine hold up too."""
        return quantiles(self.clock, n=20)[-1]


def measure(work: Callable[[], object]) -> Times:
    """Many rounds after three to warm up."""
    for _ in range(3):
        work()
    clock, processor = [], []
    for _ in range(ROUNDS):
        began, used = perf_counter(), processor_seconds()
        work()
        clock.append(1000 * (perf_counter() - began))
        processor.append(1000 * (processor_seconds() - used))
    return Times(clock, processor)


def processor_seconds() -> float:
    """Of this process and of the children that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def main() -> None:
    """Print a line for each page of the baseline, then for the picture of each sample."""
    prepare()
    client = Client(SERVER_NAME="localhost")
    design = started(client, SAMPLE)
    print(f"Python {platform.python_version()}, {ROUNDS} rounds, milliseconds, {os.getloadavg()[0]:.1f} others running")
    judged = measure(lambda: report_on(SAMPLES[SAMPLE].design, date.today()))  # noqa: DTZ011
    print(f"report_on {judged.cost:.1f}\n\nstep               cost  floor  ratio    p95 | clock p95")
    ratios = [step(client, design, each.section, judged.cost) for each in STEPS]
    verdict("step", max(ratios), MOST_TIMES, "times its floor")
    print("\npreview            cost  floor  ratio    p95 | clock p95")
    verdict("preview", max(preview(client, design, each.section, judged.cost) for each in STEPS), PREVIEW, "ms p95")
    print("\npicture           nodes  cost    p95 | clock p95")
    small = [p95 for nodes, p95 in map(picture, SAMPLES) if nodes <= NODES]
    verdict(f"picture of at most {NODES} nodes", max(small), PICTURE, "ms p95")


def prepare() -> None:
    """A data folder of its own, with tables and the floor among the addresses."""
    settings.ROOT_URLCONF = __name__
    call_command("migrate", verbosity=0)


def step(client: Client, design: str, section: str, judged: float) -> float:
    """The whole page of a step, which asks for its picture later."""
    return beside_floor(client, section, judged, lambda: client.get(f"{design}{section}/", **PACKED))[0]


def preview(client: Client, design: str, section: str, judged: float) -> float:
    """The answer to a change: findings, addresses and messages."""
    form = urlencode(form_on(client, f"{design}{section}/"), doseq=True)
    address = f"{design}{section}/preview/"
    return beside_floor(client, section, judged, lambda: client.post(address, form, SENT_AS, **PACKED))[1]


def beside_floor(client: Client, name: str, judged: float, ask: Callable[[], HttpResponse]) -> tuple[float, float]:
    """Print a page beside its floor; gives the ratio and the p95."""
    global sent
    answer = ask()
    assert answer.status_code == 200, answer.status_code
    sent = gzip.decompress(answer.content)
    found, bare = measure(ask), measure(lambda: client.get("/same-bytes/", **PACKED))
    floor = bare.cost + judged
    figures = f"{found.cost:6.1f} {floor:6.1f} {found.cost / floor:6.2f} {found.p95:6.1f}"
    print(f"{name:16} {figures} | {found.waited:5.0f}", flush=True)
    return found.cost / floor, found.p95


def picture(name: str) -> tuple[int, float]:
    """A picture that nobody has drawn before, as each change asks for one; gives its nodes and the p95."""
    client = Client(SERVER_NAME="localhost")
    design = started(client, name)
    form = form_on(client, f"{design}overview/")
    address = f"{design}overview/picture/"
    titles = count()

    def ask() -> None:
        changed = urlencode(form | {"overview.title": [f"Change {next(titles)}"]}, doseq=True)
        assert b"data-picture" in client.post(address, changed, SENT_AS).content

    graph = topology(make_plan(SAMPLES[name].design, date.today()))  # noqa: DTZ011
    times, nodes = measure(ask), len(list(graph.all_nodes()))
    print(f"{name:17} {nodes:5} {times.cost:5.0f} {times.p95:6.0f} | {times.waited:5.0f}", flush=True)
    return nodes, times.p95


def verdict(what: str, measured: float, target: float, unit: str) -> None:
    """Print the slowest beside the target."""
    print(f"slowest {what}: {measured:.2f} {unit}, target {target:g}: {'kept' if measured <= target else 'missed'}")


if __name__ == "__main__":
    main()
