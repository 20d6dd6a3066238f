"""Appendix: the pages that findings, choices and retirements of this document rest on, each with its day."""

from collections.abc import Iterator

from planner.azure import sources
from planner.azure.compatibility import CONTROLLER_BY_NAME
from planner.azure.sources import Source
from planner.design.labels import label
from planner.plan import Plan
from planner.plan.firewall_rules import needed
from planner.plan.retirements import plan_retirements
from planner.report import Report
from planner.web.document.base import Cell, Chapter, Column, Section, Table
from planner.web.document.words import joined


def references(report: Report) -> Chapter:
    """One row for each page, with what it is the source of."""
    columns = (Column("Page", 48, "name"), Column("Dated", 18), Column("Source of", 34))
    found: dict[Source, list[str]] = {}
    for source, use in _used(report):
        if use not in found.setdefault(source, []):
            found[source].append(use)
    ordered = sorted(found, key=lambda source: (source.title.casefold(), source.url))
    rows = tuple((Cell(source.title, href=source.url), label(source.dated), _uses(found[source])) for source in ordered)
    note = "Dated: the day printed on the page, or the day it was read. All pages are public."
    return Chapter(
        "references", "References", (Section("", (Table("table-references", "Pages", columns, rows, note),)),)
    )


def _uses(uses: list[str]) -> str:
    more = f" and {len(uses) - 3} more" if len(uses) > 3 else ""
    return f"{joined(uses[:3])}{more}"


def _used(report: Report) -> Iterator[tuple[Source, str]]:
    for finding in report.findings:
        yield from ((source, f"rule {finding.rule.id}") for source in finding.rule.sources)
    for reversal in report.plan.reversibility:
        yield reversal.source, reversal.choice
    for retirement in plan_retirements(report.plan):
        yield retirement.source, f"end of {retirement.display}"
    yield from _plan(report.plan)


def _plan(plan: Plan) -> Iterator[tuple[Source, str]]:
    yield sources.IP_PLANNING, "sizes of subnets"
    if plan.outbound:
        yield (
            {"Load balancer": sources.LB_CONFIGURE, "NAT gateway": sources.NAT_RESOURCE}.get(
                plan.outbound.way, sources.LIMIT_EGRESS
            ),
            "SNAT ports",
        )
    if controller := CONTROLLER_BY_NAME.get(plan.design.ingress.controller):
        yield controller.source, controller.display
    if plan.subnet_for("bastion"):
        yield sources.BASTION_NSG, "rules for the bastion"
    if plan.design.egress.firewall != "none":
        yield from ((each.source, "egress destinations") for _, each in needed(plan))
        yield from ((source, "firewall rules") for rule in plan.firewall_rules for source in rule.sources)
