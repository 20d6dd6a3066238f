"""The document says what the plan says: every range with its name, and no other."""

import re

import pytest

from planner.plan import Plan
from planner.report import report_on
from planner.web.document import PROFILES, UnknownProfile, chapters
from planner.web.pdf import document_html, served_files
from tests.web.documents import CIDR, DAY, LABEL, NAMES, design_of, everything_known, report_of, text_of


@pytest.mark.parametrize("name", NAMES)
def test_every_range_of_the_plan_stands_in_the_pdf_with_its_name(name: str) -> None:
    text, plan = text_of(name), report_of(name).plan

    missing = [
        f"{named} {cidr}"
        for named, cidr in named_ranges(plan)
        if not (squeezed(named) in squeezed(text) and f" {cidr} " in f"{text} ")
    ]

    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_the_subnet_table_puts_each_name_before_its_range(name: str) -> None:
    text = squeezed(text_of(name))

    apart = [
        subnet.name
        for subnet in report_of(name).plan.subnets
        if f"{squeezed(subnet.name)}{subnet.cidr or 'noroom'}" not in text
    ]

    assert apart == []


@pytest.mark.parametrize("name", NAMES)
def test_no_range_stands_in_the_pdf_that_the_plan_lacks(name: str) -> None:
    known = set(CIDR.findall(everything_known(report_of(name))))

    strangers = set(CIDR.findall(text_of(name))) - known

    assert strangers == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_open_finding_is_printed_with_its_arithmetic_and_its_fix(name: str) -> None:
    text = squeezed(text_of(name))

    missing = [
        finding.key
        for finding in report_of(name).open_findings
        if squeezed(finding.message) not in text or squeezed(finding.rule.fix) not in text
    ]

    assert missing == []


def test_an_accepted_finding_stands_with_who_took_it_and_until_when() -> None:
    accepted = {"rule": "pod-cidr-overlap", "reason": "Moves in March.", "owner": "Ada", "until": "2027-03-31"}
    design = design_of("default").revise(addresses={"pod_cidr": "10.200.0.0/16"}, decisions={"accepted": [accepted]})

    html = document_html(report_on(design, DAY), "review", LABEL)

    assert "Accepted findings" in html
    assert all(words in html for words in ("Moves in March.", "Ada", "31\u00a0March\u00a02027"))


def test_chapters_that_say_nothing_are_left_out_and_the_rest_numbered_without_gaps() -> None:
    bare = design_of("default").revise(waf={"product": "none"}, ingress={"controller": "none", "exposure": "none"})

    printed = chapters(report_on(bare, DAY), "review", LABEL)

    assert {"waf", "open"}.isdisjoint(chapter.slug for chapter in printed)
    assert [chapter.number for chapter in printed] == list(range(1, len(printed) + 1))


def test_a_profile_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UnknownProfile, match="choose one of review"):
        chapters(report_of("default"), "novel", LABEL)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_every_table_fills_its_width_and_has_a_number_and_caption_of_its_own(name: str, profile: str) -> None:
    sheet = served_files()["document.css"].content.decode()
    tables = [
        block
        for chapter in chapters(report_of(name), profile, LABEL)
        for section in chapter.shown
        for block in section.shown
        if hasattr(block, "columns")
    ]

    assert [table.caption for table in tables if sum(column.width for column in table.columns) != 100] == []
    assert len({table.slug for table in tables}) == len(tables)
    assert all(table.caption for table in tables)
    assert [column.width for table in tables for column in table.columns if f".w{column.width}{{" not in sheet] == []


def named_ranges(plan: Plan) -> list[tuple[str, str]]:
    vnets = [(vnet.name, str(cidr)) for vnet in plan.vnets for cidr in vnet.address_space]
    return vnets + [(subnet.name, str(subnet.cidr)) for subnet in plan.subnets if subnet.cidr]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_answers_hold_every_port_as_it_is_and_none_that_has_no_effect() -> None:
    printed = chapters(report_of("aks-baseline"), "full", LABEL)
    answers = next(chapter for chapter in printed if chapter.slug == "answers")
    text = " ".join(cell.text for table in answers.shown[0].blocks[1:] for line in table.lines for cell in line)

    assert "claims-api, 8080" in text
    assert "8,080" not in text
    assert "IPv6 pod CIDR" not in text  # the sample is IPv4 only
    assert "Front Door tier" not in text
    assert "Application Gateway SKU" in text
