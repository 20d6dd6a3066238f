"""Preparing a data folder makes fonts, tables and static files, and does nothing twice."""

import os
import subprocess
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

from planner.diagram.icons import ICONS
from planner.web.fonts import write_page_fonts

ROOT = Path(__file__).resolve().parents[2]
PAGE_TEXT = "Aa 0123456789 äöüß éèê çñ ŁŠŽ “quoted” – — … · × ≤ ≥ ≠ − → ← € ½"


def prepare(folder: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(folder)}
    subprocess.run([sys.executable, "manage.py", "prepare"], env=environment, cwd=ROOT, check=True)


def test_a_prepared_folder_has_all_that_a_server_needs_and_is_left_alone_after(tmp_path: Path) -> None:
    prepare(tmp_path)
    manifest = tmp_path / "static" / "staticfiles.json"
    before = manifest.stat().st_mtime_ns

    prepare(tmp_path)

    assert manifest.stat().st_mtime_ns == before
    assert (tmp_path / "planner.sqlite3").stat().st_size > 0
    assert sorted(path.name for path in (tmp_path / "fonts").iterdir()) == [
        "source-sans-400.woff2",
        "source-sans-600.woff2",
    ]
    assert list((tmp_path / "static").glob("screen.*.css.br"))
    assert len(list((tmp_path / "drawing").glob("icons-*/*.png"))) == len(ICONS)


def test_the_page_fonts_are_small_and_hold_what_pages_say(tmp_path: Path) -> None:
    for path in write_page_fonts(tmp_path):
        with TTFont(path) as font:
            missing = {character for character in PAGE_TEXT if ord(character) not in font.getBestCmap()}
            widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}

        assert missing == set()
        assert len(widths) == 1, "Figures stand in columns."
        assert path.stat().st_size < 20_000
