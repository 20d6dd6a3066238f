"""Rule: the spoke must not use a range that AKS uses inside nodes."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such range in the spoke."""
    for vnet in (each for each in plan.ranges if each.path == "addresses.spoke.address_space"):
        for reserved in ranges.AKS_RESERVED:
            if vnet.cidr.overlaps(reserved.cidr):
                yield Problem(vnet.path, f"{vnet} overlaps {reserved.cidr}, which {reserved.reason}.")


RULE = Rule(
    id="vnet-in-aks-range",
    severity=Severity.ERROR,
    title="VNet touches a range that AKS uses itself",
    why="Nodes answer on these ranges themselves, so a cluster in such a VNet cannot reach it.",
    fix="Keep the spoke out of 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24.",
    pillar="reliability",
    sources=(sources.CNI_OVERVIEW,),
    good={"addresses": {"spoke": {"address_space": ["172.28.0.0/16"]}}},
    bad={"addresses": {"spoke": {"address_space": ["172.31.0.0/16"]}}},
    check=check,
    facts=("aks-reserved-ranges",),
)
