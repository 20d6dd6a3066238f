"""Rule: the Istio add-on excludes application routing with Gateway API."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    if plan.design.network_model.service_mesh == "istio" and plan.design.ingress.controller == "app_routing_gateway":
        yield Problem(
            "network_model.service_mesh",
            "The Istio add-on and application routing with Gateway API cannot run in one cluster.",
            mend={"network_model": {"service_mesh": "none"}},
        )


RULE = Rule(
    id="istio-beside-gateway-api",
    severity=Severity.ERROR,
    title="Istio add-on beside application routing with Gateway API",
    why="Both bring an Istio control plane, and a cluster takes one of them.",
    fix="Choose Istio’s own gateway, or drop the mesh.",
    pillar="reliability",
    sources=(sources.APP_ROUTING_GATEWAY,),
    good={"network_model": {"service_mesh": "istio"}, "ingress": {"controller": "istio"}},
    bad={"network_model": {"service_mesh": "istio"}},
    check=check,
    facts=("approuting-gwapi-vs-istio-addon", "app-routing-gateway-api"),
)
