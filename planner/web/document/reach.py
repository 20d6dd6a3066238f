"""Who may reach a node and how, and what must be open for the bastion: tables of the administration chapter."""

from collections.abc import Iterator

from planner.azure.nsg_rules import BASTION
from planner.azure.traffic import REMOTE_ACCESS
from planner.plan import Plan
from planner.plan.security_groups import SecurityGroup, SecurityRule
from planner.report import Report
from planner.web.document.administration import administration
from planner.web.document.base import Chapter, Column, Row, Section, Table
from planner.web.document.security import ports, side
from planner.web.document.words import below

BASTION_RULES = "Bastion NSG rules"
"""The section that run cards and procedures refer to."""


def administration_in_full(report: Report) -> Chapter:
    """The way to the nodes, who may take it, and the ports it needs."""
    plan = report.plan
    short = administration(report)
    more = (
        Section("Who may reach a node, and how", (hops(plan), doors(plan))),
        Section(BASTION_RULES, (bastion(plan),)),
    )
    return Chapter(short.slug, short.title, (*(Section("Access path", each.blocks) for each in short.sections), *more))


def hops(plan: Plan) -> Table:
    """The way hop by hop."""
    columns = (
        Column("Hop", 8, "name"),
        Column("From", 30),
        Column("To", 30),
        Column("By", 16),
        Column("Checked by", 16),
    )
    rows = tuple(
        (f"F{flow.number}", flow.origin, flow.target, flow.protocol, flow.inspected_by)
        for flow in plan.flows
        if flow.kind == "administration"
    )
    return Table("table-hops", "The way to a node, hop by hop", columns, rows)


def doors(plan: Plan) -> Table:
    """The rules that allow or deny SSH and RDP on the subnets of nodes and jump box."""
    columns = (
        Column("Subnet", 16, "name"),
        Column("Access", 8),
        Column("From", 24),
        Column("To", 16),
        Column("Protocol, ports", 13),
        Column("Rule", 23),
    )
    rows = [
        row for group in plan.security_groups if group.purpose in {"nodes", "jump_box"} for row in _doors(plan, group)
    ]
    return Table("table-doors", "Who may open SSH or RDP there", columns, tuple(rows))


def _doors(plan: Plan, group: SecurityGroup) -> Iterator[Row]:
    name = next(each.name for each in plan.subnets if each.key == group.subnet)
    for rule in group.in_direction("Inbound"):
        if set(rule.ports) & set(REMOTE_ACCESS) or (rule.access == "Deny" and rule.ports == ("*",)):
            named = f"{rule.priority} {rule.name}"
            yield (name, rule.access, _from(plan, rule), side(rule.destination), ports(rule), named)


def _from(plan: Plan, rule: SecurityRule) -> str:
    """Ranges with the names of the subnets that they are."""
    names = {str(subnet.cidr): subnet.name for subnet in plan.subnets}
    return below(f"{names[each]} {each}" if each in names else each.replace("*", "any") for each in rule.source)


def bastion(plan: Plan) -> Table:
    """Every rule of the group on AzureBastionSubnet; without a group, those that Azure would ask of one."""
    columns = (
        Column("Direction", 12, "name"),
        Column("From", 20),
        Column("To", 20),
        Column("Protocol and ports", 18),
        Column("Why", 30),
    )
    subnet = plan.subnet_for("bastion")
    if subnet is None:
        return Table("table-bastion-ports", "", columns, ())
    group = next((each for each in plan.security_groups if each.subnet == subnet.key), None)
    caption = f"What must be open to and from {subnet.described}"
    rows = tuple(_ruled(group)) if group else tuple(_asked(str(subnet.cidr)))
    return Table("table-bastion-ports", caption, columns, rows)


def _ruled(group: SecurityGroup) -> Iterator[Row]:
    for rule in group.rules:
        if rule.access == "Allow":
            yield (rule.direction, side(rule.source), side(rule.destination), ports(rule), rule.why)


def _asked(subnet: str) -> Iterator[Row]:
    for rule in BASTION:
        words = {"{clients}": "clients", "{subnet}": subnet, "*": "any"}
        ends = (words.get(rule.origin, rule.origin), words.get(rule.target, rule.target))
        yield (rule.direction, *ends, f"{rule.protocol.upper().replace('*', 'any')} {', '.join(rule.ports)}", rule.why)
