"""Chapter: the name of every resource, and the tags."""

from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group, network_resource_group
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table


def names(report: Report) -> Chapter:
    """Names by the naming convention or as given."""
    tags = tuple((tag.name, tag.value) for tag in report.design.overview.tags)
    columns = (Column("Tag", 34, "name"), Column("Value", 66))
    return Chapter(
        "names",
        "Names and tags",
        (Section("", (resources(report.plan), Table("table-tags", "Tags of every resource", columns, tags))),),
    )


def resources(plan: Plan) -> Table:
    """One row for each resource."""
    columns = (Column("Resource", 34, "name"), Column("Name", 66))
    rows: list[Row] = [
        ("Cluster", cluster_name(plan.design)),
        ("Resource group of the cluster", cluster_resource_group(plan.design)),
        ("Resource group of the network", network_resource_group(plan.design)),
        *(("Virtual network", vnet.name) for vnet in plan.vnets),
    ]
    return Table("table-names", "Names of resources", columns, tuple(rows))
