"""Rule: a private API server has no authorised ranges."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is given some."""
    count = len(plan.design.access.authorized_ranges)
    if count and api_server_is_private(plan):
        yield Problem(
            "access.authorized_ranges",
            f"{counted(count, 'range')} authorised for an API server that has no public address.",
            mend={"access": {"authorized_ranges": []}},
        )


RULE = Rule(
    id="authorized-ranges-with-private",
    severity=Severity.ERROR,
    title="Authorised ranges on a private API server",
    why=(
        "Authorised ranges guard a public address, which a private API server does not have; Azure refuses "
        "the two together."
    ),
    fix="Remove the ranges, or make the API server public.",
    pillar="security",
    sources=(
        sources.AUTHORIZED_RANGES,
        sources.PRIVATE_CLUSTERS,
    ),
    good={"access": {"api_server": "private_endpoint"}},
    bad={"access": {"api_server": "private_endpoint", "authorized_ranges": ["203.0.113.0/28"]}},
    check=check,
    facts=("priv-no-authorized-ranges", "mgmt-api-authorized-ranges-max"),
)
