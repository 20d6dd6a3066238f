"""Starts rendering children and watches them from outside: messages, death, time."""

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from planner.web.render_child import Limits, Maker, RenderRequest, run, work_folder

# macOS loads its font services in threads, which a fork does not survive.
context = (
    multiprocessing.get_context("spawn") if sys.platform == "darwin" else multiprocessing.get_context("forkserver")
)
PRELOADED = ["planner.web.render_child", "planner.web.pdf"]


class RenderFailed(Exception):
    """The document was not made; the message says why. `again` is true where a second try may do better."""

    def __init__(self, reason: str, *, again: bool) -> None:
        super().__init__(reason)
        self.again = again


@dataclass(slots=True)
class Child:
    """One rendering under way: `poll` it until it is true or raises, `end` it in any case."""

    process: BaseProcess
    pipe: Connection
    limits: Limits
    folder: Path
    started: float = field(default_factory=time.monotonic)
    stage: str = "Starting"

    def poll(self) -> bool:
        """True when the PDF is at its path, false while it is being drawn. Raises RenderFailed."""
        for verb, text in self._messages():
            if verb == "done":
                return True
            if verb != "stage":
                raise RenderFailed(text, again=verb == "failed")
            self.stage = text
        if time.monotonic() - self.started > self.limits.wall:
            raise RenderFailed(f"The document was not ready after {self.limits.wall:g} seconds.", again=False)
        return False

    def end(self) -> None:
        """Kill it with whatever it started; nothing is left when this returns."""
        with suppress(ProcessLookupError, PermissionError):
            if self.process.pid is not None:
                os.killpg(self.process.pid, signal.SIGKILL)
        with suppress(ProcessLookupError):  # it had no group of its own yet
            self.process.kill()
        self.process.join(5)
        self.pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _messages(self) -> Iterator[tuple[str, str]]:
        while self.pipe.poll():
            try:
                yield self.pipe.recv()
            except (EOFError, ConnectionResetError):
                yield self._last_words()

    def _last_words(self) -> tuple[str, str]:
        """What a child that closed its pipe without a result died of."""
        self.process.join(5)
        if self.process.exitcode == -signal.SIGXCPU:
            return "too much", f"The document needs more than {self.limits.cpu} seconds of processor time."
        return "failed", f"The drawing process ended without a result ({self.process.exitcode})."


def warm_up() -> None:
    """Start the process that children are forked from, so that the first document need not wait for it."""
    context.set_forkserver_preload(PRELOADED)
    if context.get_start_method() == "forkserver":
        forkserver.ensure_running()


def start_child(maker: Maker, request: RenderRequest, path: Path, limits: Limits) -> Child:
    """Start drawing into the file. The children are forked from a clean process that has the libraries loaded."""
    context.set_forkserver_preload(PRELOADED)
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(maker, request, path, theirs, limits), daemon=True)
    process.start()
    theirs.close()
    return Child(process, ours, limits, work_folder(path))


def render(maker: Maker, request: RenderRequest, limits: Limits | None = None) -> bytes:
    """The PDF, drawn by a child of its own while this process waits. Raises RenderFailed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "design.pdf"
        child = start_child(maker, request, path, limits or Limits())
        try:
            while not child.poll():
                child.pipe.poll(0.1)
        finally:
            child.end()
        return path.read_bytes()
