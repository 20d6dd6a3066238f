"""Rule: NSG rules do not take host names."""

import re
from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

HOST = re.compile(r"(?=.*[a-z])(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\.?")
TAGS = frozenset({"azurecloud", "storage"})
"""First words of service tags that look like names when typed in lower case."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each end of a rule that is a host name."""
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        for end, text in (("source", rule.source), ("destination", rule.destination)):
            if HOST.fullmatch(text) and text.partition(".")[0] not in TAGS:
                yield Problem(f"network_policy.nsg_rules.{index}.{end}", f"Rule {rule.name}: {text} is a host name.")


RULE = Rule(
    id="nsg-rule-with-name",
    severity=Severity.ERROR,
    title="NSG rule names a host",
    why="NSGs know ranges, service tags and application security groups, never host names.",
    fix="Use a range or a service tag, or filter host names in the firewall.",
    pillar="reliability",
    sources=(sources.NSG,),
    good={},
    bad={
        "network_policy": {
            "nsg_rules": [{"name": "allow-a", "direction": "Outbound", "destination": "api.example.com"}]
        }
    },
    check=check,
    facts=("nsg-no-fqdn",),
)
