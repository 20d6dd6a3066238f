"""Rule: web ports should not be public beside a WAF."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

WEB_PORTS = ("TCP/80", "TCP/443")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each public service with a web port and no list of sources."""
    if plan.design.waf.product == "none":
        return
    for index, service in enumerate(plan.design.ingress.services):
        web = [port for port in service.ports if port in WEB_PORTS]
        listed = service.source_ranges or service.service_tags
        if service.exposure == "public" and not listed and (web or service.application_protocol == "http"):
            yield Problem(
                f"ingress.services.{index}.exposure",
                f"Service {service.name} is public on {', '.join(web or service.ports)} and does not pass the WAF.",
            )


RULE = Rule(
    id="waf-bypassed-by-service",
    severity=Severity.WARNING,
    title="Public layer 4 service goes around the WAF",
    why="A public load balancer address with a web port answers beside the WAF, whatever the WAF would have refused.",
    fix="Publish it through the ingress, make it internal, or name the sources that may connect.",
    pillar="security",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={"ingress": {"services": [{"name": "shop", "exposure": "internal", "ports": ["TCP/443"]}]}},
    bad={"ingress": {"services": [{"name": "shop", "exposure": "public", "ports": ["TCP/443"]}]}},
    check=check,
    facts=("waf-bypass-appgw", "waf-bypass-origin-lock"),
)
