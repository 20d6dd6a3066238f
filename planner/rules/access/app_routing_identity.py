"""Rule: application routing needs a managed identity."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a service principal."""
    accepted, _ = compatibility.IDENTITY_NEEDS["app_routing"]
    controller = plan.design.ingress.controller
    if controller.startswith("app_routing") and plan.design.access.identity not in accepted:
        yield Problem(
            "access.identity",
            "Application routing is the ingress controller; it does not work with a service principal.",
            mend={"access": {"identity": "user_assigned"}},
        )


RULE = Rule(
    id="app-routing-identity",
    severity=Severity.ERROR,
    title="Application routing with a service principal",
    why="The application routing add-on works only on clusters with a managed identity.",
    fix="Choose a user-assigned identity.",
    pillar="reliability",
    sources=(sources.APP_ROUTING,),
    good={"access": {"identity": "user_assigned"}},
    bad={"access": {"identity": "service_principal"}},
    check=check,
    facts=("approuting-nginx-managed-identity", "id-app-routing-managed-identity"),
)
