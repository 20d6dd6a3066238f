"""Rule: a WAF in production should block."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Detection mode in production."""
    waf = plan.design.waf
    if waf.product != "none" and waf.mode == "Detection" and plan.in_production:
        yield Problem(
            "waf.mode",
            "The WAF is in Detection mode: it logs attacks on production and blocks none.",
            mend={"waf": {"mode": "Prevention"}},
        )


RULE = Rule(
    id="waf-detection-in-production",
    severity=Severity.WARNING,
    title="WAF only watches in production",
    why="In Detection mode the WAF writes down what it would have blocked and lets it pass.",
    fix="Switch to Prevention when the exclusions are tuned.",
    pillar="security",
    sources=(
        sources.WAF_RULE_SETS,
        sources.AKS_BASELINE,
    ),
    good={"waf": {"mode": "Prevention"}},
    bad={"waf": {"mode": "Detection"}},
    check=check,
    facts=("waf-mode", "waf-anomaly-threshold"),
)
