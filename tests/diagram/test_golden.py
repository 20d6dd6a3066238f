"""The pictures of the samples are where they were accepted to be; golden.py says how to accept a change."""

from difflib import unified_diff

import pytest

from planner.design.samples import SAMPLES
from tests.diagram.golden import FOLDER, golden

SHOWN = 60


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_stands_where_it_was_accepted(name: str) -> None:
    accepted = (FOLDER / f"{name}.txt").read_text()

    changes = list(unified_diff(accepted.splitlines(), golden(name).splitlines(), "accepted", "drawn now", lineterm=""))

    assert not changes, "\n".join(
        [
            f"Of {name}, {len(changes)} lines differ. Look at bin/pictures FOLDER; to accept them:",
            "  .venv/bin/python -m tests.diagram.golden",
            *changes[:SHOWN],
        ]
    )


def test_no_text_is_left_of_a_sample_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SAMPLES)
