"""Rule: an Application Gateway must be of version 2."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a SKU of version 1."""
    sku = services.APP_GATEWAY_BY_NAME[plan.design.waf.sku]
    if sku.retirement and uses_app_gateway(plan.design):
        yield retiring(plan, sku.retirement, "waf.sku", {"waf": {"sku": "WAF_v2"}})


RULE = Rule(
    id="app-gateway-retired",
    severity=Severity.ERROR,
    title="Application Gateway v1 is retired",
    why=(
        "Version 1 is no longer run; it cannot share a subnet with version 2 either, so the successor needs "
        "a subnet of its own."
    ),
    fix="Choose WAF_v2 and migrate.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_V1,),
    good={"waf": {"sku": "WAF_v2"}},
    bad={"waf": {"sku": "WAF_v1"}},
    check=check,
    facts=(
        "appgw-v1-retired",
        "appgw-no-v1-v2-mix",
    ),
)
