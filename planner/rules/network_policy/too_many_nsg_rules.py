"""Rule: an NSG takes at most 1,000 rules."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each NSG with more."""
    for group in plan.security_groups:
        if len(group.rules) > limits.NSG_RULES:
            yield Problem(
                "network_policy.nsg_rules",
                f"{group.name} has {len(group.rules):,} rules; Azure takes {limits.NSG_RULES:,}.",
            )


RULE = Rule(
    id="too-many-nsg-rules",
    severity=Severity.ERROR,
    title="An NSG has more than 1,000 rules",
    why="A network security group takes 1,000 rules.",
    fix="Merge ranges, or use service tags.",
    pillar="reliability",
    sources=(sources.SUBSCRIPTION_LIMITS,),
    good={},
    bad={"network_policy": {"nsg_rules": [{"name": f"allow-{n}", "priority": 100 + n} for n in range(1001)]}},
    check=check,
    facts=("vnet-nsg-limits", "nsg-limits"),
)
