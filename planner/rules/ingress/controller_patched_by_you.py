"""Rule: a controller of your own needs an owner."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a controller that Azure does not maintain."""
    controller = compatibility.CONTROLLER_BY_NAME.get(plan.design.ingress.controller)
    if controller and controller.managed_by == "you":
        yield Problem(
            "ingress.controller", f"Releases and security fixes of {controller.display} are your team’s work."
        )


RULE = Rule(
    id="controller-patched-by-you",
    severity=Severity.ADVICE,
    title="Ingress controller is patched by your team",
    why=(
        "Azure installs and mends the add-ons; a controller that you install yourself stands at the edge "
        "with the holes you have not closed."
    ),
    fix="Name who watches its releases, or choose application routing or Application Gateway for Containers.",
    pillar="operations",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.INGRESS_CONCEPTS,
    ),
    good={"ingress": {"controller": "app_routing_gateway"}},
    bad={"ingress": {"controller": "traefik"}},
    check=check,
    facts=("ingress-any-controller-allowed", "ingress-istio-third-party-nginx"),
)
