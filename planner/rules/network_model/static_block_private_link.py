"""Rule: static block allocation excludes Private Link services."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    if plan.model == "azure_cni_pod_subnet_static" and plan.subnet_for("private_link_service"):
        yield Problem(
            "network_model.model", "Static block allocation does not work with the Private Link service of this design."
        )


RULE = Rule(
    id="static-block-private-link",
    severity=Severity.ERROR,
    title="Static blocks exclude Private Link services",
    why="A Private Link service does not find pods whose addresses come in static blocks.",
    fix="Choose dynamic allocation, or reach the service another way.",
    pillar="reliability",
    sources=(sources.CNI_STATIC_BLOCK,),
    good={"network_model": {"model": "azure_cni_pod_subnet_static"}},
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_static"},
        "ingress": {"services": [{"name": "edge", "private_link_service": True}]},
    },
    check=check,
    facts=("static-block-no-pls",),
)
