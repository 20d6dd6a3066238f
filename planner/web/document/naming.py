"""Chapter: the name of every resource, and the tags."""

from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table
from planner.web.document.words import below


def names(report: Report) -> Chapter:
    """Names by the naming convention or as given."""
    return Chapter(
        "names",
        "Names and tags",
        (Section("", (resources(report.plan), tags(report.plan))),),
    )


def resources(plan: Plan) -> Table:
    """One row for each kind of resource in a resource group."""
    columns = (Column("Resource", 21, "name"), Column("Names", 47), Column("Resource group", 32))
    names: dict[tuple[str, str], list[str]] = {}
    for each in plan.resources:
        if each.kind != "Resource group":
            names.setdefault((each.kind, each.resource_group), []).append(each.name)
    rows = tuple((kind, below(found), group) for (kind, group), found in names.items())
    return Table("table-names", "Names of resources", columns, rows)


def tags(plan: Plan) -> Table:
    """Tags of every resource."""
    columns = (Column("Tag", 34, "name"), Column("Value", 66))
    rows = tuple((tag.name, tag.value) for tag in plan.design.overview.tags)
    return Table("table-tags", "Tags of every resource", columns, rows)
