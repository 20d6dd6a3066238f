"""Chapters: findings, what cannot be undone, and what is still open."""

from planner.design import Design
from planner.design.labels import label
from planner.report import Report
from planner.rules import Finding, Severity
from planner.web.document.base import Box, Chapter, Column, Prose, Section, Table
from planner.web.document.blocks import Findings, Judged, Reference
from planner.web.document.glance import verdict
from planner.web.document.words import DASH, counted, question

HEADINGS = {
    Severity.ERROR: ("Errors", "Azure refuses these or no longer offers them, or the design cannot work with them."),
    Severity.WARNING: ("Warnings", "These deploy, and cost reliability, security or money later, or retire."),
    Severity.ADVICE: ("Advice", "Good practice that this design leaves aside."),
}
BEWARE = (
    "Settle these before the cluster is built. Rebuild: only by building anew what the last column names. "
    "One way: it can be changed, and not changed back."
)
WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.ADVICE: "Advice"}


def findings(report: Report) -> Chapter:
    """Every open finding by severity, then the accepted ones."""
    return Chapter(
        "findings",
        "Findings",
        (
            Section("", (Prose((verdict(report),)),)),
            *(_of(report, severity) for severity in Severity),
            Section("Accepted findings", (accepted(report),)),
        ),
    )


def _of(report: Report, severity: Severity) -> Section:
    found = report.of(severity)
    if not found:
        return Section("", ())
    title, meaning = HEADINGS[severity]
    return Section(f"{title} ({len(found)})", (Prose((meaning,)), Findings(tuple(map(judged, found)))))


def judged(finding: Finding) -> Judged:
    """A finding with its arithmetic, its fix, its rule and the pages it rests on."""
    rule = finding.rule
    facts = [("Rule", rule.id), ("Answer", question(finding.subject)), ("Pillar", label(rule.pillar))]
    if rule.azure_error:
        facts.append(("Azure’s error", rule.azure_error))
    return Judged(
        severity=finding.severity.value,
        word=WORDS[finding.severity],
        title=rule.title,
        message=finding.message,
        why=rule.why,
        fix=rule.fix,
        facts=tuple(facts),
        references=tuple(Reference(_dated(source), source.url) for source in rule.sources),
    )


def accepted(report: Report) -> Table:
    """Findings that somebody takes upon them: who, why, until when."""
    columns = (
        Column("Finding", 42, "name"),
        Column("Reason", 26),
        Column("Accepted by", 14),
        Column("Until", 18),
    )
    rows = tuple(
        (
            f"{WORDS[finding.severity]}: {finding.message}",
            finding.accepted.reason or DASH,
            finding.accepted.owner or DASH,
            label(finding.accepted.until) or "Not limited",
        )
        for finding in report.findings
        if finding.accepted
    )
    return Table("table-accepted", "Findings that somebody takes responsibility for", columns, rows)


def problems(report: Report) -> Chapter:
    """Open errors and warnings with what mends them, for those who run what was built in spite of them."""
    columns = (Column("Severity", 12, "name"), Column("Finding", 46), Column("Fix", 42))
    rows = tuple(
        (WORDS[severity], finding.message, finding.rule.fix)
        for severity in (Severity.ERROR, Severity.WARNING)
        for finding in report.of(severity)
    )
    table = Table("table-problems", "What the design’s check found, worst first", columns, rows)
    return Chapter("problems", "Open errors and warnings", (Section("", (table,)),))


def irreversible(report: Report) -> Chapter:
    """Choices that a running cluster cannot take back, in a box."""
    columns = (
        Column("Choice", 17, "name"),
        Column("As designed", 24),
        Column("Changeable?", 12),
        Column("What a change takes", 47),
    )
    rows = tuple(
        (each.choice, each.shown or DASH, each.word, each.how)
        for each in report.plan.reversibility
        if each.change != "changeable"
    )
    table = Table("table-irreversible", "What a running cluster holds on to", columns, rows)
    return Chapter("irreversible", "Choices that cannot be undone", (Section("", (Box((BEWARE,), (table,)),)),))


def open_points(report: Report) -> Chapter:
    """Questions that somebody has to answer, and answers nobody has decided on."""
    return Chapter("open", "Open points", (Section("", (_questions(report.design), _undecided(report.design))),))


def _questions(design: Design) -> Table:
    columns = (Column("Question", 58, "name"), Column("Who answers", 24), Column("By when", 18))
    rows = tuple(
        (point.text or DASH, point.owner or DASH, label(point.due) or DASH) for point in design.decisions.open_points
    )
    return Table("table-open", "Questions that somebody has to answer", columns, rows)


def _undecided(design: Design) -> Table:
    columns = (Column("Not decided yet", 58, "name"), Column("Printed meanwhile", 42))
    rows = tuple((question(path), "The default, which the plan computes with.") for path in design.decisions.undecided)
    return Table("table-undecided", f"Not decided yet: {counted(len(rows), 'answer')}", columns, rows)


def _dated(source: object) -> str:
    title, dated = getattr(source, "title", ""), getattr(source, "dated", None)
    return f"{title} ({label(dated)})"
