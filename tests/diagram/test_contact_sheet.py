"""bin/pictures: every view of a sample as PNG in colour and grey, and one page that shows them all."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from planner.diagram import VIEWS
from tests.diagram.graphs import sample_plan
from tests.serving import ROOT


@pytest.mark.journey
def test_every_view_is_drawn_in_colour_and_in_grey_and_shown_on_one_page(tmp_path: Path, chromium: str) -> None:
    command = [sys.executable, "-m", "benchmarks.pictures", tmp_path, "--sample", "small-dev", "--exports"]
    ran = subprocess.run(command, cwd=ROOT, env=os.environ | {"CHROMIUM": chromium}, capture_output=True, text=True)

    assert ran.returncode == 0, ran.stderr
    views = [view.name for view in VIEWS if view.applies(sample_plan("small-dev"))]
    wanted = {f"small-dev-{name}{kind}.png" for name in (*views, "address-map-1") for kind in ("", "-grey")}
    exported = {f"small-dev-{name}-export.png" for name in views}
    assert {path.name for path in tmp_path.glob("*.png")} == wanted | exported
    assert set(re.findall(r'src="([^"]+)"', (tmp_path / "index.html").read_text())) == wanted
    for name in wanted:
        with Image.open(tmp_path / name) as picture:
            assert picture.mode == ("L" if "grey" in name else "RGB")
            # Something is drawn from edge to edge.
            assert min(picture.convert("L").point(lambda value: 255 * (value < 250)).getbbox()[2:]) > 200
    assert ran.stdout.count("smallest type") == len(views) + 1
