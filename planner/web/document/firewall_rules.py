"""Chapter: what the cluster has to reach outside, by feature, and the firewall rules that let it."""

from planner.azure.egress_destinations import FQDN_TAG
from planner.azure.regions import short_name
from planner.plan import Plan
from planner.plan.firewall_rules import needed
from planner.plan.routes import jump_box_behind_firewall
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table, grouped
from planner.web.document.egress import destinations
from planner.web.document.words import below

AGENTS = (
    " Build agents in the subnet of the jump box use its rules; add the names of their own service, such as github.com "
    "or dev.azure.com, and the update sources of the machines’ operating systems."
)


def egress_destinations(report: Report) -> Chapter:
    """Required destinations by feature, those of the workload, and the rules of the firewall."""
    plan = report.plan
    open_way = plan.design.egress.outbound_type not in {"none", "block"}
    return Chapter(
        "destinations",
        "Egress destinations and firewall rules" if plan.design.egress.firewall != "none" else "Egress destinations",
        (
            Section("Required by AKS", (required(plan),) if open_way else ()),
            Section("Required by the workload", (destinations(report.design),)),
            Section("Firewall rules", (rules(plan),)),
        ),
    )


def required(plan: Plan) -> Table:
    """What AKS asks for, feature by feature."""
    columns = (
        Column("Because of", 18, "name"),
        Column("Destination", 32),
        Column("Port", 14),
        Column("Why", 36),
    )
    region = short_name(plan.design.overview.region)
    rows = (
        (feature, each.target.format(region=region), f"{each.protocol} {each.port}", each.why)
        for feature, each in needed(plan)
    )
    return Table("table-required", "Destinations that AKS itself has to reach", columns, grouped(rows))


def rules(plan: Plan) -> Table:
    """The firewall's rules as collections; left out where no firewall filters."""
    columns = (
        Column("Rule", 18, "name"),
        Column("Kind", 12),
        Column("From", 18),
        Column("To", 28),
        Column("Protocol and port", 12),
        Column("Why", 12),
    )
    rows = tuple(
        (rule.name, rule.kind, below(rule.origin), below(rule.targets), rule.ports, rule.why)
        for rule in plan.firewall_rules
    )
    note = f"{FQDN_TAG} is the firewall’s own list of the names that AKS requires."
    note += AGENTS if jump_box_behind_firewall(plan) else ""
    return Table("table-firewall-rules", "Rules that let the cluster and its operators out", columns, rows, note)
