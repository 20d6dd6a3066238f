"""Rule: a VNet should be no larger than a /8."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each IPv4 range shorter than /8."""
    for vnet in (each for each in plan.ranges if each.kind == "vnet"):
        if vnet.cidr.version == 4 and vnet.cidr.prefixlen < limits.VNET_MIN_PREFIX:
            yield Problem(vnet.path, f"{vnet} is larger than a /{limits.VNET_MIN_PREFIX}.")


RULE = Rule(
    id="vnet-too-large",
    severity=Severity.WARNING,
    title="VNet is larger than a /8",
    why="AKS expects address spaces of /8 or smaller, and nothing else fits beside such a VNet.",
    fix="Use the part that the cluster needs; a /16 holds 65,536 addresses.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"addresses": {"spoke": {"address_space": ["10.240.0.0/16"]}}},
    bad={"addresses": {"spoke": {"address_space": ["0.0.0.0/4"]}}},
    check=check,
    facts=("ip-vnet-max-slash8",),
)
