"""Rule: dual stack needs IPv6 space in the spoke."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the spoke has none of /64 or larger."""
    if plan.design.network_model.ip_families != "dual_stack":
        return
    spoke = plan.vnet("spoke")
    spaces = spoke.address_space if spoke else ()
    if not any(space.version == 6 and space.prefixlen <= limits.SUBNET_IPV6_PREFIX for space in spaces):
        yield Problem(
            "addresses.spoke.address_space",
            f"The spoke has {', '.join(map(str, spaces)) or 'no range'} and no IPv6 range of "
            f"/{limits.SUBNET_IPV6_PREFIX} or larger.",
        )


RULE = Rule(
    id="ipv6-space-missing",
    severity=Severity.ERROR,
    title="Dual stack without IPv6 space in the VNet",
    why="With dual stack every node takes an IPv6 address of its subnet, so the spoke VNet needs IPv6 space.",
    fix="Add an IPv6 range such as fd00:db8::/56 to the spoke’s address space.",
    pillar="reliability",
    sources=(sources.DUAL_STACK,),
    good={
        "network_model": {"ip_families": "dual_stack"},
        "addresses": {"spoke": {"address_space": ["10.240.0.0/16", "fd00:1::/56"]}},
    },
    bad={"network_model": {"ip_families": "dual_stack"}},
    check=check,
    facts=("dual-stack-overlay-only", "ipv6-subnet-64"),
)
