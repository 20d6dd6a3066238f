"""Rule: HTTP should come in through layer 7."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each HTTP service at layer 4, with the addresses it takes."""
    for index, service in enumerate(plan.design.ingress.services):
        if service.application_protocol == "http":
            addresses = counted(service.count, f"{service.exposure} address")
            yield Problem(
                f"ingress.services.{index}.application_protocol",
                f"Service {service.name} takes {addresses} at layer 4; hosts and paths of one ingress share 1.",
            )


RULE = Rule(
    id="http-at-layer-4",
    severity=Severity.ADVICE,
    title="HTTP service has a load balancer address of its own",
    why=(
        "At layer 4 every application takes a public address and ends TLS by itself; a layer 7 ingress "
        "serves all by host and path on one."
    ),
    fix="Publish the application through the ingress controller.",
    pillar="cost",
    sources=(
        sources.INGRESS_CONCEPTS,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={
        "ingress": {
            "services": [
                {
                    "name": "edi",
                    "exposure": "public",
                    "source_ranges": ["203.0.113.0/24"],
                    "application_protocol": "other",
                }
            ]
        }
    },
    bad={
        "ingress": {
            "services": [
                {
                    "name": "edi",
                    "exposure": "public",
                    "source_ranges": ["203.0.113.0/24"],
                    "application_protocol": "http",
                    "count": 4,
                }
            ]
        }
    },
    check=check,
    facts=("lb-l4-vs-l7-choice", "lb-one-ip-port-per-l4-app"),
)
