"""Rule: the tunnel to the API server needs the native client."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is off."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    if management.aks_tunnel and not management.native_client and sku and sku.native_client:
        yield Problem(
            "management.native_client",
            "kubectl is to come through the bastion, and the native client is off.",
            mend={"management": {"native_client": True}},
        )


RULE = Rule(
    id="aks-tunnel-without-native-client",
    severity=Severity.ERROR,
    title="Tunnel to the API server without the native client",
    why="The tunnel is opened by az aks bastion, which uses the native client.",
    fix="Switch the native client on.",
    pillar="operations",
    sources=(sources.BASTION_AKS,),
    good={"management": {"aks_tunnel": True, "native_client": True}},
    bad={"management": {"aks_tunnel": True, "native_client": False}},
    check=check,
    facts=("bastion-aks-tunnel-sku",),
)
