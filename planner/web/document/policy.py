"""Chapter: who may talk to whom inside the cluster."""

from planner.design import Design
from planner.design.network_policy import PolicyRule
from planner.report import Report
from planner.web.document.base import Block, Chapter, Column, Prose, Section, Table
from planner.web.document.words import answer, below, joined


def network_policy(report: Report) -> Chapter:
    """Who may talk to whom."""
    return Chapter("policy", "Network policy", (Section("", between_pods(report.design)),))


def between_pods(design: Design) -> tuple[Block, ...]:
    """The engine in a sentence, and the permissions."""
    return Prose((_sentence(design),)), permissions(design)


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
