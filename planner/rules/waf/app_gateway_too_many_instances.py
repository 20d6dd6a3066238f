"""Rule: an Application Gateway must stay within the instances of its SKU."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the maximum is higher."""
    waf = plan.design.waf
    limit = services.APP_GATEWAY_BY_NAME[waf.sku].instances_max
    if uses_app_gateway(plan.design) and waf.capacity_max > limit:
        yield Problem(
            "waf.capacity_max",
            f"The Application Gateway may scale to {waf.capacity_max} instances; {waf.sku} has {limit} at most.",
            mend={"waf": {"capacity_max": limit}},
        )


RULE = Rule(
    id="app-gateway-too-many-instances",
    severity=Severity.ERROR,
    title="Application Gateway has more instances than Azure allows",
    why="Azure refuses a gateway that may scale beyond its limit.",
    fix="Lower the most instances.",
    pillar="performance",
    sources=(
        sources.APP_GATEWAY,
        sources.SUBSCRIPTION_LIMITS,
    ),
    good={"waf": {"capacity_max": 125}},
    bad={"waf": {"capacity_max": 126}},
    check=check,
    facts=("appgw-v2-max-instances",),
)
