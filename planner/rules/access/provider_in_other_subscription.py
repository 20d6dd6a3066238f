"""Rule: a private cluster over two subscriptions needs the provider in both."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the hub is in another subscription."""
    own, hub = plan.design.overview.subscription, plan.design.addresses.hub.subscription
    if own and hub and own.lower() != hub.lower() and api_server_is_private(plan) and plan.vnet("hub"):
        yield Problem(
            "addresses.hub.subscription",
            f"The cluster is in {own} and the hub in {hub}; both need Microsoft.ContainerService registered.",
        )


RULE = Rule(
    id="provider-in-other-subscription",
    severity=Severity.ADVICE,
    title="Register the provider in the other subscription",
    why="AKS writes links and records into the other subscription, which has to know Microsoft.ContainerService.",
    fix="Register Microsoft.ContainerService in both subscriptions.",
    pillar="operations",
    sources=(sources.PRIVATE_CLUSTERS,),
    good={"overview": {"subscription": "sub-shop"}, "addresses": {"hub": {"subscription": "sub-shop"}}},
    bad={"overview": {"subscription": "sub-shop"}, "addresses": {"hub": {"subscription": "sub-connectivity"}}},
    check=check,
    facts=("priv-sub-provider", "private-cluster-provider-registration"),
)
