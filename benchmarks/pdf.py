"""The document against bare WeasyPrint on the same HTML (python -m benchmarks.pdf [SAMPLE ...]).

Targets: 1.15 times bare WeasyPrint, 256 MB, and for the baseline 1 s (review), 4 s (operations) and 8 s (full) over
the bare start-up of WeasyPrint. Every run is a process of its own, forked from one that has the libraries loaded and
nothing else, as the worker does it; so start-up is left out, and the peak of memory is that of one document with the
libraries. Processor time is what a busy machine disturbs least; the clock tells the same only while nothing else runs.
Chromium prints the same HTML beside it, where it is installed.
"""

import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planner.settings")
os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="planner-benchmark-"))
import django

django.setup()

import weasyprint  # noqa: E402

from planner.design.samples import SAMPLES  # noqa: E402
from planner.report import report_on  # noqa: E402
from planner.web.labels import RevisionLabel  # noqa: E402
from planner.web.pdf import document_html, make_pdf, served_files  # noqa: E402
from planner.web.weasy import BASE_URL, MemoryFetcher  # noqa: E402

ROUNDS = 5
DAY = date(2026, 11, 23)
LABEL = RevisionLabel("benchmark", 1, "draft", "", datetime(2026, 11, 23, tzinfo=UTC))
FILES = served_files()
TARGETS = {"review": 1.0, "operations": 4.0, "full": 8.0}  # seconds
RATIO, MEMORY = 1.15, 256  # times; MB
BASELINE = "aks-baseline"
COLUMNS = ("pages", "clock s", "ours s", "bare s", "ratio", "ours MB", "bare MB", "kB", "Chromium s")


@dataclass(frozen=True)
class Run:
    """Medians of several runs: seconds of processor and clock; the largest memory in MB; what was made."""

    processor: float
    clock: float
    memory: float
    made: bytes


def bare(html: str) -> bytes:
    """WeasyPrint alone, with the same fonts and options."""
    page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=MemoryFetcher(FILES))
    pdf: bytes = page.write_pdf(pdf_variant="pdf/a-3a")
    return pdf


def html_of(sample: str, profile: str) -> bytes:
    """What both lay out."""
    return document_html(report_on(SAMPLES[sample].design, DAY), profile, LABEL).encode()


def page_count(pdf: bytes) -> bytes:
    """In figures. The reader is loaded here, so that it takes no memory of the processes that are measured."""
    from pypdf import PdfReader

    return str(len(PdfReader(BytesIO(pdf)).pages)).encode()


def measured(action: Callable[[], bytes], rounds: int = ROUNDS) -> Run:
    """Several runs, each in a process of its own."""
    runs = [_in_a_child(action) for _ in range(rounds)]
    seconds = (median(each[0] for each in runs), median(each[1] for each in runs))
    return Run(*seconds, max(each[2] for each in runs), runs[0][3])


def _in_a_child(action: Callable[[], bytes]) -> tuple[float, float, float, bytes]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)

    def run() -> None:
        used, began = sum(os.times()[:4]), time.perf_counter()
        made = action()
        times = sum(os.times()[:4]) - used, time.perf_counter() - began
        theirs.send((*times, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, made))

    process = context.Process(target=run)
    process.start()
    answer: tuple[float, float, float, bytes] = ours.recv()
    process.join()
    return answer


def chromium(html: str) -> str:
    """Wall seconds of Chromium's own printing of the same HTML, without our fonts; a dash where there is none."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        return "–"
    with tempfile.TemporaryDirectory() as folder:
        page, style = Path(folder) / "document.html", FILES["document.css"].content.decode()
        link = '<link rel="stylesheet" href="planner:document.css">'
        page.write_text(html.replace(link, f"<style>{style}</style>"))
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        command += ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
        start = time.monotonic()
        subprocess.run([*command, f"--print-to-pdf={folder}/x.pdf", page.as_uri()], capture_output=True, check=True)
        return f"{time.monotonic() - start:.2f}"


def main() -> None:
    """Print a line for each profile of the baseline and for the review of the other samples."""
    chosen = sys.argv[1:] or list(SAMPLES)
    documents = [(BASELINE, profile) for profile in TARGETS if BASELINE in chosen]
    documents += [(sample, "review") for sample in chosen if sample != BASELINE]
    print(f"{os.getloadavg()[0]:.1f} others running, medians of {ROUNDS}")
    print(f"{'document':28}", *(f"{column:>10}" for column in COLUMNS))
    for sample, profile in documents:
        show(sample, profile)


def show(sample: str, profile: str) -> None:
    """Measure one document, print its line and what it misses."""
    html = measured(partial(html_of, sample, profile), 1).made.decode()
    ours = measured(partial(make_pdf, SAMPLES[sample].design, DAY, profile, LABEL))
    floor = measured(partial(bare, html))
    pages, ratio = measured(partial(page_count, ours.made), 1).made.decode(), ours.processor / floor.processor
    seconds = (ours.clock, ours.processor, floor.processor, ratio)
    sizes = (ours.memory, floor.memory, len(ours.made) / 1024)
    print(f"{sample + ' ' + profile:28} {pages:>10}", *(f"{each:10.2f}" for each in seconds), end=" ")
    print(*(f"{each:10.0f}" for each in sizes), f"{chromium(html):>10}", end=" ")
    missed = {"ratio": ratio > RATIO, "memory": ours.memory > MEMORY}
    missed["late"] = sample == BASELINE and ours.processor > TARGETS[profile]
    print(*(word for word, true in missed.items() if true), flush=True)


if __name__ == "__main__":
    main()
