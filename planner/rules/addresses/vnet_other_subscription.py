"""Rule: the spoke VNet must be in the subscription of the cluster."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are named and differ."""
    spoke, own = plan.design.addresses.spoke.subscription, plan.design.overview.subscription
    if spoke and own and spoke.lower() != own.lower():
        yield Problem(
            "addresses.spoke.subscription", f"The spoke VNet is in subscription {spoke}; the cluster is in {own}."
        )


RULE = Rule(
    id="vnet-other-subscription",
    severity=Severity.ERROR,
    title="Existing VNet is in another subscription",
    why="A cluster and its VNet have to be in one subscription.",
    fix="Choose a VNet in the cluster’s subscription.",
    pillar="reliability",
    sources=(sources.CNI_OVERVIEW,),
    good={
        "overview": {"subscription": "sub-prod"},
        "addresses": {"vnet_ownership": "existing", "spoke": {"subscription": "sub-prod"}},
    },
    bad={
        "overview": {"subscription": "sub-prod"},
        "addresses": {"vnet_ownership": "existing", "spoke": {"subscription": "sub-shared"}},
    },
    check=check,
    facts=("model-byo-vnet-same-sub-region",),
)
