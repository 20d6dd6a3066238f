"""Rule: a private endpoint should not lead to a service that retires."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such endpoint; a warning, since the service itself may be there already."""
    for index, endpoint in enumerate(plan.design.access.private_endpoints):
        retirement = retirements.BY_SUBJECT.get(f"private_endpoint:{endpoint.service}")
        if retirement is None:
            continue
        refused = "" if retirement.can_be_created(plan.day) else " and is no longer created"
        ends = "ended" if retirement.is_over(plan.day) else "ends"
        yield Problem(
            f"access.private_endpoints.{index}.service",
            f"{endpoint.name or 'The endpoint'}: {retirement.display} {ends} on {retirement.ends:%-d %B %Y}"
            f"{refused}. Use {retirement.replacement}.",
        )


RULE = Rule(
    id="private-endpoint-service-retires",
    severity=Severity.WARNING,
    title="Private endpoint of a service that retires",
    why="Its successor has another private zone and another endpoint, so network and names have to be planned again.",
    fix="Plan the endpoint of the successor; keep the old one only for what stands already.",
    pillar="operations",
    sources=(sources.REDIS_RETIREMENT, sources.PRIVATE_ENDPOINT_DNS),
    good={"access": {"private_endpoints": [{"name": "redis-shop-prod", "service": "managed_redis"}]}},
    bad={"access": {"private_endpoints": [{"name": "redis-shop-prod", "service": "redis"}]}},
    check=check,
)
