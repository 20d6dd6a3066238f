"""Rule: production should not depend on a preview."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in production, on a SKU that has the tunnel."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    supported = sku is not None and sku.native_client and plan.design.overview.sku != "automatic"
    if management.aks_tunnel and supported and plan.in_production:
        dated = sources.PRIVATE_CONNECT.dated
        yield Problem(
            "management.aks_tunnel",
            f"kubectl through the bastion was a preview on {dated:%-d %B %Y}; this cluster is production.",
            severity=Severity.WARNING if management.jump_box else None,
        )


RULE = Rule(
    id="aks-tunnel-is-preview",
    severity=Severity.WARNING,
    title="Tunnel to the API server is a preview",
    why=(
        "A preview has no promise of availability and may change; it should not be the one way to a production cluster."
    ),
    fix="Keep the jump box as the supported way.",
    pillar="reliability",
    sources=(sources.PRIVATE_CONNECT,),
    good={"management": {"aks_tunnel": False}},
    bad={"management": {"aks_tunnel": True}},
    check=check,
    facts=("bastion-aks-tunnel-preview",),
)
