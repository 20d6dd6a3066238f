"""Rule: encryption between nodes excludes some other choices."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that excludes it."""
    network = plan.design.network_model
    if network.encryption == "wireguard" and network.network_dataplane != "cilium":
        yield Problem("network_model.encryption", "WireGuard needs the Cilium data plane.")
    elif network.encryption == "wireguard" and not network.advanced_networking:
        yield Problem(
            "network_model.encryption",
            "WireGuard is part of Advanced Container Networking Services, which are off.",
            severity=Severity.WARNING,
        )
    if network.encryption == "vnet" and plan.design.access.api_server == "vnet_integration":
        yield Problem("network_model.encryption", "Encryption of the VNet excludes API server VNet integration.")


RULE = Rule(
    id="encryption-conflict",
    severity=Severity.ERROR,
    title="Encryption between nodes does not go with another choice",
    why="WireGuard is part of the Cilium data plane, and encryption of the VNet excludes API server VNet integration.",
    fix="Choose the other kind of encryption, or the other access to the API server.",
    pillar="security",
    sources=(
        sources.CNI_CILIUM,
        sources.API_VNET,
    ),
    good={"network_model": {"encryption": "wireguard", "advanced_networking": True}},
    bad={"network_model": {"encryption": "vnet"}},
    check=check,
    facts=(
        "vni-no-vnet-encryption",
        "wireguard-port",
    ),
)
