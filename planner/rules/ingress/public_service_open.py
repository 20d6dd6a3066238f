"""Rule: a public layer 4 service should name who may connect."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each public service without a list, or with the whole internet in it."""
    for index, service in enumerate(plan.design.ingress.services):
        everyone = [cidr for cidr in service.source_ranges if cidr.prefixlen == 0]
        closed = (service.source_ranges and not everyone) or service.service_tags
        if service.exposure == "public" and not closed:
            said = f"allows {everyone[0]}" if everyone else "names no sources"
            yield Problem(
                f"ingress.services.{index}.source_ranges",
                f"Public service {service.name} on {', '.join(service.ports)} {said}, so everyone may connect.",
            )


RULE = Rule(
    id="public-service-open",
    severity=Severity.WARNING,
    title="Public layer 4 service is open to everyone",
    why="Network policies do not reliably hold back what comes through the load balancer; the list of sources does.",
    fix="List the ranges or service tags that may connect.",
    pillar="security",
    sources=(
        sources.LB_CONFIGURE,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={"ingress": {"services": [{"name": "edi", "exposure": "public", "source_ranges": ["203.0.113.0/24"]}]}},
    bad={"ingress": {"services": [{"name": "edi", "exposure": "public"}]}},
    check=check,
    facts=(
        "lb-source-ranges-recommended",
        "policy-vs-lb-sources",
    ),
)
