"""Rule: a cluster in a VNet of your own should have a user-assigned identity."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a system-assigned one outside the Azure CLI; a zone of your own has a rule of its own."""
    access = plan.design.access
    zone = api_server_is_private(plan) and access.private_dns_zone == "custom"
    judged = plan.managed_vnet or zone or plan.model == "kubenet"  # nothing to say, or said by another rule
    if access.identity != "system_assigned" or access.deployment == "cli" or judged:
        return
    yield Problem(
        "access.identity",
        f"The cluster is deployed with {access.deployment.capitalize()}, which cannot know a system-assigned identity "
        "before it exists.",
        mend={"access": {"identity": "user_assigned"}},
    )


RULE = Rule(
    id="system-identity-in-own-vnet",
    severity=Severity.WARNING,
    title="System-assigned identity in a VNet of your own",
    why=(
        "A template cannot give rights on the VNet to an identity that only comes into being with the "
        "cluster; only the Azure CLI does both."
    ),
    fix="Choose a user-assigned identity.",
    pillar="operations",
    sources=(
        sources.MANAGED_IDENTITY,
        sources.CNI_OVERVIEW,
    ),
    good={
        "access": {
            "identity": "system_assigned",
            "deployment": "cli",
            "api_server": "private_endpoint",
            "private_dns_zone": "system",
        }
    },
    bad={"access": {"identity": "system_assigned", "api_server": "private_endpoint", "private_dns_zone": "system"}},
    check=check,
    facts=("id-uami-recommended",),
)
