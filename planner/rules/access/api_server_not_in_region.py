"""Rule: API server VNet integration must be offered in the region."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where it is not."""
    region = regions.find_region(plan.design.overview.region)
    if region and plan.design.access.api_server == "vnet_integration" and not region.api_vnet_integration:
        yield Problem(
            "access.api_server",
            f"API server VNet integration is not available in {region.display}.",
            mend={"access": {"api_server": "private_endpoint"}},
        )


RULE = Rule(
    id="api-server-not-in-region",
    severity=Severity.ERROR,
    title="API server VNet integration is not in this region",
    why="VNet integration is missing in a few regions; Azure refuses the cluster there.",
    fix="Choose a private endpoint for the API server.",
    pillar="reliability",
    sources=(sources.API_VNET,),
    good={"overview": {"region": "uaenorth"}},
    bad={"overview": {"region": "qatarcentral"}},
    check=check,
    facts=("vni-region",),
)
