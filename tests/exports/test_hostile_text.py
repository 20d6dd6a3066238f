"""Text that an architect may type, however odd, comes back from every format as it was and runs nowhere."""

import csv
import io
import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from planner.design import Design
from planner.exports.csv_text import defused, table
from planner.exports.yaml_text import documents, plain
from planner.report import report_on
from tests.exports.reading import BY_NAME, DAY

FORMULAS = ["=1+1", "+44", "-1", "@SUM(A1)", "\tx"]
LOOKALIKES = [
    "1.30",
    "22:22",
    "off",
    "no",
    "Y",
    "~",
    "null",
    "0x1f",
    "1e3",
    "012",
    "1_000",
    "+44",
    ".5",
    "2026-01-01",
    "",
]
ODD = [*FORMULAS, *LOOKALIKES]
TEXT = st.one_of(st.text(max_size=60), st.sampled_from(ODD), st.from_regex(r"[=+@-][A-Z]{2,5}\(.{0,20}\)"))
VALUES = st.recursive(
    TEXT | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\r=1", "＝1"])
def test_a_cell_that_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("cell", [-5, 0, None, "snet-nodes", "10.0.0.0/24", ""])
def test_other_cells_stay_as_they_are(cell: Any) -> None:
    assert defused(cell) == cell


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_cells_come_back_as_they_were_but_for_the_apostrophe(cells: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(table(["head"], [cells]).decode("utf-8-sig"), newline="")))

    assert rows[1] == [defused(cell) for cell in cells]


@settings(deadline=None)
@given(VALUES)
def test_yaml_comes_back_as_it_was(value: Any) -> None:
    assert yaml.safe_load(plain(value)) == value


@pytest.mark.parametrize("text", LOOKALIKES)
def test_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert plain({"key": text}) == f'key: "{text}"\n'


@settings(deadline=None)
@given(st.lists(TEXT, max_size=3), st.lists(st.dictionaries(TEXT, VALUES, min_size=1, max_size=2), max_size=3))
def test_a_comment_never_becomes_a_manifest(head: list[str], manifests: list[dict[str, Any]]) -> None:
    read = list(yaml.safe_load_all(documents(["Head.", *head], manifests)))

    assert [each for each in read if each is not None] == manifests


@settings(max_examples=30, deadline=None)
@given(title=TEXT, host=TEXT, label=TEXT, name=TEXT, certificate=TEXT, network=TEXT)
def test_a_design_of_odd_text_goes_into_every_text_format(
    title: str, host: str, label: str, name: str, certificate: str, network: str
) -> None:
    typed = {
        "overview": {"title": title},
        "surroundings": {"networks": [{"name": network, "ranges": ["10.9.0.0/16"]}]},
        "ingress": {"hosts": [{"name": host, "tls": "key_vault", "certificate": certificate}]},
        "network_policy": {"rules": [{"pod_labels": [label]}]},
        "addresses": {"own_subnets": [{"name": name}], "spoke": {"taken": [{"name": title, "cidr": "10.240.8.0/24"}]}},
    }
    report = report_on(readable(typed), DAY)

    for file in ("ingress.yaml", "network-policies.yaml", "services.yaml"):
        assert None not in list(yaml.safe_load_all(BY_NAME[file].render(report)))
    assert json.loads(BY_NAME["design.json"].render(report))["overview"]["title"] == report.design.overview.title
    assert json.loads(BY_NAME["custom-role.json"].render(report))
    cells = csv.reader(io.StringIO(BY_NAME["subnets.csv"].render(report).decode("utf-8-sig"), newline=""))
    assert not [cell for row in cells for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def readable(typed: dict[str, Any]) -> Design:
    """The default design with those of the answers that can be read."""
    design = Design()
    for section, answers in typed.items():
        try:
            design = design.revise(**{section: answers})
        except ValidationError:
            continue
    return design
