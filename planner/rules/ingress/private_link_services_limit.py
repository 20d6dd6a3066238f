"""Rule: a load balancer must not carry more than eight Private Link services."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.demand import private_link_services
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are more, Front Door's included."""
    count, limit = private_link_services(plan.design), limits.PRIVATE_LINK_SERVICES_PER_LB
    if count > limit:
        yield Problem(
            "ingress.services",
            f"The internal load balancer would carry {count} Private Link services; Azure allows {limit}.",
        )


RULE = Rule(
    id="private-link-services-limit",
    severity=Severity.ERROR,
    title="Too many Private Link services on one load balancer",
    why="A load balancer carries eight Private Link services; Azure refuses the ninth.",
    fix="Publish fewer services by Private Link.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_LINK_SERVICE,
        sources.LB_INTERNAL,
    ),
    good={"ingress": {"services": [{"name": "edi", "count": 8, "private_link_service": True}]}},
    bad={"ingress": {"services": [{"name": "edi", "count": 9, "private_link_service": True}]}},
    check=check,
    facts=("lb-8-pls-per-lb",),
)
