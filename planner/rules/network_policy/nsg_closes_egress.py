"""Rule: own NSG rules must leave nodes their way out."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.network_policy import NsgRule
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

EVERYWHERE = frozenset({"Internet", "*", "0.0.0.0/0", "AzureCloud"})
EVERY_PORT = frozenset({"*", "443", "0-65535"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each outbound denial on the node subnet that no earlier permission opens."""
    if plan.design.egress.outbound_type in {"none", "block"}:
        return
    rules = plan.design.network_policy.nsg_rules
    opened = [rule.priority for rule in rules if _outbound(rule) and rule.access == "Allow"]
    for index, rule in enumerate(rules):
        wide = rule.destination in EVERYWHERE and rule.ports in EVERY_PORT and rule.protocol in {"*", "Tcp"}
        if _outbound(rule) and rule.access == "Deny" and wide and not any(each < rule.priority for each in opened):
            yield Problem(
                f"network_policy.nsg_rules.{index}",
                f"Rule {rule.name or index + 1} denies nodes {rule.destination} on ports {rule.ports}, and nothing "
                "opens it before.",
            )


def _outbound(rule: NsgRule) -> bool:
    return rule.subnet == "nodes" and rule.direction == "Outbound"


RULE = Rule(
    id="nsg-closes-egress",
    severity=Severity.ERROR,
    title="An NSG rule closes the nodes off",
    why=(
        "NSGs judge where a packet finally goes: a denial of the internet on the node subnet stops images, "
        "the API server and updates, whatever the route."
    ),
    fix="Remove the denial and filter in a firewall, or permit what AKS needs before it.",
    pillar="reliability",
    sources=(
        sources.OUTBOUND_RULES,
        sources.NSG,
    ),
    good={
        "network_policy": {
            "nsg_rules": [
                {
                    "name": "deny-smtp",
                    "direction": "Outbound",
                    "access": "Deny",
                    "destination": "Internet",
                    "ports": "25",
                }
            ]
        }
    },
    bad={
        "network_policy": {
            "nsg_rules": [
                {
                    "name": "deny-internet",
                    "direction": "Outbound",
                    "access": "Deny",
                    "protocol": "*",
                    "destination": "Internet",
                    "ports": "*",
                }
            ]
        }
    },
    check=check,
    facts=("model-outbound-internet-needed", "outbound-nsg-not-enough"),
)
