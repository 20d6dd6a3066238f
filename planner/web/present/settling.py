"""Slides: what is still to settle, what cannot be undone, and why the design is as it is."""

from collections.abc import Iterator

from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Column
from planner.web.document.words import DASH, below, question
from planner.web.present.blocks import Block, Paragraph
from planner.web.present.slides import Slide, slides
from planner.web.present.tables import Table

OPEN = (Column("Question", 58, "name"), Column("Who answers", 24), Column("By when", 18))
UNDECIDED = (Column("Not decided yet", 58, "name"), Column("Meanwhile", 42))
IRREVERSIBLE = (
    Column("Choice", 18, "name"),
    Column("As designed", 28),
    Column("Changeable?", 12),
    Column("What a change takes", 42),
)
DECISIONS = (
    Column("Choice", 22, "name"),
    Column("Options weighed", 24),
    Column("Why", 36),
    Column("Decided", 18),
)
REQUIREMENTS = (Column("Requirement", 66, "name"), Column("Comes from", 34))
BEWARE = "Settle these before the cluster is built. Everything else can be changed while it runs."


def open_points(report: Report) -> Iterator[Slide]:
    """Questions that somebody has to answer, and answers nobody has decided on."""
    decisions = report.design.decisions
    points = tuple((each.text or DASH, each.owner or DASH, label(each.due) or DASH) for each in decisions.open_points)
    undecided = tuple((question(path), "The default, which the plan computes with") for path in decisions.undecided)
    tables = (Table("Open points", OPEN, points), Table("Not decided yet", UNDECIDED, undecided))
    yield from slides("open", "Open points", [table for table in tables if table.rows])


def irreversible(report: Report) -> Iterator[Slide]:
    """Choices that a running cluster cannot take back."""
    rows = tuple(
        (each.choice, each.shown or DASH, each.word, each.how)
        for each in report.plan.reversibility
        if each.change != "changeable"
    )
    blocks: tuple[Block, ...] = (Paragraph(BEWARE), Table("Choices that cannot be undone", IRREVERSIBLE, rows))
    yield from slides("irreversible", "Choices that cannot be undone", blocks if rows else ())


def decisions(report: Report) -> Iterator[Slide]:
    """Each choice with the options weighed, the reason, and who decided when."""
    rows = tuple(
        (question(each.path), each.options or DASH, each.why or DASH, below((each.by, label(each.on))))
        for each in report.design.decisions.choices
    )
    yield from slides("decisions", "Decisions", (Table("Decisions", DECISIONS, rows),) if rows else ())


def requirements(report: Report) -> Iterator[Slide]:
    """What the design must fulfil."""
    rows = tuple((each.text or DASH, each.source or DASH) for each in report.design.decisions.requirements)
    yield from slides("requirements", "Requirements", (Table("Requirements", REQUIREMENTS, rows),) if rows else ())
