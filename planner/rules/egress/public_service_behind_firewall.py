"""Rule: behind user defined routing, public load balancers make traffic asymmetric."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each public front end of the cluster load balancer without DNAT."""
    egress, ingress = plan.design.egress, plan.design.ingress
    if egress.outbound_type != "userDefinedRouting" or egress.inbound_dnat:
        return
    if ingress.exposure in {"public", "both"} and in_cluster_controller(plan.design):
        yield Problem("ingress.exposure", "The public ingress is reached past the firewall and answers through it.")
    for index, service in enumerate(ingress.services):
        if service.exposure == "public":
            yield Problem(
                f"ingress.services.{index}.exposure",
                f"Public service {service.name} is reached past the firewall and answers through it.",
            )


RULE = Rule(
    id="public-service-behind-firewall",
    severity=Severity.ERROR,
    title="Public services answer past the firewall",
    why=(
        "Requests come in through the load balancer’s public address and answers leave through the firewall, "
        "which drops what it did not see begin."
    ),
    fix="Bring public services in through the firewall’s DNAT, a WAF or an internal load balancer.",
    pillar="reliability",
    sources=(
        sources.LIMIT_EGRESS,
        sources.EGRESS_UDR,
    ),
    good={},
    bad={"ingress": {"services": [{"name": "mqtt", "exposure": "public", "source_ranges": ["198.51.100.0/24"]}]}},
    check=check,
    facts=("firewall-asymmetric-public-lb", "outbound-udr-asymmetric"),
)
