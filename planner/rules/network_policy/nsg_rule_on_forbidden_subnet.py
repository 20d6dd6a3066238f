"""Rule: own NSG rules stand on subnets that take an NSG."""

from collections.abc import Iterator

from planner.azure import sources
from planner.azure.subnets import KIND_BY_PURPOSE
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each own rule on a subnet where an NSG is forbidden."""
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        kind = KIND_BY_PURPOSE[rule.subnet]
        if kind.nsg == "forbidden" and plan.subnet_for(rule.subnet):
            yield Problem(
                f"network_policy.nsg_rules.{index}.subnet",
                f"Rule {rule.name or index + 1} would put an NSG on {kind.default_name}, which takes none.",
            )


RULE = Rule(
    id="nsg-rule-on-forbidden-subnet",
    severity=Severity.ERROR,
    title="An NSG rule is meant for a subnet that takes no NSG",
    why="Azure refuses an NSG on the subnets of gateways, firewalls and Route Server, or the service in them stops.",
    fix="Remove the rule; filter in the firewall instead.",
    pillar="reliability",
    sources=(
        sources.VPN_SETTINGS,
        sources.FIREWALL_MANAGEMENT,
    ),
    good={"network_policy": {"nsg_rules": [{"name": "allow-a", "subnet": "nodes"}]}},
    bad={"network_policy": {"nsg_rules": [{"name": "allow-a", "subnet": "gateway"}]}},
    check=check,
    facts=(
        "gatewaysubnet-no-nsg",
        "firewall-subnet",
        "subnet-gatewaysubnet",
        "subnet-azurefirewallsubnet",
        "route-server-subnet",
    ),
)
