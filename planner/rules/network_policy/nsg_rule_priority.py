"""Rule: priorities of NSG rules are 100 to 4096 and unique."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each rule outside or repeated."""
    seen: set[tuple[str, str, int]] = set()
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        path = f"network_policy.nsg_rules.{index}.priority"
        if not limits.NSG_PRIORITY_MIN <= rule.priority <= limits.NSG_PRIORITY_MAX:
            yield Problem(
                path,
                f"Rule {rule.name} has priority {rule.priority}; use {limits.NSG_PRIORITY_MIN} to "
                f"{limits.NSG_PRIORITY_MAX}.",
            )
        key = (rule.subnet, rule.direction, rule.priority)
        if key in seen:
            yield Problem(path, f"Two {rule.direction.lower()} rules of one subnet have priority {rule.priority}.")
        seen.add(key)


RULE = Rule(
    id="nsg-rule-priority",
    severity=Severity.ERROR,
    title="NSG rule has a priority that Azure refuses",
    why="Priorities run from 100 to 4096 and are unique for each subnet and direction.",
    fix="Give the rule a free priority.",
    pillar="reliability",
    sources=(sources.NSG,),
    good={},
    bad={"network_policy": {"nsg_rules": [{"name": "allow-a", "priority": 99}]}},
    check=check,
    facts=("nsg-limits",),
)
