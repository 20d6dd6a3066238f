"""Rule: a VNet must not contain a range that Azure keeps for itself."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each forbidden range in a VNet."""
    for vnet in (each for each in plan.ranges if each.kind == "vnet"):
        for forbidden in ranges.VNET_FORBIDDEN:
            if vnet.cidr.overlaps(forbidden.cidr):
                yield Problem(vnet.path, f"{vnet} contains {forbidden.cidr}, which {forbidden.reason}.")


RULE = Rule(
    id="vnet-reserved-range",
    severity=Severity.ERROR,
    title="VNet contains a range that Azure keeps",
    why="Azure refuses VNets that hold multicast, broadcast, loopback, link-local or its own DNS address.",
    fix="Choose private address space.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    good={"addresses": {"spoke": {"address_space": ["10.240.0.0/16"]}}},
    bad={"addresses": {"spoke": {"address_space": ["169.254.0.0/16"]}}},
    check=check,
    facts=("vnet-forbidden-ranges", "edge-vnet-forbidden-ranges"),
)
