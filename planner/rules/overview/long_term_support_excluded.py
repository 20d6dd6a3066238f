"""Rule: the premium tier gives long-term support only beside parts that have it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.support import excluded_from_long_term_support
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a premium tier beside such a part."""
    excluded = excluded_from_long_term_support(plan)
    if plan.design.overview.tier == "premium" and excluded:
        yield Problem(
            "overview.tier",
            f"The premium tier is for long-term support, which Azure does not switch on beside {', '.join(excluded)}.",
            mend={"overview": {"tier": "standard"}},
        )


RULE = Rule(
    id="long-term-support-excluded",
    severity=Severity.WARNING,
    title="Premium tier without its long-term support",
    why="Add-ons whose makers end support earlier keep a cluster from long-term support; the tier is paid for nothing.",
    fix="Choose the standard tier, or parts that long-term support knows.",
    pillar="cost",
    sources=(sources.LONG_TERM_SUPPORT, sources.AKS_TIERS),
    good={"overview": {"tier": "premium"}},
    bad={"overview": {"tier": "premium"}, "ingress": {"controller": "agic"}},
    check=check,
)
