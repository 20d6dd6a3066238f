"""Chapter: private endpoints, private DNS zones, and whom each network asks for names."""

from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table, grouped
from planner.web.document.rights import clients, endpoints, zones
from planner.web.document.words import DASH, below


def resolution(report: Report) -> Chapter:
    """Endpoints, zones with their records, and clients."""
    plan = report.plan
    return Chapter(
        "resolution",
        "Name resolution and private endpoints",
        (
            Section("Private endpoints", (endpoints(report.design),)),
            Section("Private DNS zones", (zones(plan), records(plan))),
            Section("DNS servers by network", (clients(plan),)),
        ),
    )


def records(plan: Plan) -> Table:
    """Each record with what it points to, and the VNets that ask and have no link."""
    columns = (Column("Zone", 34, "name"), Column("Record", 22), Column("Points to", 26), Column("Link missing", 18))
    rows = (
        (zone.name, record.name or "@", record.points_to or DASH, below(zone.missing_links))
        for zone in plan.dns_zones
        for record in zone.records
    )
    return Table("table-records", "Records of the private zones", columns, grouped(rows))
