"""The words of every document: parts that are there, nouns that go with their number, commands that a shell reads."""

import re
import shlex

import pytest
from django.template.loader import render_to_string

from planner.report import Report
from planner.rules import Severity
from planner.web.document import PROFILES
from planner.web.document.base import Table
from planner.web.document.front import front
from planner.web.labels import NO_HISTORY
from planner.web.templatetags.breaking import breakable
from tests.web.documents import LABEL, NAMES, report_of
from tests.web.printed import chapters_of, commands_of, prose_of, words

EVERY = [(name, profile) for name in NAMES for profile in PROFILES]
BETWEEN = "more|other|network|security|virtual|custom|public|private|node|surge|route|role|SNAT"
MANY = (
    "actions|addresses|answers|applications|blocks|connections|destinations|endpoints|findings|groups|hosts|instances|"
    "minutes|networks|nodes|paths|permissions|pieces|pods|points|pools|ports|routes|rules|seconds|subnets|tables|"
    "VNets|years|zones"
)
ONE_OF_MANY = re.compile(rf"(?<![\d.,/])\b1 (?:(?:{BETWEEN}) )*(?:{MANY})\b")
"""1 followed by a noun in the plural."""
OPERATIONS = frozenset({"health", "cards", "changes"})


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_one_thing_is_never_called_several(name: str, profile: str) -> None:
    assert [text for _, text in prose_of(name, profile) if ONE_OF_MANY.search(text)] == []


@pytest.mark.parametrize(
    "text", ["1 subnets", "Make sure 1 more nodes fit", "1 addresses", "(1 network security groups, each)"]
)
def test_the_search_for_wrong_plurals_finds_them(text: str) -> None:
    assert ONE_OF_MANY.search(text)


@pytest.mark.parametrize(
    "text",
    ["1 address", "11 subnets", "zones 1 and so", "10.0.0.1 is", "1 class of pods", "1 role for nodes", "1,1 nodes"],
)
def test_the_search_for_wrong_plurals_passes_what_is_right(text: str) -> None:
    assert not ONE_OF_MANY.search(text)


def absent(report: Report) -> list[str]:
    """Words for parts that the design lacks."""
    plan, design = report.plan, report.design
    has = {
        r"\bWAF\b": design.waf.product != "none",
        r"\b(?<!azure-)firewall": design.egress.firewall != "none",
        r"\bSNAT\b": plan.outbound is not None,
        r"\b[Bb]astion\b": design.management.bastion != "none",
        r"jump box": design.management.jump_box,
        r"AcrPull|\bacr\b": any(each.service == "acr" for each in design.access.private_endpoints),
        r"private-dns|Private zone": bool(plan.dns_zones),
        r"Application Gateway": any("pplication Gateway" in each.kind for each in plan.resources),
        r"\bNSG\b|\bnsg\b": bool(plan.security_groups),
        r"Key Vault|keyvault": any(host.tls == "key_vault" for host in design.ingress.hosts),
        r"\b[Pp]eering": bool(plan.peerings),
        r"[Cc]ertificate": any(host.tls != "none" for host in design.ingress.hosts),
    }
    return [pattern for pattern, there in has.items() if not there]


@pytest.mark.parametrize("name", NAMES)
def test_what_operations_are_told_names_no_part_that_the_design_lacks(name: str) -> None:
    told = [text for slug, text in prose_of(name, "operations") if slug in OPERATIONS]
    commands = [
        text
        for chapter in chapters_of(name, "operations")
        if chapter.slug in OPERATIONS
        for text in commands_of(chapter)
    ]

    named = [(part, text) for part in absent(report_of(name)) for text in (*told, *commands) if re.search(part, text)]

    assert named == []


@pytest.mark.parametrize("name", NAMES)
def test_what_a_text_refers_to_stands_in_its_document(name: str) -> None:
    for profile in PROFILES:
        headings = {each.title for each in chapters_of(name, profile)}
        headings |= {each.title for chapter in chapters_of(name, profile) for each in chapter.headings}
        named = {
            (found, text)
            for _, text in prose_of(name, profile)
            for found in re.findall(r"\bas under ([A-Z][a-z]+(?: [A-Z]{2,}\b| [a-z]+(?! (?:or|and)\b))*)", text)
        }

        assert [text for found, text in named if not any(found.startswith(each) for each in headings)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_one_that_a_shell_can_read(name: str) -> None:
    for chapter in chapters_of(name, "operations"):
        for command in commands_of(chapter):
            assert "`" not in re.sub(r"'[^']*'", "", command)
            assert not re.search(r"(?<!')\[\]", re.sub(r"'[^']*'|\"[^\"]*\"", "", command))
            shlex.split(command)


@pytest.mark.parametrize("name", NAMES)
def test_a_full_range_is_relieved_by_a_larger_one(name: str) -> None:
    plan = report_of(name).plan
    smallest = min(each.cidr.prefixlen for each in plan.subnets_for("nodes", "pods") if each.cidr)

    for chapter in chapters_of(name, "operations"):
        for text in words(chapter):
            for prefix in re.findall(r"larger subnet \([\d.]+/(\d+)", text):
                assert int(prefix) < smallest


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_every_chapter_is_in_the_list_of_somebody_who_reads_it_in_order(name: str, profile: str) -> None:
    printed = chapters_of(name, profile)
    reading = front(report_of(name), printed, LABEL, NO_HISTORY).reading
    lists = [[int(number) for number in cells[2].text.split(", ")] for cells in reading.lines]

    assert lists == [sorted(set(each)) for each in lists]
    assert {number for each in lists for number in each} == {chapter.number for chapter in printed}


@pytest.mark.parametrize("name", NAMES)
def test_operations_know_each_error_and_warning_with_its_fix(name: str) -> None:
    told = {text for slug, text in prose_of(name, "operations") if slug == "problems"}
    found = [*report_of(name).of(Severity.ERROR), *report_of(name).of(Severity.WARNING)]

    assert all(finding.message in told and finding.rule.fix in told for finding in found)


@pytest.mark.parametrize("name", ["small-dev", "regulated"])
def test_every_page_that_is_referred_to_can_be_typed_from_paper(name: str) -> None:
    table = next(each for each in chapters_of(name, "full") if each.slug == "references").shown[0].shown[0]
    assert isinstance(table, Table)
    cells = [line[0] for line in table.lines]

    html = render_to_string("document/_table.html", {"block": table})

    assert cells
    assert [cell.text for cell in cells] == sorted((cell.text for cell in cells), key=str.casefold)
    assert all(str(breakable(cell.href.removeprefix("https://"))) in html for cell in cells)
    assert {finding.rule.sources[0].url for finding in report_of(name).findings} <= {cell.href for cell in cells}


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_no_apostrophe_is_straight(name: str, profile: str) -> None:
    assert [text for _, text in prose_of(name, profile) if re.search(r"[A-Za-z]'[a-z]|[a-z]s' [a-z]", text)] == []
