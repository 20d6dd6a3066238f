"""Rule: the spoke VNet must be in the region of the cluster."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is not."""
    spoke = plan.design.addresses.spoke
    if spoke.region and regions.short_name(spoke.region) != regions.short_name(plan.design.overview.region):
        yield Problem(
            "addresses.spoke.region",
            f"The spoke VNet is in {spoke.region}; the cluster is in {plan.design.overview.region}.",
        )


RULE = Rule(
    id="vnet-other-region",
    severity=Severity.ERROR,
    title="Existing VNet is in another region",
    why="A cluster and its VNet have to be in one region.",
    fix="Choose a VNet in the cluster’s region, or move the cluster.",
    pillar="reliability",
    sources=(sources.CNI_OVERVIEW,),
    good={"addresses": {"vnet_ownership": "existing", "spoke": {"region": "westeurope"}}},
    bad={"addresses": {"vnet_ownership": "existing", "spoke": {"region": "northeurope"}}},
    check=check,
    facts=("model-byo-vnet-same-sub-region", "agc-same-region-parent"),
)
