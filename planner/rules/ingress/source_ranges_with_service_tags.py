"""Rule: a service must not have both source ranges and service tags."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each service with both."""
    for index, service in enumerate(plan.design.ingress.services):
        if service.source_ranges and service.service_tags:
            yield Problem(
                f"ingress.services.{index}.service_tags",
                f"Service {service.name} allows {len(service.source_ranges)} ranges and "
                f"{', '.join(service.service_tags)}; only one of the two lists is possible.",
            )


RULE = Rule(
    id="source-ranges-with-service-tags",
    severity=Severity.ERROR,
    title="Service has both source ranges and service tags",
    why="Azure takes one of the two lists on a service; with both, the service gets no load balancer rule.",
    fix="Keep either the ranges or the tags.",
    pillar="security",
    sources=(sources.LB_CONFIGURE,),
    good={"ingress": {"services": [{"name": "edi", "exposure": "public", "source_ranges": ["203.0.113.0/24"]}]}},
    bad={
        "ingress": {
            "services": [
                {
                    "name": "edi",
                    "exposure": "public",
                    "source_ranges": ["203.0.113.0/24"],
                    "service_tags": ["AzureFrontDoor.Backend"],
                }
            ]
        }
    },
    check=check,
    facts=("lb-source-ranges-vs-service-tags",),
)
