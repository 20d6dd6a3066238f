"""Chapter: who may talk to whom, inside the cluster and at the edge of each subnet."""

from planner.design import Design
from planner.design.network_policy import PolicyRule
from planner.plan import Plan
from planner.plan.security_groups import SecurityGroup, SecurityRule
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Row, Section, Table
from planner.web.document.words import answer, below, joined


def network_policy(report: Report) -> Chapter:
    """Network policies and NSG rules."""
    design, groups = report.design, report.plan.security_groups
    return Chapter(
        "policy",
        "Network policy and security groups",
        (
            Section("Between pods", (Prose((_sentence(design),)), permissions(design))),
            Section("Network security groups", tuple(security_group(report.plan, group) for group in groups)),
        ),
    )


def _sentence(design: Design) -> str:
    policy = design.network_policy
    if policy.engine == "none":
        return "No engine enforces network policies: every pod may reach every other."
    denied = joined(policy.default_deny, "")
    rest = f"Denied by default in {denied}." if denied else "No namespace denies by default."
    return f"{answer(design, 'network_policy.engine')} enforces the policies. {rest}"


def permissions(design: Design) -> Table:
    """One row for each permission."""
    columns = (
        Column("Name", 23, "name"),
        Column("Namespace", 14),
        Column("Pods", 19),
        Column("Direction", 11),
        Column("Peers", 21),
        Column("Ports", 12),
    )
    rows = tuple(
        (
            rule.name,
            rule.namespace,
            below(rule.pod_labels, "all"),
            "from" if rule.direction == "ingress" else "to",
            _peers(rule),
            below(rule.ports, "all"),
        )
        for rule in design.network_policy.rules
    )
    return Table("table-policies", "Permissions between pods", columns, rows)


def _peers(rule: PolicyRule) -> str:
    namespaces = f"in {joined(rule.peer_namespaces)}" if rule.peer_namespaces else ""
    return below((*rule.peer_labels, namespaces, *rule.peer_ranges), "all in the namespace")


def security_group(plan: Plan, group: SecurityGroup) -> Table:
    """The rules of one group in order of priority; the architect's own are marked."""
    columns = (
        Column("Priority", 9, "name"),
        Column("Rule", 25),
        Column("Access", 9),
        Column("From", 17),
        Column("To", 17),
        Column("Protocol and ports", 23),
    )
    subnet = next(each.name for each in plan.subnets if each.key == group.subnet)
    rows = tuple(_rule(rule) for rule in group.rules)
    return Table(f"table-nsg-{group.subnet}", f"{group.name} on {subnet}", columns, rows)


def _rule(rule: SecurityRule) -> Row:
    return (
        str(rule.priority),
        f"{rule.name}{' (your own)' if rule.own else ''}",
        f"{rule.access} {'in' if rule.direction == 'Inbound' else 'out'}",
        _side(rule.source),
        _side(rule.destination),
        _ports(rule),
    )


def _ports(rule: SecurityRule) -> str:
    protocol = "any" if rule.protocol == "*" else rule.protocol.upper()
    ports = "" if rule.ports == ("*",) else joined(rule.ports)
    return f"{protocol} {ports}".strip()


def _side(side: tuple[str, ...]) -> str:
    return "any" if side == ("*",) else below(side)
