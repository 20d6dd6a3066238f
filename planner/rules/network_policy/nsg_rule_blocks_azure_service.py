"""Rule: an NSG rule of your own must not come before what a service needs."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.network_policy import NsgRule
from planner.plan import Plan
from planner.plan.security_groups import SecurityRule
from planner.rules.base import Problem, Rule, Severity

SERVICES = frozenset({"app_gateway", "bastion", "api_server", "jump_box"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each denial that covers a required flow on the subnet of a service."""
    for group in plan.security_groups:
        if group.purpose not in SERVICES:
            continue
        for index, denial in _denials(plan, group.purpose):
            rules = group.in_direction(denial.direction)
            shut = [each for each in rules if not each.own and each.access == "Allow" and _shuts(denial, each)]
            blocked = [each.name for each in shut if not _permitted_before(rules, each, denial.priority)]
            if blocked:
                yield Problem(
                    f"network_policy.nsg_rules.{index}.priority",
                    f"{denial.name or 'Your denial'} with priority {denial.priority} on {group.name} comes before "
                    f"{', '.join(dict.fromkeys(blocked))}.",
                )


def _denials(plan: Plan, purpose: str) -> Iterator[tuple[int, NsgRule]]:
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        if rule.subnet == purpose and rule.access == "Deny":
            yield index, rule


def _shuts(denial: NsgRule, allowed: SecurityRule) -> bool:
    """Whether the denial comes first and covers the whole flow; ranges are compared as text, tags by the tag."""
    protocol = denial.protocol in {"*", allowed.protocol}
    source = denial.source == "*" or allowed.source == (denial.source,)
    target = denial.destination == "*" or allowed.destination == (denial.destination,)
    ports = denial.ports == "*" or allowed.ports == (denial.ports,)
    return denial.priority < allowed.priority and protocol and source and target and ports


def _permitted_before(rules: tuple[SecurityRule, ...], flow: SecurityRule, priority: int) -> bool:
    """Whether another rule of the architect's own permits the flow before the denial."""
    return any(
        rule.own
        and rule.access == "Allow"
        and rule.priority < priority
        and set(rule.source) & {"*", *flow.source}
        and set(rule.ports) & {"*", *flow.ports}
        for rule in rules
    )


RULE = Rule(
    id="nsg-rule-blocks-azure-service",
    severity=Severity.ERROR,
    title="Own NSG rule shuts out what Azure needs",
    why=(
        "Gateways, bastion and API server live on flows that Azure itself asks for; a denial that comes "
        "before the permission stops the service."
    ),
    fix="Give the denial a higher number than the rules of the plan, or permit the flow before it.",
    pillar="reliability",
    sources=(
        sources.APP_GATEWAY,
        sources.BASTION_NSG,
        sources.API_VNET,
    ),
    good={
        "network_policy": {
            "nsg_rules": [
                {"name": "deny-rest", "subnet": "app_gateway", "priority": 4090, "access": "Deny", "protocol": "*"}
            ]
        }
    },
    bad={
        "network_policy": {
            "nsg_rules": [
                {"name": "deny-rest", "subnet": "app_gateway", "priority": 400, "access": "Deny", "protocol": "*"}
            ]
        }
    },
    check=check,
    facts=(
        "appgw-nsg-gatewaymanager",
        "appgw-nsg-azureloadbalancer",
        "appgw-nsg-client-traffic",
        "appgw-nsg-outbound-internet",
        "bastion-nsg-complete-set",
        "nsg-apiserver-subnet",
        "vni-nsg-ports",
        "nsg-lb-health-probe",
    ),
)
