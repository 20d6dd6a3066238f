"""Chapter: what this document was made from, so that it can be checked and made again."""

from planner.report import Report
from planner.rules import RULES, RULES_VERSION
from planner.web.document.attachments import attached_exports, design_digest
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.words import counted, joined
from planner.web.labels import RevisionLabel

LIMITS = (
    "The findings are a check against published limits, not a promise by Azure. "
    "The same design, judged on the same day with the same rules, gives this document byte for byte."
)


def integrity(report: Report, label: RevisionLabel) -> Chapter:
    """The page at the end."""
    return Chapter("integrity", "Integrity", (Section("", (Prose((LIMITS,)), made_from(report, label))),))


def made_from(report: Report, label: RevisionLabel) -> Table:
    """Identity of the design, digest of the attached file, day and rules of the judgement."""
    columns = (Column("What", 26, "name"), Column("Value", 74))
    rows = (
        ("Design", label.design_id),
        ("Revision", f"{label.number}, saved {label.created:%Y-%m-%d %H:%M:%S} UTC"),
        ("SHA-256 of design.json", design_digest(report)),
        ("Judged on", f"{report.day:%Y-%m-%d}"),
        ("Rules", f"version {RULES_VERSION}, {counted(len(RULES), 'rule')}"),
        ("Attached files", joined(f"{each.name} ({each.title})" for each in attached_exports(report))),
    )
    return Table("table-integrity", "What this document was made from", columns, rows)
