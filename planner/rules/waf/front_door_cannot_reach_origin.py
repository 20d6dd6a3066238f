"""Rule: Front Door needs a public ingress, or Private Link to an internal one."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the two answers do not meet."""
    waf, exposure = plan.design.waf, plan.design.ingress.exposure
    if waf.product != "front_door" or plan.design.ingress.controller == "none":
        return
    if plan.design.ingress.controller == "agc":
        if waf.private_origin:
            message = "Application Gateway for Containers has no private front end for Private Link."
            yield Problem("waf.private_origin", message, mend={"waf": {"private_origin": False}})
    elif not waf.private_origin and exposure in {"internal", "none"}:
        message = f"The exposure of the ingress is {exposure}, and Front Door has no Private Link to it."
        yield Problem("waf.private_origin", message, mend={"waf": {"private_origin": True}})
    elif waf.private_origin and exposure in {"public", "none"}:
        message = f"Private Link needs an internal load balancer; the exposure of the ingress is {exposure}."
        yield Problem("ingress.exposure", message, mend={"ingress": {"exposure": "internal"}})


RULE = Rule(
    id="front-door-cannot-reach-origin",
    severity=Severity.ERROR,
    title="Front Door cannot reach the ingress",
    why=(
        "Front Door reaches a public address, or an internal load balancer through a Private Link service "
        "that somebody approves; nothing else."
    ),
    fix="Use Private Link with an internal ingress, or a public ingress that is locked to Front Door.",
    pillar="reliability",
    sources=(
        sources.FRONT_DOOR_LINK,
        sources.FRONT_DOOR_ORIGIN,
    ),
    good={"waf": {"product": "front_door", "private_origin": True}, "ingress": {"exposure": "internal"}},
    bad={"waf": {"product": "front_door", "private_origin": False}, "ingress": {"exposure": "internal"}},
    check=check,
    facts=("afd-private-origin-ilb-pls",),
)
