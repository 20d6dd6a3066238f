"""Rule: an Application Gateway that is the WAF must have a SKU with one."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a SKU without; retired SKUs have a rule of their own."""
    sku = services.APP_GATEWAY_BY_NAME[plan.design.waf.sku]
    if plan.design.waf.product == "app_gateway" and not sku.waf and sku.retirement is None:
        yield Problem(
            "waf.sku",
            f"The Application Gateway is to be the WAF; SKU {sku.name} takes no WAF policy.",
            mend={"waf": {"sku": "WAF_v2"}},
        )


RULE = Rule(
    id="waf-sku-without-waf",
    severity=Severity.ERROR,
    title="Application Gateway SKU has no WAF",
    why="A WAF policy attaches to SKU WAF_v2; Azure refuses it on the others.",
    fix="Choose WAF_v2.",
    pillar="security",
    sources=(sources.APP_GATEWAY_V2,),
    good={"waf": {"sku": "WAF_v2"}},
    bad={"waf": {"sku": "Standard_v2"}},
    check=check,
    facts=("waf-policy-sku",),
)
