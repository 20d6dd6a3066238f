"""Rule: the managed rule set must still be supported."""

from collections.abc import Iterator

from planner.azure import retirements, services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a rule set that ends; an error where a new policy cannot take it."""
    waf = plan.design.waf
    if (waf.product, waf.rule_set) not in services.WAF_RULE_SET_BY_NAME:
        return
    name = "DRS_1" if waf.rule_set.startswith("DRS_1.") else waf.rule_set
    retirement = retirements.BY_SUBJECT.get(f"waf_rule_set:{name}")
    if retirement:
        yield retiring(plan, retirement, "waf.rule_set", {"waf": {"rule_set": "DRS_2.2"}})


RULE = Rule(
    id="waf-rule-set-retires",
    severity=Severity.WARNING,
    title="Rule set retires",
    why="An old rule set learns nothing about new attacks, and new policies can no longer take it.",
    fix="Choose the newest Default Rule Set and tune it in Detection mode first.",
    pillar="security",
    sources=(sources.WAF_RULE_SETS,),
    good={"waf": {"rule_set": "CRS_3.2"}},
    bad={"waf": {"rule_set": "CRS_3.1"}},
    check=check,
    facts=("waf-crs-30-31-end", "waf-afd-drs1-end", "waf-rulesets-supported-ag"),
)
