"""A design with errors is printed as what it is: nothing in its document reads as if it could be built."""

import pytest

from planner.web.document import chapters
from planner.web.document.base import Chapter, Figures, Prose, Table
from planner.web.document.capacity import room_in_words
from planner.web.document.caution import ACTED_ON
from planner.web.document.egress import snat
from planner.web.document.glance import key_figures
from planner.web.document.operations.changes import changes
from planner.web.document.ranges import cluster_ranges
from planner.web.document.scope import limits_used
from planner.web.document.sizing import growth, worksheet
from planner.web.document.what_follows import CONSEQUENCES
from tests.web.documents import LABEL, report_of

LEGACY = report_of("legacy-kubenet")


def opening(chapter: Chapter) -> str:
    block = chapter.shown[0].shown[0]
    return block.paragraphs[0] if isinstance(block, Prose) else ""


def cell(table: Table, row: str, column: str) -> tuple[str, str]:
    index = [each.title for each in table.columns].index(column)
    found = next(line[index] for line in table.lines if line[0].text == row)
    return found.text, found.tone


@pytest.mark.parametrize("profile", ["full", "operations"])
def test_chapters_that_people_act_on_begin_with_the_errors(profile: str) -> None:
    errors = len(LEGACY.of("error"))
    acted_on = [each for each in chapters(LEGACY, profile, LABEL) if each.slug in ACTED_ON]

    assert acted_on
    assert {opening(each) for each in acted_on} == {
        f"{errors} errors stand against this design; settle them before you act on this chapter."
    }


def test_a_design_without_errors_has_no_such_line() -> None:
    assert not [each.slug for each in chapters(report_of("aks-baseline"), "full", LABEL) if "stand" in opening(each)]


def test_what_does_not_fit_is_said_to_be_too_much() -> None:
    plan = LEGACY.plan

    assert room_in_words(plan).startswith("Pool nodepool1 does not fit: 3 nodes with surge; 8 are planned.")
    assert "9 blocks needed, it has 4" in str(cluster_ranges(plan).rows)
    assert "9 /24 blocks are needed with surge, and it has 4" in CONSEQUENCES["network_model.model"](plan)
    assert "Let a pool grow" not in [section.title for section in changes(LEGACY).shown]


def test_figures_that_are_too_many_are_marked() -> None:
    figures = key_figures(LEGACY.plan)

    assert figures == Figures(figures.figures, over=(3,))
    assert figures.figures[3] == ("4", "nodes fit, surge included, limited by the pod CIDR; 9 are planned")
    assert cell(worksheet(LEGACY.plan), "Pod CIDR", "Fits until") == ("4 nodes", "over")
    assert cell(growth(LEGACY.plan), "Pod CIDR", "Needed then")[1] == "over"


def test_a_limit_stands_beside_what_is_needed_of_it() -> None:
    rows = {row[0]: row[1:] for row in limits_used(report_of("regulated").plan).rows}

    assert rows["SNAT ports: Azure Firewall"] == (
        "2 addresses × 2 instances × 2,496 ports = 9,984",
        "34 nodes × 200 connections = 6,800",
    )


def test_ports_that_azure_shares_out_are_told_for_the_nodes_that_fit() -> None:
    text, _ = cell(snat(report_of("small-dev").plan), "Nodes that fit", "Value")

    assert text.startswith("1,000, with 32 ports each: Azure lowers")
