"""Rule: some ways to connect need Bastion Standard."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each that is switched on with a lower SKU; the native client, on by default, is a warning."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    if sku is None or sku.native_client:
        return
    wanted = (
        ("native_client", "the native client", management.native_client),
        ("aks_tunnel", "the tunnel to the API server", management.aks_tunnel),
        ("ip_connect", "connection by address", management.ip_connect),
        ("shareable_link", "shareable links", management.shareable_link),
    )
    for name, display, on in wanted:
        if on:
            yield Problem(
                f"management.{name}",
                f"Bastion {sku.display} has no {display.removeprefix('the ')}; Standard and Premium have it.",
                mend={"management": {name: False}},
                severity=Severity.WARNING if name == "native_client" else None,
            )


RULE = Rule(
    id="bastion-needs-standard",
    severity=Severity.ERROR,
    title="Bastion SKU lacks this way to connect",
    why=(
        "Native client, connection by address, shareable links and the tunnel to the API server come with "
        "Standard; Azure refuses them on lower SKUs."
    ),
    fix="Choose Bastion Standard or Premium, or switch the feature off.",
    pillar="operations",
    sources=(
        sources.BASTION_SKUS,
        sources.BASTION_AKS,
    ),
    good={"management": {"bastion": "standard", "ip_connect": True}},
    bad={"management": {"bastion": "basic", "native_client": False, "ip_connect": True}},
    check=check,
    facts=(
        "bastion-native-client-sku",
        "bastion-aks-tunnel-sku",
    ),
)
