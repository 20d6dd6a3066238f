"""Rule: every exclusion of the WAF should be narrow and explained."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each exclusion without a name, or without a reason."""
    if plan.design.waf.product == "none":
        return
    for index, exclusion in enumerate(plan.design.waf.exclusions):
        if not exclusion.selector and exclusion.variable != "RequestUri":
            yield Problem(
                f"waf.exclusions.{index}.selector", f"An exclusion covers {exclusion.variable} of every name."
            )
        elif not exclusion.reason:
            yield Problem(
                f"waf.exclusions.{index}.reason",
                f"The exclusion of {exclusion.variable} {exclusion.selector} has no reason.",
                severity=Severity.ADVICE,
            )


RULE = Rule(
    id="waf-exclusion-too-wide",
    severity=Severity.WARNING,
    title="WAF exclusion is wide or unexplained",
    why=(
        "An exclusion is a hole that was made on purpose; without a name it covers every header, cookie or "
        "argument, and without a reason nobody dares to close it."
    ),
    fix="Name the part of the request and say why the rules must leave it alone.",
    pillar="security",
    sources=(sources.WAF_CRS,),
    good={
        "waf": {
            "exclusions": [
                {"variable": "RequestArgNames", "selector": "comment", "reason": "Free text; rule 942430 misfires."}
            ]
        }
    },
    bad={"waf": {"exclusions": [{"variable": "RequestArgNames", "selector": "", "reason": ""}]}},
    check=check,
)
