"""Starts the real bin/serve with a data folder of its own, for tests that need a server and not only its code."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

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
