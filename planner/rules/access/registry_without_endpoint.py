"""Rule: a private cluster should pull its images over a private endpoint."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in production when there is none for the registry."""
    services = {endpoint.service for endpoint in plan.design.access.private_endpoints}
    if "acr" not in services and plan.in_production and api_server_is_private(plan):
        yield Problem(
            "access.private_endpoints",
            "The API server is private, and the container registry has no private endpoint.",
        )


RULE = Rule(
    id="registry-without-endpoint",
    severity=Severity.ADVICE,
    title="Private cluster pulls its images over the internet",
    why=(
        "The nodes of a private cluster reach a registry without a private endpoint only through the way "
        "out, and the registry stays open to others."
    ),
    fix="Add a private endpoint for the container registry.",
    pillar="security",
    sources=(
        sources.PRIVATE_CLUSTERS,
        sources.PRIVATE_ENDPOINT_DNS,
    ),
    good={"access": {"private_endpoints": [{"name": "crshopprod", "service": "acr"}]}},
    bad={"access": {"private_endpoints": []}},
    check=check,
    facts=("priv-acr-private-link",),
)
