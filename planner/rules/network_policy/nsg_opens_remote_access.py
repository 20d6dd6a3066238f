"""Rule: own NSG rules must not open 22 and 3389 to everybody."""

import re
from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

EVERYBODY = frozenset({"Internet", "*", "0.0.0.0/0"})
GUARDED = frozenset({"nodes", "jump_box", "bastion"})
REMOTE = frozenset({"22", "3389"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such permission on nodes, jump box or bastion."""
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        inbound = rule.direction == "Inbound" and rule.access == "Allow" and rule.source in EVERYBODY
        if inbound and rule.subnet in GUARDED and (rule.ports == "*" or REMOTE & set(re.findall(r"\d+", rule.ports))):
            yield Problem(
                f"network_policy.nsg_rules.{index}.source",
                f"Rule {rule.name or index + 1} permits {rule.source} to reach ports {rule.ports}.",
            )


RULE = Rule(
    id="nsg-opens-remote-access",
    severity=Severity.WARNING,
    title="An NSG rule opens remote access from everywhere",
    why=(
        "SSH and RDP from the internet are tried within minutes; operators come through the bastion, and "
        "nobody else has to."
    ),
    fix="Permit 22 and 3389 from the bastion’s subnet only.",
    pillar="security",
    sources=(
        sources.BASTION_NSG,
        sources.NODE_ACCESS,
    ),
    good={
        "network_policy": {
            "nsg_rules": [{"name": "allow-ssh", "subnet": "jump_box", "source": "10.200.0.64/26", "ports": "22"}]
        }
    },
    bad={
        "network_policy": {
            "nsg_rules": [{"name": "allow-ssh", "subnet": "jump_box", "source": "Internet", "ports": "22"}]
        }
    },
    check=check,
    facts=("bastion-nsg-no-22-3389-inbound", "bastion-target-nsg", "subnet-management", "mgmt-jumpbox-peered-vnet"),
)
