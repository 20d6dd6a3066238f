"""Stand-ins for make_pdf that a child process can import: each does one thing that a document can do."""

import os
import signal
import subprocess
import tempfile
import time
from datetime import date
from pathlib import Path

from planner.design import Design
from planner.web.labels import History, RevisionLabel
from planner.web.stages import announce


def title_as_pdf(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    announce("Drawing the picture")
    return f"%PDF {design.overview.title} {today} {profile} {label.number} {label.status}".encode()


def raises(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    raise ValueError("secret text of the design")


def eats_memory(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    return bytes(4 * 1024**3)


def burns_time(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    while True:
        pass


def hangs(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    announce("Waiting for ever")
    subprocess.run(["sleep", "123.4"], check=True)
    return b""


def dies(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(10)
    return b""


def writes_too_much(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    return bytes(3 * 1024**2)


def tells_its_surroundings(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    return f"{os.getpriority(os.PRIO_PROCESS, 0)} {os.getpid() == os.getsid(0)} {os.getcwd()}".encode()


def leaves_files_behind(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    """Writes where libraries write, and does not clean up, as a killed process does not."""
    folder = tempfile.mkdtemp()
    Path(folder, "half-done.png").write_bytes(b"half")
    return folder.encode()


def history_as_pdf(design: Design, today: date, profile: str, label: RevisionLabel, history: History) -> bytes:
    before = history.before.label.number if history.before else 0
    return f"%PDF {[each.label.number for each in history.entries]} since {before}".encode()
