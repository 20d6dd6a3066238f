"""Chapters of the short profiles: the address plan and the rights without what only builders need."""

from planner.report import Report
from planner.web.document.addresses import subnets, vnets
from planner.web.document.base import Chapter, Prose, Section
from planner.web.document.ranges import cluster_ranges
from planner.web.document.rights import api_server
from planner.web.document.sizing import counting, worksheet


def address_summary(report: Report) -> Chapter:
    """Every VNet, subnet and range, and the worksheet."""
    plan = report.plan
    return Chapter(
        "addresses",
        "Address plan",
        (
            Section("Networks and subnets", (vnets(plan), subnets(plan), cluster_ranges(plan))),
            Section("Sizing worksheet", (Prose((counting(plan),)), worksheet(plan))),
        ),
    )


def ranges_for_operators(report: Report) -> Chapter:
    """Every VNet, subnet and range."""
    plan = report.plan
    return Chapter("addresses", "Address plan", (Section("", (vnets(plan), subnets(plan), cluster_ranges(plan))),))


def access_summary(report: Report) -> Chapter:
    """The API server, its identity and how it is reached."""
    return Chapter("access", "Access and rights", (Section("", (api_server(report.design),)),))
