"""Rule: subnets of a VNet must not overlap."""

from collections.abc import Iterator
from ipaddress import IPv4Network
from itertools import combinations

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pair, at the smaller one."""
    for vnet in plan.vnets:
        shared = {(each.cidr, each.cidr) for each in vnet.subnets if vnet.shared_with(each)}
        ranges = [(each.cidr, each.described, each.range_path) for each in vnet.subnets if each.cidr]
        ranges += [
            (taken.cidr, f"{taken.name} {taken.cidr} (in use)", f"{vnet.path}.taken")
            for taken in vnet.taken
            if isinstance(taken.cidr, IPv4Network)
        ]
        for (one, first, path), (other, second, second_path) in combinations(ranges, 2):
            if one.overlaps(other) and (one, other) not in shared:
                subject = (
                    second_path if other.prefixlen >= one.prefixlen and not second_path.endswith("taken") else path
                )
                yield Problem(subject, f"{first} overlaps {second} in {vnet.name}.")


RULE = Rule(
    id="subnets-overlap",
    severity=Severity.ERROR,
    title="Two subnets overlap",
    why="Azure refuses a subnet that overlaps another of the same VNet.",
    fix="Move one of them, or leave its range empty to have it placed.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    azure_error="NetcfgSubnetRangesOverlap",
    good={
        "addresses": {
            "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}, {"purpose": "ingress", "cidr": "10.240.1.0/28"}]
        }
    },
    bad={
        "addresses": {
            "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}, {"purpose": "ingress", "cidr": "10.240.0.16/28"}]
        }
    },
    check=check,
    facts=("ip-subnets-inside-vnet", "subnets-no-overlap"),
)
