"""Starting Graphviz: what it is given, what it may use, and what the page says when it does not work."""

import io
import time
from pathlib import Path

import graphviz
import pytest
from PIL import Image

from planner.diagram import DrawingFailed, draw_dot, draw_png, draw_svg
from planner.diagram.drawing import compose
from planner.diagram.graph import Cell, EdgeKind, Graph, Group, GroupKind, Node
from planner.diagram.icons import ICON_PIXELS, ICONS, icon_folder
from planner.diagram.looks import STROKES
from planner.diagram.topology import topology
from tests.diagram.graphs import named, sample_plan

GRAPH = Graph("A picture", "It shows one box", groups=(Group("vnet", GroupKind.VNET, "vnet-hub", ("10.0.0.0/24",)),))


def fake_dot(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Put a program called dot into the only folder that is searched."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_a_missing_graphviz_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(DrawingFailed, match=r"missing because Graphviz is not installed on this server\."):
        draw_svg(GRAPH, folder=tmp_path)


def test_a_failing_graphviz_is_said_with_its_status(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(monkeypatch, tmp_path, "exit 3")

    with pytest.raises(DrawingFailed, match=r"stopped with an error \(status 3\)\."):
        draw_svg(GRAPH, folder=tmp_path)


def test_a_silent_graphviz_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(monkeypatch, tmp_path, "exit 0")

    with pytest.raises(DrawingFailed, match=r"Graphviz printed nothing\."):
        draw_svg(GRAPH, folder=tmp_path)


def test_a_babbling_graphviz_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(monkeypatch, tmp_path, "echo no picture")

    with pytest.raises(DrawingFailed, match=r"no drawing that can be read\."):
        draw_svg(GRAPH, folder=tmp_path)


def test_a_program_that_cannot_be_run_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(monkeypatch, tmp_path, "exit 0")
    (tmp_path / "dot").write_bytes(b"\x7fELF no program at all")

    with pytest.raises(DrawingFailed, match=r"could not be started|stopped with an error"):
        draw_svg(GRAPH, folder=tmp_path)


def test_a_hanging_graphviz_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("planner.diagram.dot.WALL_SECONDS", 0.3)
    fake_dot(monkeypatch, tmp_path, "exec /bin/sleep 60")
    started = time.monotonic()

    with pytest.raises(DrawingFailed, match=r"took longer than 0\.3 seconds\."):
        draw_svg(GRAPH, folder=tmp_path)

    assert time.monotonic() - started < 5


def test_a_graphviz_that_spins_is_stopped_by_its_processor_limit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("planner.diagram.dot.CPU_SECONDS", 1)
    # It waits for its input first, as the real one does, so that the limit is there when it begins.
    fake_dot(monkeypatch, tmp_path, "read line; while :; do :; done")

    with pytest.raises(DrawingFailed, match=r"stopped with an error|took longer"):
        draw_svg(GRAPH, folder=tmp_path)


def test_graphviz_sees_only_the_three_variables_that_fence_it_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for Graphviz")
    fake_dot(monkeypatch, tmp_path, f"/usr/bin/env > {tmp_path}/seen; exit 1")

    with pytest.raises(DrawingFailed):
        draw_svg(GRAPH, folder=tmp_path)

    seen = {line.partition("=")[0] for line in (tmp_path / "seen").read_text().splitlines()}
    assert {"SERVER_NAME", "GV_FILE_PATH", "FONTCONFIG_FILE"} <= seen <= {
        "SERVER_NAME", "GV_FILE_PATH", "FONTCONFIG_FILE", "PWD", "SHLVL", "_", "OLDPWD",
    }  # fmt: skip


def test_more_than_the_budget_is_not_tried(tmp_path: Path) -> None:
    nodes = tuple(Node(f"n{number}", "node-pool", "pool", at=Cell(number)) for number in range(301))

    with pytest.raises(DrawingFailed, match=r"301 resources and 0 connections; at most 300 and 400"):
        draw_dot(Graph("Many", "Many", nodes=nodes))


def test_dot_text_keeps_users_words_out_of_everything_but_labels() -> None:
    source = draw_dot(named("<script>]\\"))

    assert "<script>" not in source
    assert "&lt;script&gt;&#93;\\\\" in source


def test_dot_text_is_what_the_graphviz_package_reads_back(folder: Path) -> None:
    source = draw_dot(topology(sample_plan("small-dev")))

    assert graphviz.Source(source).source.startswith("digraph topology {")
    assert "cluster_vnet-spoke" in source


def test_every_kind_of_resource_has_an_icon_of_one_size(folder: Path) -> None:
    icons = icon_folder(folder)

    for kind in ICONS:
        with Image.open(icons / f"{kind}.png") as picture:
            assert picture.size == (ICON_PIXELS, ICON_PIXELS)


def test_the_png_shows_the_same_icons_at_double_resolution(folder: Path) -> None:
    graph = topology(sample_plan("aks-baseline"))
    drawing = compose(graph)

    with Image.open(io.BytesIO(draw_png(graph, folder=folder))) as picture:
        pixels = picture.convert("RGB")

    scale = 192 / 72
    assert abs(pixels.width - drawing.sheet.width * scale) < 0.1 * pixels.width
    colours = {pixel for _, pixel in pixels.getcolors(1 << 24) or []}
    for kind in ("firewall", "app-gateway", "node-pool", "api-server"):
        with Image.open(icon_folder(folder) / f"{kind}.png") as icon:
            solid = [pixel for _, pixel in icon.convert("RGBA").getcolors(1 << 16) or [] if pixel[3] == 255]
        assert any(near(pixel[:3], colours) for pixel in solid), f"{kind} is missing"


def near(wanted: tuple[int, ...], colours: set[tuple[int, int, int]]) -> bool:
    """Whether a colour is there but for the rounding of scaling."""
    return any(max(abs(one - other) for one, other in zip(wanted, colour, strict=True)) <= 3 for colour in colours)


def test_kinds_of_lines_differ_without_colour() -> None:
    looks = [(stroke.width, stroke.style) for kind, stroke in STROKES.items() if kind is not EdgeKind.DNS]

    assert len(looks) == len(set(looks))
