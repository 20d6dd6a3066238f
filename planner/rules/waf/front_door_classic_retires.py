"""Rule: Front Door (classic) should not be built on."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for the classic tier."""
    retirement = services.FRONT_DOOR_BY_NAME[plan.design.waf.front_door_tier].retirement
    if plan.design.waf.product == "front_door" and retirement:
        yield retiring(plan, retirement, "waf.front_door_tier", {"waf": {"front_door_tier": "premium"}})


RULE = Rule(
    id="front-door-classic-retires",
    severity=Severity.WARNING,
    title="Front Door (classic) retires",
    why="Classic profiles end, and their WAF policies do not carry over by themselves.",
    fix="Choose Front Door Premium.",
    pillar="reliability",
    sources=(sources.FRONT_DOOR_CLASSIC,),
    good={"waf": {"product": "front_door", "front_door_tier": "premium"}},
    bad={
        "waf": {"product": "front_door", "front_door_tier": "classic", "private_origin": False},
        "ingress": {"exposure": "public"},
    },
    check=check,
    facts=("afd-classic-retirement",),
)
