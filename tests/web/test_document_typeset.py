"""How the text lies on its pages: nothing beside the paper, nothing too small to read."""

import pytest

from tests.web.documents import PRINTED, opened
from tests.web.typeset import runs

EVERY = pytest.mark.parametrize(("name", "profile"), PRINTED)
SMALLEST = 6.0
"""Points of the smallest letter; the figure on the cover is only a sign of the one inside."""


@EVERY
def test_text_lies_on_its_page_and_can_be_read(name: str, profile: str) -> None:
    for number, page in enumerate(opened(name, profile).pages, start=1):
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        shown = [*runs(page)]
        assert all(0 <= x <= width and 0 <= y <= height for run in shown for x, y in (run.begin, run.end))
        small = [run for run in shown if run.size < SMALLEST and not (run.in_figure and number == 1)]
        assert [(number, run.size) for run in small] == []
