"""Chapter: the API server, the identity with its rights, private endpoints and names."""

from planner.design import Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table
from planner.web.document.words import DASH, answer, joined


def access_and_rights(report: Report) -> Chapter:
    """Who reaches the API server, as what the cluster acts, and what it may do."""
    design = report.design
    return Chapter(
        "access",
        "Access and rights",
        (
            Section("API server", (api_server(design),)),
            Section("Private endpoints", (endpoints(design),)),
        ),
    )


def api_server(design: Design) -> Table:
    """The answers about the API server and the identity."""
    access = design.access
    rows: list[Row] = [
        ("API server", answer(design, "access.api_server")),
        ("Private only", label(access.private_cluster)),
        ("Authorised ranges", joined(access.authorized_ranges, "")),
        ("Private DNS zone", answer(design, "access.private_dns_zone")),
        ("Zone linked to", label(access.zone_links)),
        ("Asked from on-premises through", "Azure DNS Private Resolver" if access.dns_resolver else ""),
        ("Identity", answer(design, "access.identity")),
        ("Right on the subnets", answer(design, "access.subnet_right")),
        ("Deployed with", answer(design, "access.deployment")),
        ("Pipeline agents", answer(design, "access.pipeline_agents")),
    ]
    columns = (Column("Setting", 34, "name"), Column("Answer", 66))
    return Table("table-access", "API server and identity", columns, tuple(row for row in rows if row[1]))


def endpoints(design: Design) -> Table:
    """The private endpoints."""
    columns = (Column("Name", 40, "name"), Column("Service", 35), Column("Zone linked to the spoke", 25))
    rows = tuple(
        (each.name or DASH, label(each.service), label(each.zone_linked)) for each in design.access.private_endpoints
    )
    return Table("table-endpoints", "Private endpoints", columns, rows)
