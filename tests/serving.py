"""Starts the real bin/serve with a data folder of its own, for tests that need a server and not only its code."""

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Served:
    """A running bin/serve with its own data folder."""

    process: subprocess.Popen[bytes]
    url: str
    folder: Path

    def get(self, path: str = "/") -> tuple[int, dict[str, str], bytes]:
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except HTTPError as error:
            with error:
                return error.code, dict(error.headers), error.read()

    def answers(self) -> bool:
        try:
            return self.get()[0] == 200
        except (URLError, OSError):
            return False

    def processes(self, word: str) -> list[int]:
        """Numbers of the direct children whose command line holds the word."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(pid) for pid in children if word in command_line(int(pid))]


class Visitor:
    """A browser without JavaScript."""

    def __init__(self, url: str) -> None:
        self.url, self.jar = url, CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.jar))
        self.token, self.design = "", ""

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, str, dict[str, str], bytes]:
        """Status, address in the end, headers and body."""
        sent = None if form is None else urlencode(form | {"csrfmiddlewaretoken": self.token}).encode()
        try:
            with self.opener.open(self.url + path, sent, timeout=60) as answer:
                return answer.status, answer.url.removeprefix(self.url), dict(answer.headers), answer.read()
        except HTTPError as error:
            with error:
                return error.code, path, dict(error.headers), error.read()

    @property
    def cookies(self) -> str:
        """All of them, as the header that brings them."""
        return "; ".join(f"{each.name}={each.value}" for each in self.jar)

    def begin(self, sample: str = "small-dev") -> None:
        """Start a design."""
        page = self.ask("/")[3].decode()
        self.token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        self.design = self.ask("/start/", {"sample": sample})[1]
        assert self.design.startswith("/designs/"), self.design


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def becomes_true(question: Callable[[], object], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if question():
            return True
        time.sleep(0.1)
    return False


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """A running bin/serve on a free port, its log in the folder; ended by SIGTERM."""
    environment = os.environ | {"DATA_DIR": str(folder), "PORT": str(free_port())}
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen([ROOT / "bin/serve"], env=environment, stdout=log, stderr=log)
    running = Served(process, f"http://127.0.0.1:{environment['PORT']}", folder)
    try:
        becomes_true(lambda: process.poll() is not None or running.answers(), 90)
        assert running.answers(), (folder / "serve.log").read_text()
        yield running
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
