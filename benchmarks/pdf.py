"""The document against bare WeasyPrint on the same HTML (python -m benchmarks.pdf); target 1.15 times, 256 MB.

Every run is a process of its own, forked from one that has the libraries loaded, as the worker does it; so the peak of
memory is that of one document. Chromium prints the same HTML beside it, where it is installed.
"""

import multiprocessing
import os
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

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

ROUNDS = 3
DAY = date(2026, 11, 23)
LABEL = RevisionLabel("benchmark", 1, "draft", "", datetime(2026, 11, 23, tzinfo=UTC))
FILES = served_files()


def bare(html: str) -> bytes:
    """WeasyPrint alone, with the same fonts and options."""
    page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=MemoryFetcher(FILES))
    pdf: bytes = page.write_pdf(pdf_variant="pdf/a-3a")
    return pdf


def measured(action: Callable[[], bytes]) -> tuple[float, float, int]:
    """Median seconds of processor time, largest memory in MB and bytes of the PDF."""
    runs = sorted(_in_a_child(action) for _ in range(ROUNDS))
    return runs[ROUNDS // 2][0], max(memory for _, memory, _ in runs), runs[0][2]


def _in_a_child(action: Callable[[], bytes]) -> tuple[float, float, int]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)

    def run() -> None:
        start = sum(os.times()[:4])
        size = len(action())
        seconds = sum(os.times()[:4]) - start
        theirs.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size))

    process = context.Process(target=run)
    process.start()
    answer: tuple[float, float, int] = ours.recv()
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
    """Print for each sample seconds, memory and size, ours and bare."""
    columns = ("ours s", "bare s", "ratio", "ours MB", "bare MB", "kB", "Chromium s")
    print(f"{'sample':16}", *(f"{column:>10}" for column in columns))
    for sample in SAMPLES.values():
        html = document_html(report_on(sample.design, DAY), "review", LABEL)
        ours = measured(lambda design=sample.design: make_pdf(design, DAY, "review", LABEL))
        floor = measured(lambda html=html: bare(html))
        seconds = (ours[0], floor[0], ours[0] / floor[0])
        sizes = (ours[1], floor[1], ours[2] / 1024)
        print(f"{sample.name:16}", *(f"{each:10.2f}" for each in seconds), *(f"{each:10.0f}" for each in sizes), end="")
        print(f"{chromium(html):>11}")


if __name__ == "__main__":
    main()
