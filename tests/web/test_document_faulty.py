"""What a design does not have or cannot do is not printed as if it did: errors, and answers without effect."""

from dataclasses import replace

import pytest

from planner.diagram.stops import spoken
from planner.report import report_on
from planner.web.document import chapters
from planner.web.document.addresses import peerings
from planner.web.document.administration import administration
from planner.web.document.answers import all_answers
from planner.web.document.base import Chapter, Figures, Prose, Table
from planner.web.document.capacity import room_in_words
from planner.web.document.caution import ACTED_ON
from planner.web.document.decision_blocks import block
from planner.web.document.egress import snat
from planner.web.document.glance import choices, key_figures
from planner.web.document.ingress import controller
from planner.web.document.operations.changes import changes
from planner.web.document.ranges import cluster_ranges
from planner.web.document.rights import api_server
from planner.web.document.scope import limits_used
from planner.web.document.sizing import growth, worksheet
from planner.web.document.what_follows import CONSEQUENCES, CONTEXTS
from tests.web.documents import DAY, LABEL, design_of, report_of

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


def settings_of(table: Table) -> dict[str, str]:
    """The pairs of a table of settings, in one column or two."""
    cells = [[cell.text for cell in line] for line in table.lines]
    return {line[at]: line[at + 1] for line in cells for at in range(0, len(line), 2) if line[at]}


def first_table(chapter: Chapter) -> Table:
    return next(block for section in chapter.shown for block in section.shown if isinstance(block, Table))


def shown(sample: str, **changes: dict[str, object]) -> dict[str, str]:
    """The settings of access, ingress and administration together."""
    report = report_on(design_of(sample).revise(**changes), DAY)
    found = settings_of(api_server(report.design)) | settings_of(controller(report))
    return found | settings_of(first_table(administration(report)))


@pytest.mark.parametrize(
    ("sample", "changes", "absent"),
    [
        ("legacy-kubenet", {}, {"Spoke uses the hub’s gateway", "Private only", "Private DNS zone", "Zone linked to"}),
        (
            "small-dev",
            {},
            {"Stands in", "Reached by", "Allowed ranges", "Nodes accept SSH from there only", "Private DNS zone"},
        ),
        ("aks-baseline", {}, {"Public addresses"}),
        ("public-waf", {}, set()),
    ],
)
def test_an_answer_without_effect_is_not_printed(sample, changes, absent) -> None:
    found = shown(sample, **changes)

    assert absent & set(found) == set()


def test_answers_with_an_effect_are_printed() -> None:
    assert {"Stands in", "Reached by", "Spoke uses the hub’s gateway", "Private DNS zone", "Zone linked to"} <= set(
        shown("aks-baseline")
    )
    assert "Public addresses" in shown("aks-baseline", ingress={"exposure": "public"})


def test_tls_ends_nowhere_without_a_certificate() -> None:
    assert shown("legacy-kubenet")["TLS ends"] == "No TLS"
    assert shown("aks-baseline")["TLS ends"] == "At the controller"


@pytest.mark.parametrize(
    ("sample", "choice", "answer", "changeable"),
    [
        ("small-dev", "Way to the nodes", "No bastion and no jump box", "–"),
        ("regulated", "Way to the nodes", "", "Bastion: "),
        ("windows", "Cluster ranges", "services ", "One way"),
        ("legacy-kubenet", "API server", "Public, from anywhere", "One way"),
    ],
)
def test_key_decisions_are_those_of_the_design(sample, choice, answer, changeable) -> None:
    row = next(line for line in choices(report_of(sample).plan).rows if line[0] == choice)

    assert row[1].startswith(answer)
    assert row[2].startswith(changeable)


@pytest.mark.parametrize(
    ("sample", "context"),
    [
        ("legacy-kubenet", "Operators come by: Internet, from anywhere."),
        ("small-dev", "Nobody logs in to nodes; operators use the cluster’s API."),
    ],
)
def test_who_comes_to_the_nodes_is_said_once(sample, context) -> None:
    assert CONTEXTS["management.bastion"](report_of(sample).plan) == context


def test_an_answer_that_nobody_gave_is_left_out_of_the_answers() -> None:
    titles = [row[0] for table in answer_tables("aks-baseline") for row in table.rows]
    given = [row[0] for table in answer_tables("regulated") for row in table.rows]

    assert not [title for title in titles if str(title).startswith("Connections")]
    assert [title for title in given if str(title).startswith("Connections")]


def answer_tables(sample: str) -> list[Table]:
    blocks = all_answers(report_of(sample)).sections[0].blocks
    wide = [block for block in blocks if isinstance(block, Table)]
    return [
        replace(table, rows=tuple((row[at],) for row in table.rows for at in range(0, len(row), 2))) for table in wide
    ]


def test_a_vnet_that_is_peered_already_is_no_gap_in_the_peerings() -> None:
    assert peerings(report_of("regulated").plan).note == "Not made by this design, peered already: vnet-hsm."
    assert peerings(report_of("small-dev").plan).note == ""


@pytest.mark.parametrize(
    ("sample", "consequence"),
    [("legacy-kubenet", "Operators go straight to the jump box in "), ("small-dev", "Nothing is built for it.")],
)
def test_without_a_bastion_no_session_comes_from_it(sample, consequence) -> None:
    assert CONSEQUENCES["management.bastion"](report_of(sample).plan).startswith(consequence)


def test_what_speaks_against_an_option_is_said_once() -> None:
    table = block(LEGACY, "egress.outbound_type").options
    against = next(str(row[-2]) for row in table.rows if row[0] == "None")

    assert against.count("No outbound path and no network isolated cluster") == 1


def test_a_hop_whose_tls_the_applications_choose_reads_on_in_its_line() -> None:
    flows = report_of("private-isolated").plan.flows
    pods = next(flow for flow in flows if (flow.tail, flow.head) == ("pods", "on-premises-0"))

    assert spoken(pods) == "As applications need; TLS as the applications choose; Network policies, Cilium"
