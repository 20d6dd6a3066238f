"""Rule: AGIC needs Application Gateway v2."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a SKU that it cannot drive; retired ones have a rule of their own."""
    sku = services.APP_GATEWAY_BY_NAME[plan.design.waf.sku]
    if plan.design.ingress.controller == "agic" and not sku.agic and sku.retirement is None:
        yield Problem(
            "waf.sku",
            f"AGIC cannot drive an Application Gateway of SKU {sku.name}.",
            mend={"waf": {"sku": "WAF_v2"}},
        )


RULE = Rule(
    id="agic-gateway-sku",
    severity=Severity.ERROR,
    title="Application Gateway SKU cannot be driven by AGIC",
    why="AGIC configures gateways of SKU Standard_v2 or WAF_v2 only.",
    fix="Choose WAF_v2 or Standard_v2.",
    pillar="reliability",
    sources=(
        sources.AGIC,
        sources.APP_GATEWAY_V2,
    ),
    good={"ingress": {"controller": "agic", "exposure": "public"}, "waf": {"sku": "WAF_v2"}},
    bad={"ingress": {"controller": "agic", "exposure": "public"}, "waf": {"sku": "Basic", "product": "none"}},
    check=check,
    facts=("agic-needs-v2", "agic-basic-sku-unsupported", "agic-v2-sku"),
)
