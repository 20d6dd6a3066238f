"""Rule: a Private Link service needs an internal service."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each public one."""
    services = plan.design.ingress.services
    for index, service in enumerate(services):
        if service.private_link_service and service.exposure == "public":
            changed = [each.model_dump() for each in services]
            changed[index]["exposure"] = "internal"
            yield Problem(
                f"ingress.services.{index}.private_link_service",
                f"Service {service.name} is public; Private Link publishes internal services only.",
                mend={"ingress": {"services": changed}},
            )


RULE = Rule(
    id="private-link-on-public-service",
    severity=Severity.ERROR,
    title="Private Link service on a public service",
    why="A Private Link service stands before an internal load balancer; a public front end cannot carry one.",
    fix="Make the service internal, or take the Private Link service away.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_LINK_SERVICE,
        sources.LB_INTERNAL,
    ),
    good={"ingress": {"services": [{"name": "edi", "exposure": "internal", "private_link_service": True}]}},
    bad={
        "ingress": {
            "services": [
                {"name": "edi", "exposure": "public", "source_ranges": ["203.0.113.0/24"], "private_link_service": True}
            ]
        }
    },
    check=check,
    facts=("afd-private-origin-ilb-pls",),
)
