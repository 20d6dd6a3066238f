"""Rule: an NSG rule of your own must not come before what a service needs."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.precedence import shut_by
from planner.plan.security_groups import SecurityRule
from planner.rules.base import Problem, Rule, Severity

CLOSED_BY_CHOICE = frozenset({"AllowRemoteAccessInbound"})  # nobody needs a shell on a node


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each denial that shuts out a flow which the plan permits on the same subnet."""
    own = plan.design.network_policy.nsg_rules
    denied = {rule.subnet for rule in own if rule.access == "Deny"}
    for group in plan.security_groups if denied else ():
        for denial in group.rules:
            if not denial.own or denial.access == "Allow" or _between_ranges(group.purpose, denial):
                continue
            shut = [rule.name for rule in shut_by(group, denial) if rule.name not in CLOSED_BY_CHOICE]
            if not shut:
                continue
            index = next(
                number
                for number, rule in enumerate(own)
                if (rule.subnet, rule.direction, rule.priority) == (group.purpose, denial.direction, denial.priority)
            )
            names = ", ".join(dict.fromkeys(shut))
            yield Problem(
                f"network_policy.nsg_rules.{index}.priority",
                f"Rule {denial.name} with priority {denial.priority} on {group.name} comes before {names} of the plan.",
            )


def _between_ranges(purpose: str, denial: SecurityRule) -> bool:
    """Whether it separates ranges of the cluster itself, which another rule judges."""
    return purpose in {"nodes", "pods"} and "/" in denial.source[0] and "/" in denial.destination[0]


RULE = Rule(
    id="nsg-rule-blocks-azure-service",
    severity=Severity.ERROR,
    title="Own NSG rule shuts out what the design needs",
    why=(
        "Nodes, gateways, bastion and API server live on flows that Azure asks for; a denial that comes before "
        "the permission stops the service."
    ),
    fix="Give the denial a higher number than the rules of the plan, or permit the flow before it.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY, sources.BASTION_NSG, sources.API_VNET, sources.NETWORK_CONCEPTS),
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
        "nsg-required-intracluster",
        "nsg-no-intra-block",
        "lb-standard-closed-by-default",
        "lb-custom-subnet-nsg-user-owned",
        "wireguard-port",
    ),
)
