"""Rule: Application Gateway for Containers must be offered in the region of the VNet."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.plan.demand import uses_agc
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the list of its regions lacks this one."""
    region = regions.find_region(plan.design.overview.region)
    if region and uses_agc(plan.design) and not region.agc:
        path = "ingress.controller" if plan.design.ingress.controller == "agc" else "waf.product"
        listed = sources.AGC_OVERVIEW.dated
        yield Problem(
            path,
            f"Application Gateway for Containers is not listed for {region.display} "
            f"({len(regions.AGC_REGIONS)} regions on {listed:%-d %B %Y}).",
        )


RULE = Rule(
    id="agc-not-in-region",
    severity=Severity.ERROR,
    title="Application Gateway for Containers is not in this region",
    why="The service, its association and the VNet have to be in one region, and the service is not in every region.",
    fix="Choose another controller, or a region that has the service.",
    pillar="reliability",
    sources=(sources.AGC_OVERVIEW,),
    good={
        "overview": {"region": "northeurope"},
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public"},
    },
    bad={
        "overview": {"region": "swedencentral"},
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public"},
    },
    check=check,
    facts=("agc-regions", "agc-same-region-parent"),
)
