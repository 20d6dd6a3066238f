"""Rule: authorised ranges must be public."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each private one."""
    if api_server_is_private(plan):
        return
    for index, cidr in enumerate(plan.design.access.authorized_ranges):
        if isinstance(cidr, IPv4Network) and any(cidr.subnet_of(private) for private in ranges.PRIVATE):
            yield Problem(
                f"access.authorized_ranges.{index}",
                f"{cidr} is private; nobody reaches the public API server from it.",
            )


RULE = Rule(
    id="authorized-range-private",
    severity=Severity.WARNING,
    title="Authorised range is private address space",
    why="Calls to a public address come from public addresses, so a private range matches nobody.",
    fix="List the public addresses behind which people and pipelines stand.",
    pillar="security",
    sources=(sources.AUTHORIZED_RANGES,),
    good={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]}},
    bad={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["10.20.0.0/16"]}},
    check=check,
    facts=("auth-ranges-public-only",),
)
