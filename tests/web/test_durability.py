"""What was acknowledged is kept, however the program that saved it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAVER = """
import django
django.setup()
from planner.design import Design
from planner.web import store
saved = store.designs_of("browser").first() or store.create("browser", Design())
number = store.latest(saved).number
while True:
    design = Design().revise(overview={"title": f"after {number}"})
    number = store.save(saved, design, number, "overview").number
    print(number, flush=True)
"""
READER = """
import django
django.setup()
from planner.web import store
newest = store.latest(store.designs_of("browser").get())
print(newest.number, store.design_of(newest).overview.title)
"""


@pytest.mark.slow
def test_no_acknowledged_revision_is_lost_when_the_saving_process_is_killed(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "planner.settings"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--skip-checks", "-v0"], env=environment, cwd=ROOT, check=True
    )

    for milliseconds in (50, 130, 270):
        saver = subprocess.Popen([sys.executable, "-c", SAVER], env=environment, cwd=ROOT, stdout=subprocess.PIPE)
        assert saver.stdout is not None
        first = saver.stdout.readline()
        time.sleep(milliseconds / 1000)
        saver.send_signal(signal.SIGKILL)
        acknowledged = int([first, *saver.stdout.read().splitlines()][-1])
        saver.wait()
        saver.stdout.close()

        read = subprocess.run(
            [sys.executable, "-c", READER], env=environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
        newest, title = read.stdout.split(maxsplit=1)
        assert int(newest) in {acknowledged, acknowledged + 1}
        assert title == f"after {int(newest) - 1}\n"
