"""A document is drawn in a child with limits; whatever the child does, the parent gets bytes or a reason."""

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.design import Design
from planner.design.stored import dump
from planner.web.labels import RevisionLabel
from planner.web.render_child import Limits, RenderRequest
from planner.web.rendering import RenderFailed, render, start_child
from tests.web import makers

DAY = date(2026, 11, 23)
LABEL = RevisionLabel("d1", 3, "draft", "Ann", datetime(2026, 11, 23, tzinfo=UTC))
REQUEST = RenderRequest(dump(Design()), DAY, "review", LABEL)


def test_a_child_draws_what_the_request_says() -> None:
    pdf = render(makers.title_as_pdf, REQUEST)

    assert pdf == b"%PDF New cluster network 2026-11-23 review 3 draft"


def test_a_child_has_the_least_priority_and_a_session_of_its_own() -> None:
    pdf = render(makers.tells_its_surroundings, REQUEST)

    assert pdf.startswith(b"19 True")


def test_a_fault_is_told_by_its_kind_without_text_of_the_design() -> None:
    with pytest.raises(RenderFailed, match=r"Drawing stopped with ValueError; the server’s log") as failure:
        render(makers.raises, REQUEST)

    assert failure.value.again
    assert "secret" not in str(failure.value)


def test_too_much_memory_ends_the_child_with_a_reason() -> None:
    with pytest.raises(RenderFailed, match="more than 1,024 MB of memory") as failure:
        render(makers.eats_memory, REQUEST, Limits(memory=1024))

    assert not failure.value.again


def test_too_much_processor_time_ends_the_child_with_a_reason() -> None:
    with pytest.raises(RenderFailed, match="more than 1 seconds of processor time") as failure:
        render(makers.burns_time, REQUEST, Limits(cpu=1))

    assert not failure.value.again


def test_a_hanging_child_is_ended_with_what_it_started() -> None:
    with pytest.raises(RenderFailed, match=r"not ready after 1\.5 seconds"):
        render(makers.hangs, REQUEST, Limits(wall=1.5))

    assert subprocess.run(["pgrep", "-fx", "sleep 123.4"], capture_output=True).returncode == 1


def test_a_child_that_is_killed_may_be_tried_again() -> None:
    with pytest.raises(RenderFailed, match=r"ended without a result \(-9\)") as failure:
        render(makers.dies, REQUEST)

    assert failure.value.again


def test_a_file_above_its_limit_leaves_nothing_behind(tmp_path: Path) -> None:
    child = start_child(makers.writes_too_much, REQUEST, tmp_path / "x.pdf", Limits(file=1))
    child.pipe.poll(10)

    with pytest.raises(RenderFailed, match="OSError"):
        child.poll()
    child.end()

    assert list(tmp_path.iterdir()) == []


def test_what_libraries_write_on_the_way_is_removed_with_the_child(tmp_path: Path) -> None:
    child = start_child(makers.leaves_files_behind, REQUEST, tmp_path / "design.pdf", Limits())
    while not child.poll():
        child.pipe.poll(0.1)
    folder = Path((tmp_path / "design.pdf").read_text())
    assert tmp_path in folder.parents
    assert folder.exists()

    child.end()

    assert [path.name for path in tmp_path.iterdir()] == ["design.pdf"]
