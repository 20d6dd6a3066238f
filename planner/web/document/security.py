"""Chapter: the network security groups, rule by rule."""

from planner.plan import Plan
from planner.plan.security_groups import SecurityGroup, SecurityRule
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table
from planner.web.document.words import below


def security_groups(report: Report) -> Chapter:
    """One section for each group."""
    plan = report.plan
    sections = (Section(_on(plan, group), (security_group(plan, group),)) for group in plan.security_groups)
    return Chapter("security", "Network security groups", tuple(sections))


def _on(plan: Plan, group: SecurityGroup) -> str:
    return next(each.name for each in plan.subnets if each.key == group.subnet)


def security_group(plan: Plan, group: SecurityGroup) -> Table:
    """The rules of one group in order of priority; the architect's own are marked."""
    columns = (
        Column("Priority", 7, "name"),
        Column("Rule", 23),
        Column("Access", 8),
        Column("From", 15),
        Column("To", 14),
        Column("Protocol, ports", 12),
        Column("Why", 21),
    )
    rows = tuple(_rule(rule) for rule in group.rules)
    return Table(f"table-nsg-{group.subnet}", f"{group.name} on {_on(plan, group)}", columns, rows)


def _rule(rule: SecurityRule) -> Row:
    return (
        str(rule.priority),
        f"{rule.name}{' (your own)' if rule.own else ''}",
        f"{rule.access} {'in' if rule.direction == 'Inbound' else 'out'}",
        side(rule.source),
        side(rule.destination),
        ports(rule),
        rule.why,
    )


def ports(rule: SecurityRule) -> str:
    """Protocol and ports, or any."""
    protocol = "any" if rule.protocol == "*" else rule.protocol.upper()
    numbers = "" if rule.ports == ("*",) else ", ".join(rule.ports)
    return f"{protocol} {numbers}".strip()


def side(side: tuple[str, ...]) -> str:
    """One side of a rule, a range a line."""
    return "any" if side == ("*",) else below(side)
