"""Rule: pods reached by address need a model that gives them VNet addresses."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

HIDDEN = frozenset({"azure_cni_overlay", "kubenet"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where the model hides pod addresses."""
    if plan.design.network_model.pods_directly_reachable and plan.model in HIDDEN:
        yield Problem(
            "network_model.pods_directly_reachable",
            f"Pods are to be reached by address, and {label(plan.model)} keeps their addresses inside the cluster.",
            mend={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}},
        )


RULE = Rule(
    id="pods-not-reachable",
    severity=Severity.ERROR,
    title="Pods have no address that others can reach",
    why=(
        "With Overlay and kubenet pod addresses exist only inside the cluster: nothing outside can open a "
        "connection to one."
    ),
    fix="Choose Pod Subnet, or reach the pods through a service or an ingress.",
    pillar="reliability",
    sources=(
        sources.CNI_OVERVIEW,
        sources.CNI_OVERLAY,
    ),
    good={"network_model": {"model": "azure_cni_pod_subnet_dynamic", "pods_directly_reachable": True}},
    bad={"network_model": {"pods_directly_reachable": True}},
    check=check,
    facts=("model-overlay-pods-not-reachable", "onprem-pod-reachability"),
)
