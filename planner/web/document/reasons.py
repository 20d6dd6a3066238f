"""Chapter: why the design is as it is, and what it has to fulfil."""

from collections.abc import Collection

from planner.design import Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table
from planner.web.document.words import DASH, below, question


def reasons(report: Report) -> Chapter:
    """Decisions with their reasons, and requirements."""
    sections = (
        Section("Decisions", (decisions(report.design),)),
        Section("Requirements", (requirements(report.design),)),
    )
    there = [section.title for section in sections if section]
    return Chapter("reasons", " and ".join(there).capitalize(), sections)


def decisions(design: Design, but: Collection[str] = ()) -> Table:
    """Each choice with the options weighed, the reason, and who decided when; `but` are told elsewhere."""
    columns = (
        Column("Choice", 22, "name"),
        Column("Options weighed", 24),
        Column("Why", 36),
        Column("Decided", 18),
    )
    rows = tuple(
        (question(each.path), each.options or DASH, each.why or DASH, below((each.by, label(each.on))))
        for each in design.decisions.choices
        if each.path not in but
    )
    return Table("table-decisions", "Choices with their reasons", columns, rows)


def requirements(design: Design) -> Table:
    """What the design must fulfil."""
    columns = (Column("Requirement", 66, "name"), Column("Comes from", 34))
    rows = tuple((each.text or DASH, each.source or DASH) for each in design.decisions.requirements)
    return Table("table-requirements", "What the design has to fulfil", columns, rows)
