"""Rule: the controller must be able to pass TLS through where that is asked for."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it cannot."""
    controller = compatibility.CONTROLLER_BY_NAME.get(plan.design.ingress.controller)
    if controller and plan.design.ingress.tls_passthrough and not controller.tls_passthrough:
        yield Problem(
            "ingress.tls_passthrough",
            f"TLS is to pass through; {controller.display} ends TLS itself.",
            mend={"ingress": {"tls_passthrough": False}},
        )


RULE = Rule(
    id="tls-passthrough-unsupported",
    severity=Severity.ERROR,
    title="Ingress controller cannot pass TLS through",
    why="This controller ends TLS itself and has no route by server name for encrypted connections.",
    fix="End TLS at the controller, or choose one that passes TLS through.",
    pillar="reliability",
    sources=(
        sources.APP_ROUTING_GATEWAY,
        sources.INGRESS_CONCEPTS,
    ),
    good={"ingress": {"controller": "nginx_inc", "tls_passthrough": True}},
    bad={"ingress": {"tls_passthrough": True}},
    check=check,
    facts=("approuting-gwapi-no-passthrough",),
)
