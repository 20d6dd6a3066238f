"""A ready PDF against a static file of the same size from the same server (python -m benchmarks.download).

The real bin/serve answers one client over one connection. A static file is sent before anything else is looked at; a
PDF costs the middleware of pages and one query more, which tells whose it is. Processor time is that of the server.
"""

import http.client
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from tests.serving import Served, Visitor, becomes_true, serving

REQUESTS, ROUNDS = 400, 5
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Make the PDF, lay a file of its size beside the static ones, start again and ask for both."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with serving(folder) as served:
            visitor = Visitor(served.url)
            visitor.begin("aks-baseline")
            page = visitor.ask(f"{visitor.design}pdf/", {"profile": "review"})[1]
            assert becomes_true(lambda: b"Download the PDF" in visitor.ask(page)[3], 60)
            _, pdf, headers, body = visitor.ask(f"{page}download/")
        (folder / "static" / "benchmark.pdf").write_bytes(os.urandom(len(body)))
        with serving(folder) as served:
            print(f"{len(body) / 1024:.0f} kB, {ROUNDS} rounds of {REQUESTS}: median milliseconds a request")
            show(served, "/static/benchmark.pdf", pdf, visitor.cookies, headers["ETag"])


def show(served: Served, static: str, pdf: str, cookie: str, etag: str) -> None:
    """Print both and their ratio, then what a browser that has the PDF already gets."""
    floor = measured(served, asking(served, static, cookie, 200))
    ready = measured(served, asking(served, pdf, cookie, 200))
    again = measured(served, asking(served, pdf, cookie, 304, {"If-None-Match": etag}))
    print(f"{'':24}{'server':>8}{'clock':>8}")
    for name, (processor, clock) in {"static file": floor, "ready PDF": ready, "ready PDF, unchanged": again}.items():
        print(f"{name:24}{processor:8.2f}{clock:8.2f}")
    print(f"{'ready PDF / static file':24}{ready[0] / floor[0]:8.2f}{ready[1] / floor[1]:8.2f}")


def measured(served: Served, ask: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds of the server's processor and of the clock for one request."""
    for _ in range(50):
        ask()
    rounds = []
    for _ in range(ROUNDS):
        used, clock = server_seconds(served), []
        for _ in range(REQUESTS):
            began = time.perf_counter()
            ask()
            clock.append(time.perf_counter() - began)
        rounds.append(((server_seconds(served) - used) / REQUESTS * 1000, median(clock) * 1000))
    return median(each[0] for each in rounds), median(each[1] for each in rounds)


def asking(
    served: Served, path: str, cookie: str, status: int, more: dict[str, str] | None = None
) -> Callable[[], None]:
    """A request over a connection that stays open."""
    connection = http.client.HTTPConnection(urlsplit(served.url).netloc)
    headers = {"Cookie": cookie, "Accept-Encoding": "gzip"} | (more or {})

    def ask() -> None:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == status, answer.status

    return ask


def server_seconds(served: Served) -> float:
    """Processor time of the web server's processes."""
    (master,) = served.processes("gunicorn")
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    return sum(_seconds(each) for each in (str(master), *children))


def _seconds(process: str) -> float:
    user, system = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / TICK


if __name__ == "__main__":
    main()
