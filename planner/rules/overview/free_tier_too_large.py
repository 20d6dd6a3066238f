"""Rule: the free tier is for small clusters outside production."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for production or more than ten nodes."""
    if plan.design.overview.tier != "free":
        return
    if plan.in_production or plan.nodes > limits.FREE_TIER_NODES_RECOMMENDED:
        what = "in production" if plan.in_production else f"for {plan.nodes:,} nodes"
        yield Problem(
            "overview.tier",
            f"The free tier is used {what}; it has no uptime guarantee and is meant for "
            f"{limits.FREE_TIER_NODES_RECOMMENDED} nodes.",
            mend={"overview": {"tier": "standard"}},
        )


RULE = Rule(
    id="free-tier-too-large",
    severity=Severity.WARNING,
    title="Free tier beyond ten nodes or in production",
    why="The free tier has no uptime guarantee for the API server and is meant for up to 10 nodes.",
    fix="Choose the standard tier.",
    pillar="reliability",
    sources=(sources.AKS_TIERS,),
    good={"overview": {"tier": "standard"}},
    bad={"overview": {"tier": "free"}},
    check=check,
    facts=("free-tier-10-nodes",),
)
