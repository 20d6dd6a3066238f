"""Rule: Front Door must have the tier that managed rules and Private Link need."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a tier without them."""
    waf = plan.design.waf
    tier = services.FRONT_DOOR_BY_NAME[waf.front_door_tier]
    missing = [] if tier.managed_waf_rules else [f"managed rules such as {waf.rule_set}"]
    missing += ["Private Link to the origin"] if waf.private_origin and not tier.private_origins else []
    if waf.product == "front_door" and missing:
        yield Problem(
            "waf.front_door_tier",
            f"{tier.display} has no {' and no '.join(missing)}.",
            mend={"waf": {"front_door_tier": "premium"}},
        )


RULE = Rule(
    id="front-door-tier-too-low",
    severity=Severity.ERROR,
    title="Front Door tier lacks what the design asks of it",
    why="Managed WAF rules and Private Link to the origin are there in Front Door Premium only.",
    fix="Choose Front Door Premium.",
    pillar="security",
    sources=(
        sources.WAF_FRONT_DOOR,
        sources.FRONT_DOOR_LINK,
    ),
    good={"waf": {"product": "front_door", "front_door_tier": "premium"}},
    bad={"waf": {"product": "front_door", "front_door_tier": "standard"}},
    check=check,
    facts=("afd-premium-waf-managed",),
)
