"""Rule: a WAF policy must not have more than 100 custom rules."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has more."""
    count, limit = plan.design.waf.custom_rules, limits.WAF_CUSTOM_RULES
    if plan.design.waf.product in {"app_gateway", "agc", "front_door"} and count > limit:
        yield Problem(
            "waf.custom_rules",
            f"The WAF policy is to have {count} custom rules; Azure takes {limit}.",
            mend={"waf": {"custom_rules": limit}},
        )


RULE = Rule(
    id="waf-custom-rules-limit",
    severity=Severity.ERROR,
    title="WAF policy has too many custom rules",
    why="A WAF policy takes 100 custom rules; Azure refuses more.",
    fix="Merge rules, or move match lists into IP groups.",
    pillar="security",
    sources=(
        sources.WAF_CUSTOM_RULES,
        sources.SUBSCRIPTION_LIMITS,
    ),
    good={"waf": {"custom_rules": 100}},
    bad={"waf": {"custom_rules": 101}},
    check=check,
    facts=("waf-custom-rules-limit",),
)
