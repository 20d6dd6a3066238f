"""Slides: what the check says, worst first: each error and warning by itself, then advice and what is accepted."""

from collections.abc import Iterator

from planner.design.labels import label
from planner.report import Report
from planner.rules import Finding, Severity
from planner.web.document.base import Cell, Column, Row
from planner.web.document.words import DASH, question
from planner.web.present.blocks import Block, Figures, Paragraph, spread
from planner.web.present.slides import Slide, slides
from planner.web.present.tables import Table

WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.ADVICE: "Advice"}
ALONE = (Severity.ERROR, Severity.WARNING)
SUMMARY = (Column("", 12, "name"), Column("Finding", 58), Column("Where to change it", 30))
ADVICE = (Column("Advice", 26, "name"), Column("What was found", 40), Column("What to do", 34))
ACCEPTED = (
    Column("Finding", 44, "name"),
    Column("Reason", 28),
    Column("Accepted by", 14),
    Column("Until", 14),
)


def findings(report: Report) -> Iterator[Slide]:
    """The count and the list, then one slide for each error and warning, and the advice."""
    alone = [each for each in report.open_findings if each.severity in ALONE]
    if alone:
        yield from slides("findings", "Findings", (_counts(report), _summary(alone)))
    for number, finding in enumerate(alone, 1):
        yield from _finding(finding, number, len(alone))
    advice = report.of(Severity.ADVICE)
    if advice:
        rows = tuple((each.rule.title, each.message, each.rule.fix) for each in advice)
        yield from slides("advice", "Advice", (Table("Advice", ADVICE, rows),))


def accepted(report: Report) -> Iterator[Slide]:
    """Findings that somebody takes upon them: who, why, until when."""
    rows = tuple(
        (
            f"{WORDS[finding.severity]}: {finding.message}",
            finding.accepted.reason or DASH,
            finding.accepted.owner or DASH,
            label(finding.accepted.until) or "not limited",
        )
        for finding in report.findings
        if finding.accepted
    )
    if rows:
        yield from slides("accepted", "Accepted findings", (Table("Accepted findings", ACCEPTED, rows),))


def _counts(report: Report) -> Figures:
    taken = len(report.findings) - len(report.open_findings)
    counts = [(len(report.of(each)), each.value) for each in Severity]
    words = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "advice": ("advice", "advice")}
    figures = [(f"{count:,}", words[name][count != 1]) for count, name in counts]
    return Figures((*figures, (f"{taken:,}", "accepted")) if taken else tuple(figures))


def _summary(alone: list[Finding]) -> Table:
    rows: list[Row] = [
        (WORDS[each.severity], Cell(each.rule.title, f"#{_slug(number)}"), question(each.subject))
        for number, each in enumerate(alone, 1)
    ]
    return Table("Errors and warnings", SUMMARY, tuple(rows))


def _slug(number: int) -> str:
    return f"finding-{number}"


def _finding(finding: Finding, number: int, total: int) -> Iterator[Slide]:
    rule = finding.rule
    blocks: list[Block] = [
        Paragraph(rule.title, "headline"),
        Paragraph(finding.message, "lead"),
        Paragraph(rule.fix, "lead", "Fix:"),
        Paragraph(rule.why, word="Why:"),
        Paragraph(question(finding.subject), word="Where:"),
    ]
    if rule.azure_error:
        blocks.append(Paragraph(rule.azure_error, word="Azure says:"))
    sources = "; ".join(f"{each.title} ({label(each.dated)})" for each in rule.sources)
    blocks.append(Paragraph(f"{sources}. Rule {rule.id}.", "soft", "Source:"))
    for page, part in enumerate(spread(blocks), 1):
        slug = _slug(number) if page == 1 else f"{_slug(number)}-{page}"
        word = WORDS[finding.severity]
        yield Slide(slug, word, part, "findings", f"{number} of {total}", finding.severity.value)
