"""Table: what protects each layer of this design."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.web.document.base import Column, Table
from planner.web.document.words import DASH, counted, denied_by_default, joined


def controls(plan: Plan) -> Table:
    """What protects each layer of this design."""
    columns = (Column("Layer", 26, "name"), Column("Control", 74))
    rows = tuple((layer, text) for layer, text in _layers(plan) if text and text != DASH)
    return Table("table-controls", "What protects each layer", columns, rows)


def _layers(plan: Plan) -> Iterator[tuple[str, str]]:
    design = plan.design
    waf = design.waf
    if waf.product != "none":
        mode = f"{waf.rule_set.replace('_', ' ')} in {waf.mode.lower()} mode"
        locked = "the origin answers the WAF only" if waf.origin_lockdown else "the origin answers everybody"
        yield "Edge", f"{mode}; {locked}."
    groups = [group.name for group in plan.security_groups]
    rules = sum(len(group.rules) for group in plan.security_groups)
    yield (
        "Subnets",
        f"{counted(len(groups), 'network security group')} with {counted(rules, 'rule')}." if groups else "",
    )
    without = [each.name for each in plan.subnets if each.key not in {group.subnet for group in plan.security_groups}]
    yield "Subnets without an NSG", joined(without)
    engine = design.network_policy.engine
    yield (
        "Pods",
        f"Network policies by {engine.capitalize()}; {denied_by_default(plan)}." if engine != "none" else "",
    )
    yield "Egress", f"Filtered by the firewall at {plan.firewall_address}." if plan.firewall_address else ""
    ranges = joined(design.access.authorized_ranges, "")
    private = design.access.private_cluster and design.access.api_server in {"vnet_integration", "private_endpoint"}
    yield "API server", "Private address only." if private else (f"Answers {ranges} only." if ranges else "Public.")
    role = plan.custom_role
    yield "Rights", f"{role.name}, {counted(len(role.actions), 'action')}." if role else "Built-in roles."
