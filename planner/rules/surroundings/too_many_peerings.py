"""Rule: a VNet takes at most 500 peerings."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when more VNets are peered."""
    peered = [network for network in plan.design.surroundings.networks if network.kind == "peered_vnet"]
    own = sum(1 for vnet in plan.vnets if vnet.role != "hub")
    if len(peered) + own > limits.PEERINGS_PER_VNET:
        yield Problem(
            "surroundings.networks",
            f"{len(peered)} peered VNets and {own} of the design’s own make {len(peered) + own} peerings; a VNet takes "
            f"{limits.PEERINGS_PER_VNET}.",
        )


RULE = Rule(
    id="too-many-peerings",
    severity=Severity.WARNING,
    title="A VNet has more than 500 peerings",
    why="A VNet takes 500 peerings, or 1,000 when Azure Virtual Network Manager runs the hub.",
    fix="Spread the networks over several hubs, or use Virtual WAN.",
    pillar="reliability",
    sources=(
        sources.SUBSCRIPTION_LIMITS,
        sources.NETWORK_MANAGER,
    ),
    good={},
    bad={
        "surroundings": {
            "networks": [
                {"name": f"vnet-{n}", "kind": "peered_vnet", "ranges": [f"172.{20 + n // 256}.{n % 256}.0/24"]}
                for n in range(501)
            ]
        }
    },
    check=check,
    facts=("vnet-peerings-500", "peering-count-limit"),
)
