"""Rule: authorised ranges take effect only where they are switched on."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when ranges are listed for an open API server."""
    access = plan.design.access
    if access.api_server == "public" and access.authorized_ranges:
        listed = ", ".join(map(str, access.authorized_ranges[:3]))
        yield Problem(
            "access.api_server",
            f"Ranges are listed ({listed}), and the API server is set to public without ranges.",
            mend={"access": {"api_server": "authorized_ranges"}},
        )


RULE = Rule(
    id="authorized-ranges-unused",
    severity=Severity.WARNING,
    title="Authorised ranges are listed and not used",
    why="The ranges take effect only when the API server is set to authorised ranges.",
    fix="Set the API server to authorised ranges.",
    pillar="security",
    sources=(sources.AUTHORIZED_RANGES,),
    good={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]}},
    bad={"access": {"api_server": "public", "authorized_ranges": ["203.0.113.0/28"]}},
    check=check,
)
