"""Rule: VNets behind the hub are reached through a firewall or by direct peering."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import has_hub
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is a hub VNet without a firewall."""
    around = plan.design.surroundings
    names = [
        each.name or "a VNet" for each in around.networks if each.kind == "peered_vnet" and each.reachable_from_pods
    ]
    if names and has_hub(plan.design) and plan.firewall_address is None:
        yield Problem(
            "surroundings.networks",
            f"Pods must reach {', '.join(names)}; the hub has no firewall that would pass traffic on.",
        )


RULE = Rule(
    id="peered-networks-without-router",
    severity=Severity.ADVICE,
    title="Peering does not lead on to other VNets",
    why=(
        "What is peered with the hub is not reachable from the spoke: peering is not transitive without a "
        "firewall and routes."
    ),
    fix="Peer the spoke with these VNets directly, or route through a firewall in the hub.",
    pillar="reliability",
    sources=(sources.PEERING,),
    good={"surroundings": {"networks": [{"name": "vnet-sap", "ranges": ["10.80.0.0/20"], "kind": "peered_vnet"}]}},
    bad={
        "surroundings": {"networks": [{"name": "vnet-sap", "ranges": ["10.80.0.0/20"], "kind": "peered_vnet"}]},
        "egress": {"firewall": "none", "outbound_type": "loadBalancer"},
    },
    check=check,
    facts=("peering-non-transitive",),
)
