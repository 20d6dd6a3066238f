"""Chapter: tests after deployment and for acceptance, with boxes for result and signature."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.plan.flows import NOBODY
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Row, Section, Table
from planner.web.document.words import DASH, counted, joined

HOW = "Write passed or failed into the box, with the day and your signature. A test that fails is an open point."


def acceptance_tests(report: Report) -> Chapter:
    """Deployment first, then acceptance, then who signs."""
    plan = report.plan
    return Chapter(
        "tests",
        "Deployment and acceptance tests",
        (
            Section("", (Prose((HOW,)),)),
            Section("After deployment", (_table("table-deployment", "Tests after deployment", _deployed(plan)),)),
            Section("For acceptance", (_table("table-acceptance", "Tests for acceptance", _accepted(plan)),)),
            Section("Signatures", (signatures(report),)),
        ),
    )


def _table(slug: str, caption: str, tests: Iterator[tuple[str, str]]) -> Table:
    columns = (
        Column("Test", 44, "name"),
        Column("Expected", 28),
        Column("Result", 10),
        Column("Day and signature", 18),
    )
    rows: tuple[Row, ...] = tuple(
        (f"{number}. {test}", expected, "", "") for number, (test, expected) in enumerate(tests, 1)
    )
    return Table(slug, caption, columns, rows, look="signing")


def _deployed(plan: Plan) -> Iterator[tuple[str, str]]:
    """What has to be there, as planned."""
    for vnet in plan.vnets:
        yield (
            f"VNet {vnet.name} with its subnets",
            f"{vnet.ranges}; {counted(len(vnet.subnets), 'subnet')} as in the address plan",
        )
    for table in plan.route_tables:
        on = joined(each.name for each in plan.subnets if each.key in table.subnets)
        yield f"Route table {table.name}", f"on {on}, {counted(table.size, 'route')}"
    if plan.security_groups:
        yield (
            "Network security groups",
            f"{counted(len(plan.security_groups), 'group')} as under Network security groups",
        )
    for pool in plan.pools:
        yield f"Node pool {pool.name}", f"{counted(pool.pool.min_count, 'node')} Ready, max pods {pool.max_pods:,}"
    if plan.roles:
        yield "Role assignments", f"{len(plan.roles)} as in the table of rights"
    if plan.dns_zones:
        yield "Private DNS zones", f"{len(plan.dns_zones)}, linked to every VNet that asks"


def _accepted(plan: Plan) -> Iterator[tuple[str, str]]:
    """What has to work: each flow of the design once, and what must not work."""
    for flow in plan.flows:
        passes = "" if flow.inspected_by == NOBODY else f"; {flow.inspected_by}"
        yield f"F{flow.number} from {flow.origin} to {flow.target}", f"{flow.protocol}{passes}"
    design = plan.design
    if design.waf.product != "none" and design.waf.origin_lockdown:
        yield "The ingress, past the WAF", "no answer"
    for namespace in design.network_policy.default_deny:
        yield f"A pod of {namespace} without permission", "reaches no other pod"
    if plan.firewall_address:
        yield "A pod to a name that no rule allows", "no answer"
    if design.management.node_ssh_from_bastion_only:
        yield "SSH from a pod to a node other than its own", "no answer"


def signatures(report: Report) -> Table:
    """Who accepts; two empty rows where nobody is named."""
    columns = (Column("Name", 26, "name"), Column("Role", 28), Column("Day", 16), Column("Signature", 30))
    people = [(each.name or DASH, each.role) for each in report.design.overview.approvers]
    rows: tuple[Row, ...] = tuple(
        (name, role, "", "") for name, role in people or [(DASH, "Builder"), (DASH, "Operations")]
    )
    return Table("table-signatures", "Accepted by", columns, rows, look="signing")
