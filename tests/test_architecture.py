"""The house keeps its shape: who may import whom, and how large a piece of code may grow."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLANNER = ROOT / "planner"
FILES = sorted(path for path in PLANNER.rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
BANNED = {"data", "info", "obj", "item", "manager", "helper", "util", "process", "handle"}
FILE_LINES, FUNCTION_LINES, TEMPLATE_LINES = 250, 40, 200


def test_every_import_contract_holds() -> None:
    lint = Path(sys.executable).with_name("lint-imports")

    report = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True)

    assert report.returncode == 0, report.stdout + report.stderr


def test_rules_do_not_import_each_other() -> None:
    rules = [path for path in FILES if path.is_relative_to(PLANNER / "rules") and len(path.parts) > len(ROOT.parts) + 3]

    sideways = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in rules
        for name in imported(path)
        if name.startswith("planner.rules.") and name.split(".")[2] not in {"base", "mends"}
    ]

    assert sideways == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLANNER)))
def test_a_file_stays_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text()

    assert len(text.splitlines()) <= FILE_LINES
    assert ast.get_docstring(ast.parse(text)), "A module begins with a docstring."


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLANNER)))
def test_functions_stay_short_and_nothing_has_a_banned_name(path: Path) -> None:
    long, banned = [], []

    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES:
            long.append(node.name)
        banned += sorted(names(node) & BANNED)

    assert (long, [name for name in banned if (name, path.name) not in FRAMEWORK_WORDS]) == ([], [])


def test_templates_stay_short_and_without_inline_style_or_script() -> None:
    long = [str(path) for path in TEMPLATES if len(path.read_text().splitlines()) > TEMPLATE_LINES]
    inline = [str(path) for path in TEMPLATES if " style=" in path.read_text() or "<script>" in path.read_text()]

    assert (long, inline) == ([], [])


# Names that Django or the standard library gives to a method we override or an attribute we hold.
FRAMEWORK_WORDS = {("process", "rendering.py"), ("data", "yaml_text.py")}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def names(node: ast.AST) -> set[str]:
    """The names that this node introduces, when it is a function, a class, an argument or an assignment."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name} - {"handle"}  # handle() is what Django calls in a command
    if isinstance(node, ast.arg):
        return {node.arg}
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return {node.id}
    return set()
