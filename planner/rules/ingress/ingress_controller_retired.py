"""Rule: the ingress controller must still be maintained."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Changes, Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when its support ends; the change brings a second front end, so DNS has to follow."""
    controller = plan.design.ingress.controller
    retirement = retirements.BY_SUBJECT.get(f"ingress:{controller}")
    if retirement:
        yield retiring(plan, retirement, "ingress.controller", _mend(plan))


def _mend(plan: Plan) -> Changes | None:
    """The successor, where nothing else in the design stands against it."""
    fits = plan.design.access.identity != "service_principal" and not plan.design.ingress.tls_passthrough
    if not fits or plan.design.network_model.service_mesh == "istio":
        return None
    return {"ingress": {"controller": "app_routing_gateway"}, "network_model": {"managed_gateway_api": True}}


RULE = Rule(
    id="ingress-controller-retired",
    severity=Severity.ERROR,
    title="Ingress controller is retired",
    why="A controller without maintenance keeps its security holes, and it stands where requests from outside arrive.",
    fix="Choose application routing with Gateway API, or Application Gateway for Containers.",
    pillar="security",
    sources=(
        sources.APP_ROUTING,
        sources.HTTP_APP_ROUTING,
        sources.APP_ROUTING_MIGRATION,
    ),
    good={"ingress": {"controller": "app_routing_gateway"}},
    bad={"ingress": {"controller": "ingress_nginx"}},
    check=check,
    facts=(
        "ingress-nginx-community-retired",
        "approuting-nginx-support-end",
        "http-application-routing-retired",
        "ingress-nginx-retired",
        "ret-http-app-routing",
        "approuting-migration-new-ip",
        "ingress-nginx-inclusion-aks-automatic",
    ),
)
