"""Rule: the API server should not be open to everybody."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when every address may reach it; a warning in production."""
    access = plan.design.access
    if api_server_is_private(plan):
        return
    everyone = [index for index, cidr in enumerate(access.authorized_ranges) if cidr.prefixlen == 0]
    severity = Severity.WARNING if plan.in_production else None
    if everyone:
        path, cidr = f"access.authorized_ranges.{everyone[0]}", access.authorized_ranges[everyone[0]]
        yield Problem(path, f"{cidr} lets every address reach the API server.", severity=severity)
    elif access.api_server == "public":
        yield Problem(
            "access.api_server", "The API server is public and takes calls from every address.", severity=severity
        )
    elif not access.authorized_ranges:
        message = "The API server is public and no range is authorised, so every address may reach it."
        yield Problem("access.authorized_ranges", message, severity=severity)


RULE = Rule(
    id="api-server-open",
    severity=Severity.ADVICE,
    title="API server is open to the internet",
    why="Who holds a stolen token can use it from anywhere, and a hole in the API server is everybody’s.",
    fix="Make the API server private, or list the ranges that may reach it.",
    pillar="security",
    sources=(
        sources.AUTHORIZED_RANGES,
        sources.AKS_BASELINE,
    ),
    good={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]}},
    bad={"access": {"api_server": "public", "private_cluster": False}},
    check=check,
    facts=("auth-ranges-0-32",),
)
