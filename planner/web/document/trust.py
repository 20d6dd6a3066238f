"""Chapter: trust boundaries, what crosses each of them, and what controls the crossing."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.plan.flows import NOBODY, Flow
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table
from planner.web.document.words import DASH, below, joined

BOUNDARIES = {
    "ingress": "Clients to applications",
    "egress": "Cluster to the outside",
    "administration": "Operators to nodes",
    "api_server": "To the control plane",
    "dns": "Names",
    "east_west": "Between workloads",
}


def trust(report: Report) -> Chapter:
    """Crossings with their controls, and who is trusted with which right."""
    plan = report.plan
    return Chapter(
        "trust",
        "Trust boundaries and controls",
        (Section("Crossings", (crossings(plan),)), Section("Controls by layer", (controls(plan),))),
    )


def crossings(plan: Plan) -> Table:
    """Every flow that crosses a boundary, with what stops others from crossing."""
    columns = (
        Column("Boundary", 20, "name"),
        Column("Flow", 6),
        Column("From and to", 36),
        Column("What is checked", 38),
    )
    rows: list[Row] = []
    before = ""
    for flow in plan.flows:
        boundary = BOUNDARIES[flow.kind]
        rows.append(("" if boundary == before else boundary, f"F{flow.number}", _ends(flow), _checked(plan, flow)))
        before = boundary
    return Table("table-trust", "What crosses each boundary, and what is checked there", columns, tuple(rows))


def _ends(flow: Flow) -> str:
    return below((f"from {flow.origin}", f"to {flow.target}"))


def _checked(plan: Plan, flow: Flow) -> str:
    groups = [
        group.name
        for group in plan.security_groups
        for subnet in plan.subnets
        if subnet.key == group.subnet and subnet.cidr and subnet.described in flow.target
    ]
    inspected = "" if flow.inspected_by == NOBODY else flow.inspected_by
    return below((inspected, *(f"NSG {name}" for name in groups)), "Nothing on the way")


def controls(plan: Plan) -> Table:
    """What protects each layer of this design."""
    columns = (Column("Layer", 26, "name"), Column("Control", 74))
    rows = tuple((layer, text) for layer, text in _layers(plan) if text and text != DASH)
    return Table("table-controls", "Controls, layer by layer", columns, rows)


def _layers(plan: Plan) -> Iterator[tuple[str, str]]:
    design = plan.design
    waf = design.waf
    if waf.product != "none":
        mode = f"{waf.rule_set.replace('_', ' ')} in {waf.mode.lower()} mode"
        locked = "the origin answers the WAF only" if waf.origin_lockdown else "the origin answers everybody"
        yield "Edge", f"{mode}; {locked}."
    groups = [group.name for group in plan.security_groups]
    rules = sum(len(group.rules) for group in plan.security_groups)
    yield "Subnets", f"{len(groups)} network security groups with {rules} rules." if groups else ""
    without = [each.name for each in plan.subnets if each.key not in {group.subnet for group in plan.security_groups}]
    yield "Subnets without an NSG", joined(without)
    denied = joined(design.network_policy.default_deny, "no namespace")
    engine = design.network_policy.engine
    yield (
        "Pods",
        f"Network policies by {engine.capitalize()}; denied by default in {denied}." if engine != "none" else "",
    )
    yield "Egress", f"Filtered by the firewall at {plan.firewall_address}." if plan.firewall_address else ""
    ranges = joined(design.access.authorized_ranges, "")
    private = design.access.private_cluster and design.access.api_server in {"vnet_integration", "private_endpoint"}
    yield "API server", "Private address only." if private else (f"Answers {ranges} only." if ranges else "Public.")
    role = plan.custom_role
    yield "Rights", f"{role.name}, {len(role.actions)} actions." if role else "Built-in roles."
