"""Rule: the WAF of Application Gateway for Containers needs its controller."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when another controller is chosen."""
    controller = compatibility.CONTROLLER_BY_NAME.get(plan.design.ingress.controller)
    if plan.design.waf.product == "agc" and plan.design.ingress.controller != "agc":
        display = controller.display if controller else "none"
        yield Problem(
            "waf.product", f"The WAF is that of Application Gateway for Containers; the controller is {display}."
        )


RULE = Rule(
    id="agc-waf-without-agc",
    severity=Severity.WARNING,
    title="WAF of Application Gateway for Containers without its controller",
    why=(
        "This WAF works where the ALB Controller links its policy to a Gateway or HTTPRoute; another "
        "controller’s objects do not get it."
    ),
    fix="Choose Application Gateway for Containers as controller, or another WAF.",
    pillar="security",
    sources=(sources.WAF_AGC,),
    good={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "public"}},
    bad={"waf": {"product": "agc"}},
    check=check,
    facts=("agc-waf-two-objects", "agc-waf-gateway-api-only"),
)
