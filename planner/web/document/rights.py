"""Chapter: the API server and the identity with its rights; tables of private endpoints and names."""

from planner.design import Design
from planner.design.labels import label
from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table, grouped, settings
from planner.web.document.words import DASH, answer, below, joined
from planner.web.forms.relevance import matters


def access_and_rights(report: Report) -> Chapter:
    """Who reaches the API server, as what the cluster acts, and what it may do."""
    plan, design = report.plan, report.design
    return Chapter(
        "access",
        "Access and rights",
        (
            Section("API server", (api_server(design),)),
            Section("Rights", (assignments(plan), custom_role(plan))),
        ),
    )


def api_server(design: Design) -> Table:
    """The answers about the API server and the identity."""
    access = design.access
    private = [
        ("access.private_cluster", "Private only", label(access.private_cluster)),
        ("access.authorized_ranges", "Authorised ranges", joined(access.authorized_ranges, "")),
        ("access.private_dns_zone", "Private DNS zone", answer(design, "access.private_dns_zone")),
        ("access.zone_links", "Zone linked to", label(access.zone_links)),
    ]
    pairs = [
        ("API server", answer(design, "access.api_server")),
        *((title, words) for path, title, words in private if matters(path, design)),
        ("Asked from on-premises through", "Azure DNS Private Resolver" if access.dns_resolver else ""),
        ("Identity", answer(design, "access.identity")),
        ("Right on the subnets", answer(design, "access.subnet_right")),
        ("Deployed with", answer(design, "access.deployment")),
        ("Pipeline agents", answer(design, "access.pipeline_agents")),
    ]
    return settings("table-access", "API server and identity", pairs)


def endpoints(design: Design) -> Table:
    """The private endpoints."""
    columns = (Column("Name", 40, "name"), Column("Service", 35), Column("Zone linked to the spoke", 25))
    rows = tuple(
        (each.name or DASH, label(each.service), label(each.zone_linked)) for each in design.access.private_endpoints
    )
    return Table("table-endpoints", "What is reached through a private endpoint", columns, rows)


def assignments(plan: Plan) -> Table:
    """Who has to be given which role on what."""
    columns = (Column("Who", 24, "name"), Column("Role", 24), Column("On", 24), Column("Why", 28))
    rows = ((each.principal, each.role, each.scope, each.why) for each in plan.roles)
    return Table("table-roles", "Role assignments", columns, grouped(rows))


def custom_role(plan: Plan) -> Table:
    """The custom role with exactly the actions that the answers need."""
    role = plan.custom_role
    columns = (Column("Custom role", 28, "name"), Column("Actions", 44), Column("Assignable in", 28))
    rows = ((role.name, below(role.actions), below(role.scopes)),) if role else ()
    return Table("table-custom-role", "The custom role of the cluster’s identity", columns, rows)


def zones(plan: Plan) -> Table:
    """Private DNS zones with their links and records."""
    columns = (
        Column("Private DNS zone", 30, "name"),
        Column("For", 14),
        Column("Made by", 10),
        Column("Linked to", 20),
        Column("Records", 26),
    )
    rows = tuple(
        (zone.name, zone.purpose, zone.made_by, below(zone.linked), below(record.name for record in zone.records))
        for zone in plan.dns_zones
    )
    return Table("table-zones", "Zones with their links and records", columns, rows)


def clients(plan: Plan) -> Table:
    """Whom each network asks for names."""
    columns = (
        Column("Network", 28, "name"),
        Column("Asks", 18, "range"),
        Column("Why", 36),
        Column("Private names", 18),
    )
    rows = tuple(
        (each.network, below(each.servers), each.why, "Resolved" if each.answers_private else "Not resolved")
        for each in plan.dns_clients
    )
    return Table("table-dns", "Whom each network asks for names", columns, rows)
