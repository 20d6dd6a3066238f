"""Chapter: health checks; each is a question, the command that asks it, and the answer of a healthy design."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.blocks import Step
from planner.web.document.operations import health_cluster, health_traffic
from planner.web.document.operations.names import name_of
from planner.web.document.words import any_of


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
    first = Section("", (Prose((where_to_run(plan),)),))
    return Chapter("health", "Health checks", (first, *_sections(groups)))


def _sections(groups: tuple[tuple[str, Iterator[Step]], ...]) -> Iterator[Section]:
    columns = (Column("Question", 22, "name"), Column("Command", 52, "code"), Column("Healthy answer", 26))
    for number, (title, steps) in enumerate(groups, 1):
        rows = tuple((step.text, step.command, step.expected) for step in steps)
        yield Section(title, (Table(f"table-health-{number}", f"Is it healthy? {title}", columns, rows),))


def where_to_run(plan: Plan) -> str:
    """From which machine the commands run, and what it has to have."""
    subnet = plan.subnet_for("jump_box")
    cut_off = plan.design.egress.outbound_type in {"none", "block"} and not plan.firewall_address
    extensions = any_of(
        ("azure-firewall" if plan.has_azure_firewall else "", "bastion" if name_of(plan, "Azure Bastion") else ""),
        "and",
    )
    place = f"the jump box in {subnet.described}" if subnet else "a machine that reaches the API server"
    if cut_off and subnet:
        run = f"Run kubectl from {place}, and az from a machine that reaches Azure, signed in with az login; "
        run += "the credentials for kubectl are carried over to the jump box."
    else:
        run = f"Run these from {place}, signed in with az login; what is asked “from a client” runs at a user’s place."
    more = f" The Azure CLI needs the {'extensions' if ' and ' in extensions else 'extension'} {extensions}."
    return f"{run}{more if extensions else ''}"
