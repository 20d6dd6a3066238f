"""Rule: the managed rule set must exist for the WAF product."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the product does not have it."""
    waf = plan.design.waf
    offered = [rules for rules in services.WAF_RULE_SETS if rules.product == waf.product]
    if not offered or any(rules.name == waf.rule_set for rules in offered):
        return
    best = next(rules.name for rules in offered if rules.state == "recommended")
    names = ", ".join(rules.name for rules in offered if rules.for_new_policies)
    yield Problem(
        "waf.rule_set",
        f"{waf.rule_set} is not a rule set of this WAF, which has {names}.",
        mend={"waf": {"rule_set": best}},
    )


RULE = Rule(
    id="waf-rule-set-unknown",
    severity=Severity.ERROR,
    title="Rule set does not exist for this WAF",
    why="Each WAF product has managed rule sets of its own, and a policy with another one is refused.",
    fix="Choose a rule set of this product.",
    pillar="security",
    sources=(
        sources.WAF_RULE_SETS,
        sources.WAF_AGC,
    ),
    good={"waf": {"product": "app_gateway", "rule_set": "DRS_2.2"}},
    bad={"waf": {"product": "agc", "rule_set": "CRS_3.2"}, "ingress": {"controller": "agc", "exposure": "public"}},
    check=check,
    facts=("agc-waf-drs-only", "waf-rulesets-supported-ag"),
)
