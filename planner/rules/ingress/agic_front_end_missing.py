"""Rule: with AGIC, the gateway must have the front ends that the exposure asks for."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each front end that is missing."""
    exposure, waf = plan.design.ingress.exposure, plan.design.waf
    if plan.design.ingress.controller != "agic":
        return
    if exposure in {"internal", "both"} and not waf.private_frontend:
        yield Problem(
            "waf.private_frontend",
            f"The exposure is {exposure}; the Application Gateway has no private front end.",
            mend={"waf": {"private_frontend": True}},
        )
    if exposure in {"public", "both"} and not waf.public_frontend:
        yield Problem(
            "waf.public_frontend",
            f"The exposure is {exposure}; the Application Gateway has no public front end.",
            mend={"waf": {"public_frontend": True}},
        )


RULE = Rule(
    id="agic-front-end-missing",
    severity=Severity.WARNING,
    title="Application Gateway lacks the front end that the ingress asks for",
    why=(
        "AGIC publishes on the front ends that the gateway has; an Ingress for a private address stays "
        "unpublished when there is only a public one."
    ),
    fix="Give the gateway the front end, or change the exposure.",
    pillar="reliability",
    sources=(sources.AGIC_PRIVATE_IP,),
    good={"ingress": {"controller": "agic", "exposure": "internal"}, "waf": {"private_frontend": True}},
    bad={"ingress": {"controller": "agic", "exposure": "internal"}},
    check=check,
    facts=("agic-private-ip-annotation",),
)
