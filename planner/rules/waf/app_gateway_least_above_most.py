"""Rule: the least instances of an Application Gateway must not exceed the most."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they do."""
    waf = plan.design.waf
    if uses_app_gateway(plan.design) and waf.capacity_min > waf.capacity_max:
        yield Problem(
            "waf.capacity_min",
            f"The Application Gateway has at least {waf.capacity_min} and at most {waf.capacity_max} instances.",
            mend={"waf": {"capacity_min": waf.capacity_max}},
        )


RULE = Rule(
    id="app-gateway-least-above-most",
    severity=Severity.ERROR,
    title="Least instances are more than the most",
    why="Azure refuses a scale range that ends before it begins.",
    fix="Lower the least instances, or raise the most.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY,),
    good={"waf": {"capacity_min": 2, "capacity_max": 2}},
    bad={"waf": {"capacity_min": 12, "capacity_max": 10}},
    check=check,
    facts=("appgw-v2-max-instances",),
)
