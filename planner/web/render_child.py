"""The short-lived process that draws one document: little priority, hard limits, no database."""

import logging
import os
import resource
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import django
from django.apps import apps

if not apps.ready:  # in the process that the children are forked from, once
    django.setup()

from planner.design import Design
from planner.design.stored import load
from planner.web.labels import NO_HISTORY, History, RevisionLabel
from planner.web.stages import listen

Maker = Callable[[Design, date, str, RevisionLabel, History], bytes]

logger = logging.getLogger(__name__)
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """All that a document is made from, in a form that crosses to another process."""

    document: dict[str, Any]
    day: date
    profile: str
    label: RevisionLabel
    history: History = NO_HISTORY


@dataclass(frozen=True, slots=True)
class Limits:
    """What one rendering may use: seconds of processor and of clock, mebibytes of address space and of file."""

    cpu: int = 40
    wall: float = 90.0
    memory: int = 1536
    file: int = 64


def run(maker: Maker, request: RenderRequest, path: Path, pipe: Connection, limits: Limits) -> None:
    """Draw into the file and tell the parent by the pipe: ("stage", text), then ("done", "") or ("failed", reason)."""
    os.setsid()  # so that the parent can end Graphviz with it
    os.nice(19)
    _confine(limits)
    tempfile.tempdir = str(work_folder(path))
    Path(tempfile.tempdir).mkdir(parents=True, exist_ok=True)
    listen(lambda stage: pipe.send(("stage", stage)))
    try:
        design = load(request.document)
        _write(path, maker(design, request.day, request.profile, request.label, request.history))
    except MemoryError:
        pipe.send(("too much", f"The document needs more than {limits.memory:,} MB of memory. Shorten long texts."))
    except Exception as error:
        logger.exception("A document could not be drawn.")
        pipe.send(("failed", f"Drawing stopped with {type(error).__name__}; the server’s log has the details."))
    else:
        pipe.send(("done", ""))


def work_folder(path: Path) -> Path:
    """Where the child keeps what WeasyPrint and Graphviz write on the way; whoever started the child removes it."""
    return path.with_suffix(".work")


def _write(path: Path, pdf: bytes) -> None:
    """Write beside the place and move there: a reader sees the whole file or none."""
    draft = path.with_suffix(f".{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _confine(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu, limits.cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file * MEBIBYTE,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):  # macOS knows this limit and refuses it
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory * MEBIBYTE,) * 2)
