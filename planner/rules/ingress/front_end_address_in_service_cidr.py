"""Rule: a static address must not lie in the service CIDR."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each address in it."""
    ingress = plan.design.ingress
    answers = [("ingress.address", ingress.address)]
    answers += [(f"ingress.services.{index}.address", each.address) for index, each in enumerate(ingress.services)]
    for path, address in answers:
        if address and address in plan.service_cidr:
            yield Problem(
                path, f"{address} is in service CIDR {plan.service_cidr}. Use an address of the ingress subnet."
            )


RULE = Rule(
    id="front-end-address-in-service-cidr",
    severity=Severity.ERROR,
    title="Static address is in the service CIDR",
    why="Service addresses exist inside the cluster only; a load balancer cannot have one of them.",
    fix="Take an address of the ingress subnet, or leave the field empty.",
    pillar="reliability",
    sources=(sources.LB_INTERNAL,),
    good={
        "ingress": {"services": [{"name": "edi", "address": "10.240.4.10"}]},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]},
    },
    bad={"ingress": {"services": [{"name": "edi", "address": "172.16.0.20"}]}},
    check=check,
    facts=("ilb-ip-not-in-service-cidr", "service-cidr-ilb-ip"),
)
