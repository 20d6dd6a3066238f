"""Rule: a new design should prefer Gateway API."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a supported controller that reads Ingress only; AGIC has a rule of its own."""
    controller = compatibility.CONTROLLER_BY_NAME.get(plan.design.ingress.controller)
    if controller is None or not plan.is_new or controller.name == "agic" or controller.ends is not None:
        return
    if controller.api == "ingress":
        yield Problem("ingress.controller", f"{controller.display} reads Ingress objects, not Gateway API.")


RULE = Rule(
    id="ingress-api-for-new-design",
    severity=Severity.ADVICE,
    title="New design builds on the Ingress API",
    why="The Ingress API takes no new features; Gateway API follows it, and controllers move there.",
    fix="Prefer a controller that reads Gateway API.",
    pillar="operations",
    sources=(
        sources.INGRESS_CONCEPTS,
        sources.APP_ROUTING_MIGRATION,
    ),
    good={"ingress": {"controller": "contour"}},
    bad={"ingress": {"controller": "haproxy"}},
    check=check,
    facts=("gateway-api-preferred",),
)
