"""Rule: VNets must not overlap each other or a network around them."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pair that overlaps, at the VNet."""
    own = [each for each in plan.ranges if each.kind == "vnet"]
    around = [each for each in plan.ranges if each.kind in {"on_premises", "peered_vnet", "other"}]
    for index, vnet in enumerate(own):
        for other in (*own[index + 1 :], *around):
            if vnet.cidr.overlaps(other.cidr):
                yield Problem(vnet.path, f"{vnet} overlaps {other}.")


RULE = Rule(
    id="vnet-overlap",
    severity=Severity.ERROR,
    title="VNet overlaps another network",
    why="Azure refuses to peer overlapping VNets, and a gateway cannot route to two networks with the same addresses.",
    fix="Give the VNet a range that nothing else uses.",
    pillar="reliability",
    sources=(
        sources.PEERING,
        sources.IP_PLANNING,
    ),
    azure_error="VnetAddressSpacesOverlap",
    good={"addresses": {"spoke": {"address_space": ["10.240.0.0/16"]}}},
    bad={"addresses": {"spoke": {"address_space": ["10.200.0.0/16"]}}},
    check=check,
    facts=(
        "ip-peered-no-overlap",
        "ip-onprem-10-slash8",
        "peering-no-overlap",
        "onprem-no-overlap",
        "mgmt-no-overlap",
        "managed-vnet-default-range",
    ),
)
