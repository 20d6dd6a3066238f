"""Chapter: health checks; each is a question, the command that asks it, and the answer of a healthy design."""

from collections.abc import Iterator

from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.blocks import Step
from planner.web.document.operations import health_cluster, health_traffic

FROM = (
    "Run these from {place}, signed in with az login and with the cluster’s credentials loaded. "
    "Commands about the firewall and the bastion need the extensions azure-firewall and bastion of the Azure CLI."
)


def health_checks(report: Report) -> Chapter:
    """The checks by what they are about; those about parts that the design lacks are left out."""
    plan = report.plan
    groups = (
        ("Cluster and nodes", health_cluster.cluster_checks(plan)),
        ("Ingress", health_traffic.ingress_checks(plan)),
        ("Egress", health_traffic.egress_checks(plan)),
        ("Name resolution", health_cluster.name_checks(plan)),
        ("Networks and administration", health_traffic.network_checks(plan)),
    )
    first = Section("", (Prose((FROM.format(place=_place(report)),)),))
    return Chapter("health", "Health checks", (first, *_sections(groups)))


def _sections(groups: tuple[tuple[str, Iterator[Step]], ...]) -> Iterator[Section]:
    columns = (Column("Question", 22, "name"), Column("Command", 52, "code"), Column("Healthy answer", 26))
    for number, (title, steps) in enumerate(groups, 1):
        rows = tuple((step.text, step.command, step.expected) for step in steps)
        yield Section(title, (Table(f"table-health-{number}", f"Is it healthy? {title}", columns, rows),))


def _place(report: Report) -> str:
    subnet = report.plan.subnet_for("jump_box")
    return f"the jump box in {subnet.described}" if subnet else "a machine that reaches the API server"
