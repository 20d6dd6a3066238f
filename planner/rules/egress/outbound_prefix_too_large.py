"""Rule: public prefixes have at most 16 addresses by default."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each larger prefix."""
    for index, cidr in enumerate(plan.design.egress.outbound_ip_prefixes):
        if cidr.version == 4 and cidr.prefixlen < limits.PUBLIC_IP_PREFIX_MIN_LENGTH:
            yield Problem(
                f"egress.outbound_ip_prefixes.{index}",
                f"{cidr} is larger than /{limits.PUBLIC_IP_PREFIX_MIN_LENGTH}, the most that Azure gives by default.",
            )


RULE = Rule(
    id="outbound-prefix-too-large",
    severity=Severity.ADVICE,
    title="An outbound prefix is larger than Azure gives by default",
    why="Public prefixes have at most 16 addresses unless the limit of the subscription was raised.",
    fix="Use a /28 or smaller, or have the limit raised first.",
    pillar="operations",
    sources=(
        sources.NODE_PUBLIC_IPS,
        sources.SUBSCRIPTION_LIMITS,
    ),
    good={"egress": {"outbound_ip_prefixes": ["203.0.113.0/28"]}},
    bad={"egress": {"outbound_ip_prefixes": ["203.0.113.0/26"]}},
    check=check,
    facts=("vnet-public-ip-prefix-28",),
)
