"""Rule: the Istio gateway needs the Istio add-on."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the add-on is off or another mesh is on."""
    mesh = plan.design.network_model.service_mesh
    if plan.design.ingress.controller == "istio" and mesh != "istio":
        yield Problem(
            "network_model.service_mesh",
            f"The controller is the gateway of the Istio add-on; the service mesh is {mesh}.",
            mend={"network_model": {"service_mesh": "istio"}},
        )


RULE = Rule(
    id="istio-gateway-without-mesh",
    severity=Severity.ERROR,
    title="Istio gateway without the Istio add-on",
    why="The ingress gateways belong to the Istio add-on; without it nothing makes them.",
    fix="Choose the Istio add-on as service mesh, or another controller.",
    pillar="reliability",
    sources=(
        sources.ISTIO_INGRESS,
        sources.ISTIO,
    ),
    good={"ingress": {"controller": "istio"}, "network_model": {"service_mesh": "istio"}},
    bad={"ingress": {"controller": "istio"}},
    check=check,
    facts=("istio-ingress-gateways",),
)
