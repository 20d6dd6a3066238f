"""What stands before the chapters: the cover, and the control of the document."""

from dataclasses import dataclass

from planner.design.labels import label as word
from planner.report import Report
from planner.web.document.attachments import design_digest
from planner.web.document.base import Chapter, Column, Picture, Row, Table
from planner.web.document.glance import verdict
from planner.web.document.integrity import made_from
from planner.web.document.topology import picture
from planner.web.document.words import DASH, below, counted, joined
from planner.web.labels import History, RevisionLabel

STATUS = {"draft": "Draft", "frozen": "Frozen", "approved": "Approved"}
FOR_REVIEW = (
    *("topology", "glance", "findings", "open", "irreversible", "scope", "decisions", "reasons", "flows", "capacity"),
    *("answers", "references", "glossary", "changed"),
)
FOR_BUILDING = (
    *("map", "addresses", "parameters", "ingress", "waf", "egress", "destinations", "security", "access"),
    *("resolution", "policy", "names", "tests", "answers", "integrity"),
)
FOR_OPERATION = (
    *("topology", "problems", "irreversible", "flows", "capacity", "addresses", "egress", "security"),
    *("administration", "resolution", "people", "health", "cards", "changes", "calendar", "glossary"),
)
READERS = (
    ("Reviewers", "Is it sound, and what is to settle?", FOR_REVIEW),
    ("Builders", "What is made, with which name, range and rule?", FOR_BUILDING),
    ("Operators", "Is it healthy, and what is done when it is not?", FOR_OPERATION),
)
PROFILE = {"review": "Network design for review", "full": "Network design", "operations": "Operations manual"}


@dataclass(frozen=True)
class Cover:
    """The first page and what the running headers repeat."""

    kind: str
    title: str
    workload: str
    status: str
    watermark: str
    confidentiality: str
    edition: str
    author: str
    subject: str
    created: str
    created_iso: str
    facts: tuple[tuple[str, str], ...]
    picture: Picture


@dataclass(frozen=True)
class Front:
    """How to read it, what went before, who approves, who receives and whom to call; each left out when empty."""

    reading: Table
    revisions: Table
    approvals: Table
    distribution: Table
    contacts: Table
    made_from: Table

    @property
    def tables(self) -> tuple[Table, ...]:
        """The control of the document: those tables that have rows."""
        tables = (self.revisions, self.approvals, self.distribution, self.contacts, self.made_from)
        return tuple(filter(None, tables))


def cover(report: Report, profile: str, label: RevisionLabel) -> Cover:
    """The cover of a revision as judged on the report's day."""
    overview = report.design.overview
    day = f"{word(label.created.date())}, {label.created:%H:%M} UTC"
    status = STATUS[label.status]
    digest = design_digest(report)
    own_id = "" if digest.startswith(label.design_id) else label.design_id
    return Cover(
        kind=PROFILE[profile],
        title=overview.title or "Untitled design",
        workload=f"{overview.workload} · {word(overview.environment)} · {overview.region}",
        status=status,
        watermark=status if label.status == "draft" else "",
        confidentiality=word(overview.confidentiality),
        edition=f"Revision {label.number} · {status} · judged on {word(report.day)}",
        author=label.author or overview.owner,
        subject=f"{PROFILE[profile]} of an Azure Kubernetes Service cluster",
        created=day,
        created_iso=f"{label.created:%Y-%m-%dT%H:%M:%SZ}",
        facts=(
            ("Revision", f"{label.number}, {status.lower()}"),
            ("Date", day),
            ("Author", label.author or overview.owner or DASH),
            ("Check", verdict(report)),
            ("Teams", joined((overview.team, overview.network_team))),
            ("Design", below((own_id, f"SHA-256 begins {digest[:12]}"))),
        ),
        picture=picture(report, "cover", ""),
    )


def front(report: Report, chapters: tuple[Chapter, ...], label: RevisionLabel, history: History) -> Front:
    """What to read first, and the control of the document; what a chapter tells is left to it."""
    overview = report.design.overview
    told = {chapter.slug for chapter in chapters}
    sign = (Column("Name", 26, "name"), Column("Role", 28), Column("Date", 16), Column("Signature", 30))
    reach = (Column("Name", 30, "name"), Column("Role", 34), Column("Reached by", 36))
    signatures: tuple[Row, ...] = tuple((each.name or DASH, each.role, "", "") for each in overview.approvers)
    receivers, people = (
        tuple((each.name or DASH, each.role, each.reach) for each in group)
        for group in (overview.distribution, overview.contacts)
    )
    return Front(
        _reading(chapters),
        _revisions(history),
        Table("table-approvals", "Approvals", sign, signatures),
        Table("table-distribution", "Distribution", reach, receivers),
        Table("table-contacts", "Contacts", reach, () if "people" in told else people),
        Table("table-integrity", "", (), ()) if "integrity" in told else made_from(report, label),
    )


def _reading(chapters: tuple[Chapter, ...]) -> Table:
    """By audience, the chapters that answer its question."""
    columns = (Column("For", 18, "name"), Column("Question", 48), Column("Chapters", 34))
    rows = tuple(
        (reader, asked, joined(str(chapter.number) for chapter in chapters if chapter.slug in slugs))
        for reader, asked, slugs in READERS
    )
    return Table("table-reading", "How to read this document", columns, rows)


def _revisions(history: History) -> Table:
    """Who saved what and when, newest first."""
    columns = (
        *(Column("Revision", 8, "name"), Column("Date (UTC)", 22), Column("Author", 18)),
        *(Column("Status", 9), Column("What changed", 43)),
    )
    rows = tuple(
        (
            str(each.label.number),
            f"{word(each.label.created.date())}, {each.label.created:%H:%M}",
            each.label.author or DASH,
            STATUS[each.label.status],
            below((each.changed, each.note)),
        )
        for each in history.entries
    )
    left_out = counted(history.left_out, "other revision is", "other revisions are") + " left out."
    return Table("table-revisions", "Revision history", columns, rows, left_out if history.left_out else "")
