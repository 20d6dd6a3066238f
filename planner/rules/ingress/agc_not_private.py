"""Rule: Application Gateway for Containers serves public requests only."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when an internal exposure is asked of it."""
    exposure = plan.design.ingress.exposure
    if plan.design.ingress.controller == "agc" and exposure in {"internal", "both"}:
        yield Problem(
            "ingress.exposure",
            f"The exposure is {exposure}; a front end of Application Gateway for Containers is public only.",
        )


RULE = Rule(
    id="agc-not-private",
    severity=Severity.ERROR,
    title="Application Gateway for Containers has no private front end",
    why="Its front end is a public name; nobody can reach it by a private address.",
    fix=(
        "Make the exposure public, or use an internal gateway of application routing, of Istio, or a private "
        "Application Gateway."
    ),
    pillar="reliability",
    sources=(
        sources.AGC_COMPONENTS,
        sources.AGC_OVERVIEW,
    ),
    good={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "public"}},
    bad={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "internal"}},
    check=check,
    facts=("agc-public-fqdn-only", "agc-aks-private-workaround"),
)
