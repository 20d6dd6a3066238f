"""Rule: AKS Automatic has no tunnel through the bastion."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    if plan.design.management.aks_tunnel and plan.design.overview.sku == "automatic":
        yield Problem(
            "management.aks_tunnel",
            "kubectl is to come through the bastion; AKS Automatic does not take that connection.",
            mend={"management": {"aks_tunnel": False}},
        )


RULE = Rule(
    id="aks-tunnel-with-automatic",
    severity=Severity.ERROR,
    title="Tunnel to the API server of AKS Automatic",
    why="The connection by bastion excludes AKS Automatic, whose node resource group is locked.",
    fix="Switch the tunnel off, and work from the jump box.",
    pillar="operations",
    sources=(
        sources.PRIVATE_CONNECT,
        sources.BASTION_AKS,
    ),
    good={"management": {"aks_tunnel": True}},
    bad={"overview": {"sku": "automatic"}, "management": {"aks_tunnel": True}},
    check=check,
    facts=("bastion-aks-tunnel-preview",),
)
