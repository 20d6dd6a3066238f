"""Rule: AGIC with Overlay needs the public cloud."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in the other clouds."""
    overview = plan.design.overview
    if plan.design.ingress.controller != "agic" or plan.model != "azure_cni_overlay":
        return
    if overview.cloud != "AzurePublic":
        yield Problem("ingress.controller", f"AGIC with Azure CNI Overlay is not available in {overview.cloud}.")


RULE = Rule(
    id="agic-overlay-cloud",
    severity=Severity.ERROR,
    title="AGIC with Overlay is not in this cloud",
    why="AGIC reaches Overlay pods in the public cloud only.",
    fix="Choose a controller in the cluster, or a flat network model.",
    pillar="reliability",
    sources=(sources.AGIC,),
    good={"ingress": {"controller": "agic", "exposure": "public"}},
    bad={"overview": {"cloud": "AzureUSGovernment"}, "ingress": {"controller": "agic", "exposure": "public"}},
    check=check,
    facts=("agic-overlay-sovereign-clouds",),
)
