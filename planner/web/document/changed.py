"""Appendix: what differs from the last revision that was frozen, or else from the one before, and what follows."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planner.design.labels import label as word
from planner.design.stored import load
from planner.report import Report, report_on
from planner.web.answer_changes import AnswerChange, answer_changes
from planner.web.differences import Differences, differences
from planner.web.document.base import Block, Chapter, Column, Prose, Section, Table, grouped
from planner.web.document.front import STATUS
from planner.web.document.judgement import WORDS
from planner.web.document.words import DASH, counted, joined
from planner.web.labels import History, RevisionLabel
from planner.web.transition import Consequence, consequences

MOST = 24
"""Rows of a table where the full document lists the rest."""
LONGEST = 240
"""Characters of an answer."""
KEPT = 40
"""Characters before the place where two long answers part."""
LAST_WORD = re.compile(rf"\S{{0,{KEPT}}}\Z")


def changed(report: Report, history: History, profile: str) -> Chapter:
    """Answers, ranges and findings that differ from those of the earlier revision, judged on the same day."""
    if history.before is None:
        return Chapter("changed", "Changes", ())
    earlier = history.before.label
    before = report_on(load(history.before.document), report.day)
    answers, found = answer_changes(before.design, report.design), differences(before, report)
    lead = Prose((_lead(earlier, answers, found, report),))
    tables = (
        _answers(answers),
        _consequences(consequences(before.plan, report.plan)),
        _ranges(found),
        _findings(found),
    )
    most = None if profile == "full" else MOST
    blocks: tuple[Block, ...] = (lead, *(_at_most(table, most) for table in tables))
    return Chapter("changed", f"Changes since revision {earlier.number}", (Section("", blocks),))


def _lead(earlier: RevisionLabel, answers: Sequence[AnswerChange], found: Differences, report: Report) -> str:
    state = f"Revision {earlier.number} ({STATUS[earlier.status].lower()})"
    since = f"{state} was saved on {word(earlier.created.date())} at {earlier.created:%H:%M} UTC."
    if not answers:
        return f"{since} This revision has the same answers."
    ranges, findings = len(found.ranges), len(found.new) + len(found.gone)
    counts = f"{counted(len(answers), 'answer')}, {_some(ranges, 'range')} and {_some(findings, 'finding')}"
    return f"{since} Since then {counts} changed. Both revisions are judged on {word(report.day)}."


def _some(count: int, noun: str) -> str:
    return counted(count, noun) if count else f"no {noun}"


def _answers(changes: Sequence[AnswerChange]) -> Table:
    columns = (Column("Setting", 26, "name"), Column("Section", 14), Column("Before", 30), Column("After", 30))
    rows = tuple((each.label, each.section, *_parted(each.before, each.after)) for each in changes)
    return Table("table-changed-answers", "Answers that changed", columns, rows)


def _consequences(found: Sequence[Consequence]) -> Table:
    columns = (Column("Choice", 26, "name"), Column("Takes", 14), Column("On a running cluster", 60))
    rows = tuple((_choice(each), each.word, each.how) for each in found)
    return Table("table-changed-running", "What the changes take on a running cluster", columns, rows)


def _choice(consequence: Consequence) -> str:
    return f"{consequence.choice}: {joined(consequence.about)}" if consequence.about else consequence.choice


def _ranges(found: Differences) -> Table:
    columns = (
        Column("Name", 26, "name"),
        Column("Kind", 14),
        Column("Change", 10),
        Column("Before", 25),
        Column("After", 25),
    )
    rows = tuple(
        (each.name, each.kind, each.came.capitalize(), each.before or DASH, each.after or DASH) for each in found.ranges
    )
    return Table("table-changed-ranges", "Ranges that changed", columns, rows)


def _findings(found: Differences) -> Table:
    columns = (Column("Change", 12, "name"), Column("Severity", 12), Column("Finding", 76))
    rows = grouped(
        (came, WORDS[each.severity], each.message)
        for came, findings in (("Appeared", found.new), ("Went", found.gone))
        for each in findings
    )
    return Table("table-changed-findings", "Findings that appeared or went", columns, rows)


def _at_most(table: Table, most: int | None) -> Table:
    if most is None or len(table.rows) <= most:
        return table
    left = len(table.rows) - most
    note = f"{counted(left, 'more change')} of this kind: the full document lists every one."
    return Table(table.slug, table.caption, table.columns, table.rows[:most], note)


def _parted(before: str, after: str) -> tuple[str, str]:
    """Both answers; long ones from shortly before they part, and cut."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = max(0, same - KEPT)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    """Whole words, so that no range loses a digit; a word longer than `KEPT` is cut all the same."""
    start -= len(LAST_WORD.findall(text[:start])[0])
    shown = text[start : start + LONGEST]
    if start + LONGEST < len(text):
        shown = f"{LAST_WORD.sub('', shown, count=1).rstrip()}…"
    return f"…{shown}" if start else shown
