"""Chapter: who owns what, and who is called."""

from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table
from planner.web.document.words import DASH, joined


def people(report: Report) -> Chapter:
    """Owners of resource groups, and contacts."""
    return Chapter("people", "Owners and contacts", (Section("", (owners(report), contacts(report))),))


def owners(report: Report) -> Table:
    """Who answers for each resource group."""
    columns = (Column("Resource group", 34, "name"), Column("Team", 20), Column("Holds", 46))
    rows = tuple((each.name, each.team, joined(each.holds)) for each in report.plan.resource_groups)
    return Table("table-owners", "Who owns what", columns, rows)


def contacts(report: Report) -> Table:
    """Whom operations call."""
    columns = (Column("Name", 30, "name"), Column("Role", 34), Column("Reached by", 36))
    rows = tuple((each.name or DASH, each.role, each.reach) for each in report.design.overview.contacts)
    return Table("table-call", "Who is called", columns, rows)
