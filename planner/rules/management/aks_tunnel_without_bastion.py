"""Rule: the tunnel to the API server needs a bastion."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    management = plan.design.management
    if management.aks_tunnel and management.bastion == "none":
        yield Problem(
            "management.aks_tunnel",
            "kubectl is to come through the bastion, and there is no bastion.",
            mend={"management": {"aks_tunnel": False}},
        )


RULE = Rule(
    id="aks-tunnel-without-bastion",
    severity=Severity.ERROR,
    title="Tunnel to the API server without a bastion",
    why="There is nothing that the tunnel could come through.",
    fix="Choose Bastion Standard or Premium, or switch the tunnel off.",
    pillar="operations",
    sources=(sources.BASTION_AKS,),
    good={"management": {"aks_tunnel": True}},
    bad={"management": {"bastion": "none", "aks_tunnel": True}},
    check=check,
    facts=("bastion-aks-tunnel-sku",),
)
