"""What stands before the chapters: the cover, and the control of the document."""

from dataclasses import dataclass

from planner.design.labels import label as word
from planner.report import Report
from planner.web.document.attachments import design_digest
from planner.web.document.base import Column, Picture, Row, Table
from planner.web.document.topology import picture
from planner.web.document.words import DASH, joined
from planner.web.labels import RevisionLabel

STATUS = {"draft": "Draft", "frozen": "Frozen", "approved": "Approved"}
PROFILE = {"review": "Network design for review", "full": "Network design", "operations": "Operations manual"}


@dataclass(frozen=True)
class Cover:
    """The first page and what the running headers repeat."""

    kind: str
    title: str
    workload: str
    status: str
    is_draft: bool
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
    """Who approves, who receives and whom to call; each left out when nobody is named."""

    approvals: Table
    distribution: Table
    contacts: Table

    def __bool__(self) -> bool:
        return bool(self.tables)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Those that name somebody."""
        return tuple(table for table in (self.approvals, self.distribution, self.contacts) if table)


def cover(report: Report, profile: str, label: RevisionLabel) -> Cover:
    """The cover of a revision as judged on the report's day."""
    overview = report.design.overview
    day = f"{word(label.created.date())}, {label.created:%H:%M} UTC"
    status = STATUS[label.status]
    digest = design_digest(report)
    return Cover(
        kind=PROFILE[profile],
        title=overview.title or "Untitled design",
        workload=f"{overview.workload} · {word(overview.environment)} · {overview.region}",
        status=status,
        is_draft=label.status == "draft",
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
            ("Environment", word(overview.environment)),
            ("Region", overview.region),
            ("Teams", joined((overview.team, overview.network_team))),
            ("Design", f"{label.design_id}\nSHA-256 begins {digest[:12]}"),
        ),
        picture=picture(report, "cover-", "The whole network; the same picture in full size follows in chapter 2."),
    )


def front(report: Report, label: RevisionLabel) -> Front:
    """Approvals, distribution and contacts."""
    overview = report.design.overview
    sign = (Column("Name", 26, "name"), Column("Role", 28), Column("Date", 16), Column("Signature", 30))
    reach = (Column("Name", 30, "name"), Column("Role", 34), Column("Reached by", 36))
    signatures: tuple[Row, ...] = tuple((each.name or DASH, each.role, "", "") for each in overview.approvers)
    receivers, people = (
        tuple((each.name or DASH, each.role, each.reach) for each in group)
        for group in (overview.distribution, overview.contacts)
    )
    return Front(
        Table("table-approvals", "Approvals", sign, signatures),
        Table("table-distribution", "Distribution", reach, receivers),
        Table("table-contacts", "Contacts", reach, people),
    )
