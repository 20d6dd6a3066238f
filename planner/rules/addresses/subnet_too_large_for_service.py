"""Rule: a subnet must not be larger than its service accepts."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet with a shorter prefix than Azure accepts."""
    for subnet in plan.subnets:
        if subnet.cidr and subnet.cidr.prefixlen < subnet.kind.largest_prefix:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} for {subnet.kind.holds} is larger than /{subnet.kind.largest_prefix}, "
                "the most that Azure accepts.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="subnet-too-large-for-service",
    severity=Severity.ERROR,
    title="Subnet is larger than its service accepts",
    why="Azure refuses the service in a larger subnet.",
    fix="Give the subnet a size that the service accepts.",
    pillar="reliability",
    sources=(
        sources.DNS_RESOLVER,
        sources.CNI_STATIC_BLOCK,
    ),
    good={
        "access": {"dns_resolver": True},
        "addresses": {
            "hub": {"address_space": ["10.200.0.0/20"]},
            "subnets": [{"purpose": "dns_inbound", "cidr": "10.200.2.0/28"}],
        },
    },
    bad={
        "access": {"dns_resolver": True},
        "addresses": {
            "hub": {"address_space": ["10.200.0.0/20"]},
            "subnets": [{"purpose": "dns_inbound", "cidr": "10.200.2.0/23"}],
        },
    },
    check=check,
    facts=("static-block-max-slash12", "resolver-endpoint-subnets"),
)
