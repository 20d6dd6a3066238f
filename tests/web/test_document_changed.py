"""Revision history and change list: what went before a revision, as its document prints it."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from planner.design import Design, stored
from planner.design.stored import dump
from planner.report import report_on
from planner.web.document import chapters
from planner.web.document.base import Chapter, Prose, Table
from planner.web.document.changed import LONGEST, MOST
from planner.web.labels import Earlier, Entry, History
from planner.web.pdf import document_html, make_pdf, served_files
from planner.web.weasy import MemoryFetcher, lay_out
from tests.designs import designs
from tests.web.documents import DAY, LABEL, design_of
from tests.web.test_document_hostile import TEXTS, clipped

FROZEN = replace(LABEL, number=2, status="frozen", created=datetime(2026, 11, 3, 14, 5, tzinfo=UTC))
PROFILES = ("review", "full", "operations")
NAMES = [f"Network {number}" for number in range(MOST + 6)]


def since(before: Design, *entries: Entry, **document: Any) -> History:
    return History(entries, 0, Earlier(FROZEN, dump(before) | document))


def chapter_of(before: Design, after: Design, profile: str = "review") -> Chapter:
    printed = chapters(report_on(after, DAY), profile, LABEL, since(before))
    return next(each for each in printed if each.slug == "changed")


def lead_of(chapter: Chapter) -> str:
    return next(block.paragraphs[0] for block in chapter.sections[0].blocks if isinstance(block, Prose))


def table_of(chapter: Chapter, slug: str) -> list[tuple[str, ...]]:
    tables = [block for block in chapter.sections[0].blocks if isinstance(block, Table)]
    table = next(each for each in tables if each.slug == f"table-changed-{slug}")
    return [tuple(cell.text for cell in line) for line in table.lines]


def words_in(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.replace("\u200b", ""))).split())


@pytest.mark.parametrize("profile", PROFILES)
def test_the_chapter_stands_last_but_for_the_appendix_and_only_where_there_is_an_earlier_revision(profile: str) -> None:
    before, report = Design(), report_on(Design().revise(waf={"mode": "Detection"}), DAY)

    first, later = (chapters(report, profile, LABEL, history) for history in (History(), since(before)))

    assert "changed" not in [each.slug for each in first]
    assert [each.slug for each in later if each.slug not in {"glossary", "integrity"}][-1] == "changed"
    assert [each.title for each in later if each.slug == "changed"] == ["Changes since revision 2"]


def test_each_answer_stands_with_its_section_before_and_after() -> None:
    after = Design().revise(waf={"mode": "Detection"}, addresses={"pod_cidr": "10.128.0.0/15"})

    chapter = chapter_of(Design(), after)

    assert table_of(chapter, "answers") == [
        ("Pod CIDR", "Addresses", str(Design().addresses.pod_cidr), "10.128.0.0/15"),
        ("Mode", "Web application firewall", "Prevention", "Detection"),
    ]
    assert lead_of(chapter).startswith(
        "Revision 2 (frozen) was saved on 3 November 2026 at 14:05 UTC. Since then 2 ans"
    )


def test_an_answer_of_a_row_is_named_after_it_and_an_abbreviation_keeps_its_capitals() -> None:
    pool = {"name": "npsystem", "mode": "System", "vm_size": "Standard_D4ds_v5", "max_count": 5}
    before = Design().revise(node_pools=[pool])

    chapter = chapter_of(before, before.revise(node_pools=[pool | {"vm_size": "Standard_D8ds_v5", "max_count": 9}]))

    assert table_of(chapter, "answers") == [
        ("npsystem: VM size", "Node pools", "Standard_D4ds_v5", "Standard_D8ds_v5"),
        ("npsystem: maximum nodes", "Node pools", "5", "9"),
    ]


def test_ranges_findings_and_what_a_running_cluster_takes_follow() -> None:
    before = Design().revise(addresses={"pod_cidr": "10.200.0.0/16"})
    after = Design().revise(addresses={"pod_cidr": "10.244.0.0/16"}, management={"bastion": "none"})

    chapter = chapter_of(before, after)

    assert ("Pod CIDR", "Pods", "Changed", "10.200.0.0/16", "10.244.0.0/16") in table_of(chapter, "ranges")
    assert ("AzureBastionSubnet", "Subnet", "Removed") in [row[:3] for row in table_of(chapter, "ranges")]
    assert table_of(chapter, "running") == [
        (
            "Pod CIDR",
            "Rebuild",
            "On Linux-only Overlay it can be widened to a range that contains it; never moved or shrunk.",
        )
    ]
    gone = [row[2] for row in table_of(chapter, "findings") if row[0] != "Appeared"]
    assert any("10.200.0.0/16" in message for message in gone)


def test_what_appears_is_told_from_what_went() -> None:
    good, bad = Design(), Design().revise(addresses={"pod_cidr": "10.200.0.0/16"})

    appeared, went = table_of(chapter_of(good, bad), "findings"), table_of(chapter_of(bad, good), "findings")

    assert (appeared[0][0], went[0][0]) == ("Appeared", "Went")
    assert {row[1:] for row in appeared} == {row[1:] for row in went}


def test_the_same_answers_as_the_frozen_revision_are_said_to_be_the_same() -> None:
    chapter = chapter_of(Design(), Design())

    assert lead_of(chapter).endswith("This revision has the same answers.")
    assert not any(isinstance(block, Table) and block for block in chapter.sections[0].blocks)


def test_a_document_of_an_earlier_version_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(stored.UPGRADES, 0, lambda document: document | {"version": 1})
    history = since(Design(), version=0)

    printed = chapters(report_on(Design().revise(waf={"mode": "Detection"}), DAY), "review", LABEL, history)

    chapter = next(each for each in printed if each.slug == "changed")
    assert table_of(chapter, "answers") == [("Mode", "Web application firewall", "Prevention", "Detection")]


def test_of_many_changes_the_short_profiles_print_the_first_and_count_the_rest() -> None:
    networks = [{"name": name, "ranges": [f"172.16.{number}.0/24"]} for number, name in enumerate(NAMES)]
    after = Design().revise(surroundings={"networks": networks})
    left = len(table_of(chapter_of(Design(), after, "full"), "answers")) - MOST

    chapter = chapter_of(Design(), after)

    assert left >= 6
    assert len(table_of(chapter, "answers")) == MOST
    notes = [block.note for block in chapter.sections[0].blocks if isinstance(block, Table)]
    assert notes[0] == f"{left} more changes of this kind: the full document lists every one."


def test_long_answers_are_cut_to_where_they_part_and_no_range_loses_a_digit() -> None:
    ranges = [f"203.0.113.{number}/32" for number in range(200)]
    before = Design().revise(access={"api_server": "authorized_ranges", "authorized_ranges": ranges})
    after = before.revise(access={"authorized_ranges": [*ranges[:150], "198.51.100.0/24", *ranges[150:]]})

    ((_, _, old, new),) = table_of(chapter_of(before, after), "answers")

    assert "198.51.100.0/24" in new
    assert "198.51.100.0/24" not in old
    assert {*re.split(r"[…,\s]+", f"{old} {new}")} - {""} <= {*ranges, "198.51.100.0/24"}
    assert max(len(old), len(new)) <= LONGEST + 2


def test_walls_of_letters_are_cut_where_they_part() -> None:
    before, after = (Design().revise(overview={"purpose": "w" * 2000 + letter * 1000}) for letter in "xy")

    ((_, _, old, new),) = table_of(chapter_of(before, after), "answers")

    assert "wx" in old
    assert "wy" in new
    assert max(len(old), len(new)) <= LONGEST + 2


def test_the_front_lists_the_revisions_newest_first() -> None:
    entries = (
        Entry(LABEL, "Addresses", ""),
        Entry(FROZEN, "Ingress, Egress", "As shown to the <board>."),
    )
    report = report_on(Design(), DAY)

    words = words_in(document_html(report, "review", LABEL, History(entries, left_out=4)))

    assert (
        "Revision history Revision Date (UTC) Author Status What changed "
        "3 20 November 2026, 09:41 Ada Rivers Draft Addresses "
        "2 3 November 2026, 14:05 Ada Rivers Frozen Ingress, Egress As shown to the <board>. "
        "4 other revisions are left out."
    ) in words
    assert "Revision history" not in words_in(document_html(report, "review", LABEL))


@pytest.mark.parametrize("profile", PROFILES)
def test_hostile_notes_names_and_answers_are_printed_as_text_and_clip_nothing(profile: str) -> None:
    entries = tuple(Entry(replace(LABEL, author=text), text[:160], text[:160]) for text in TEXTS)
    before = Design().revise(overview={"purpose": TEXTS[0], "owner": TEXTS[6], "team": TEXTS[7]})
    report = report_on(Design().revise(overview={"purpose": TEXTS[2]}), DAY)
    history = History(entries, 0, Earlier(FROZEN, dump(before)))

    html = document_html(report, profile, LABEL, history)
    fetcher = MemoryFetcher(served_files())

    assert [*clipped(lay_out(html, fetcher))] == []
    assert fetcher.refused == []
    assert "<script" not in html
    assert "</title><script>alert(1)</script>" in words_in(html)


def test_the_same_history_gives_the_same_bytes() -> None:
    before, after = design_of("default"), design_of("default").revise(waf={"mode": "Detection"})
    history = since(before, Entry(LABEL, "Web application firewall", ""))

    first, second, without = (
        make_pdf(after, DAY, "review", LABEL, each) for each in (history, since(before, *history.entries), History())
    )

    assert first == second
    assert first != without


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(designs(), designs())
def test_any_design_can_follow_any_other(before: Design, after: Design) -> None:
    chapter = chapter_of(before, after)

    assert lead_of(chapter).endswith("answers.") is (before == after)
    assert bool(table_of(chapter, "answers")) is (before != after)
