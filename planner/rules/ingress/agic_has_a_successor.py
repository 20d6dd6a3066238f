"""Rule: a new public design should prefer the successor of AGIC."""

from collections.abc import Iterator

from planner.azure import compatibility, regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the successor would serve: public, in its regions, on Azure CNI, without a fixed address."""
    ingress, region = plan.design.ingress, regions.find_region(plan.design.overview.region)
    if ingress.controller != "agic" or not plan.is_new or ingress.exposure != "public" or ingress.needs_static_address:
        return
    if region and region.agc and compatibility.MODEL_SUPPORT[plan.model, "agc"].value == "yes":
        yield Problem(
            "ingress.controller",
            f"Application Gateway for Containers serves {region.display} and this network model, and follows AGIC.",
        )


RULE = Rule(
    id="agic-has-a-successor",
    severity=Severity.ADVICE,
    title="AGIC has a successor",
    why=(
        "Azure advises to begin the move from AGIC to Application Gateway for Containers, which follows "
        "changes in seconds and reads Gateway API."
    ),
    fix="Consider Application Gateway for Containers for a new cluster.",
    pillar="operations",
    sources=(
        sources.AGIC_TO_AGC,
        sources.AGIC,
    ),
    good={"overview": {"cluster": "existing"}, "ingress": {"controller": "agic", "exposure": "public"}},
    bad={"ingress": {"controller": "agic", "exposure": "public"}},
    check=check,
    facts=("agic-vs-agc", "agic-successor-agc"),
)
