"""Rule: the API server must not have more authorised ranges than Azure takes."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are more."""
    access = plan.design.access
    integrated = access.api_server == "vnet_integration"
    limit = limits.AUTHORIZED_RANGES_VNET_INTEGRATION if integrated else limits.AUTHORIZED_RANGES
    if len(access.authorized_ranges) > limit:
        yield Problem(
            "access.authorized_ranges",
            f"{len(access.authorized_ranges):,} ranges are authorised; the API server takes {limit:,}.",
        )


RULE = Rule(
    id="authorized-ranges-limit",
    severity=Severity.ERROR,
    title="Too many authorised ranges",
    why="The API server takes 200 ranges, or 2,000 with VNet integration; Azure refuses more.",
    fix="Merge neighbouring ranges, or let people come through one VPN.",
    pillar="security",
    sources=(sources.AUTHORIZED_RANGES,),
    good={
        "access": {"api_server": "authorized_ranges", "authorized_ranges": [f"203.0.113.{n}/32" for n in range(200)]}
    },
    bad={"access": {"api_server": "authorized_ranges", "authorized_ranges": [f"203.0.113.{n}/32" for n in range(201)]}},
    check=check,
    facts=("auth-ranges-200", "mgmt-api-authorized-ranges-max"),
)
