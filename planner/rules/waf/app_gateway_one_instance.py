"""Rule: an Application Gateway in production should keep two instances."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it may have fewer."""
    waf, least = plan.design.waf, limits.APP_GATEWAY_PRODUCTION_INSTANCES_MIN
    if uses_app_gateway(plan.design) and plan.in_production and waf.capacity_min < least <= waf.capacity_max:
        yield Problem(
            "waf.capacity_min",
            f"The Application Gateway may shrink to {waf.capacity_min}; production needs {least}.",
            mend={"waf": {"capacity_min": least}},
        )


RULE = Rule(
    id="app-gateway-one-instance",
    severity=Severity.ADVICE,
    title="Application Gateway may shrink below two instances",
    why=(
        "With two instances one can fail or be updated, and zones are worth something; a start from none takes minutes."
    ),
    fix="Keep at least two instances in production.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_V2,),
    good={"waf": {"capacity_min": 2}},
    bad={"waf": {"capacity_min": 1}},
    check=check,
    facts=("appgw-zone-redundant",),
)
