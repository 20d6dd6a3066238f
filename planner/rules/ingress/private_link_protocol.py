"""Rule: a service behind Private Link must use TCP or UDP."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each service with another protocol."""
    for index, service in enumerate(plan.design.ingress.services):
        others = [port for port in service.ports if not port.startswith(("TCP/", "UDP/"))]
        if service.private_link_service and others:
            yield Problem(
                f"ingress.services.{index}.ports",
                f"Service {service.name} uses {', '.join(others)}; Private Link carries TCP and UDP only.",
            )


RULE = Rule(
    id="private-link-protocol",
    severity=Severity.ERROR,
    title="Private Link does not carry this protocol",
    why="A Private Link service carries TCP and UDP over IPv4 and nothing else.",
    fix="Publish the port without Private Link, or use TCP or UDP.",
    pillar="reliability",
    sources=(sources.PRIVATE_LINK_SERVICE,),
    good={"ingress": {"services": [{"name": "edi", "ports": ["TCP/443"], "private_link_service": True}]}},
    bad={"ingress": {"services": [{"name": "edi", "ports": ["SCTP/3868"], "private_link_service": True}]}},
    check=check,
    facts=("lb-pls-protocols-and-ips",),
)
