"""Rule: network and cluster should have resource groups of their own."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they share one."""
    overview = plan.design.overview
    groups = (overview.cluster_resource_group, overview.network_resource_group)
    if groups[0] and groups[0] == groups[1]:
        yield Problem("overview.network_resource_group", f"Network and cluster share resource group {groups[0]}.")


RULE = Rule(
    id="one-resource-group",
    severity=Severity.ADVICE,
    title="Network and cluster share a resource group",
    why="Rights are given by resource group: in one of their own, the network stays with the team that owns it.",
    fix="Give the network a resource group of its own.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.AKS_BASELINE,
    ),
    good={},
    bad={"overview": {"cluster_resource_group": "rg-shop", "network_resource_group": "rg-shop"}},
    check=check,
)
