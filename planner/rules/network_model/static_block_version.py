"""Rule: static block allocation needs Kubernetes 1.28."""

from collections.abc import Iterator

from planner.azure import kubernetes, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for an older version."""
    least, _ = kubernetes.MINIMUM_VERSION["static_block_allocation"]
    typed = plan.design.network_model.kubernetes_version
    if plan.model == "azure_cni_pod_subnet_static" and kubernetes.version_of(typed) < least:
        yield Problem(
            "network_model.kubernetes_version",
            f"Static block allocation needs Kubernetes {least[0]}.{least[1]}; the design has {typed}.",
        )


RULE = Rule(
    id="static-block-version",
    severity=Severity.ERROR,
    title="Static blocks need Kubernetes 1.28",
    why="Static block allocation exists from Kubernetes 1.28 on.",
    fix="Choose a newer version.",
    pillar="reliability",
    sources=(sources.CNI_STATIC_BLOCK,),
    good={"network_model": {"model": "azure_cni_pod_subnet_static"}},
    bad={"network_model": {"model": "azure_cni_pod_subnet_static", "kubernetes_version": "1.27"}},
    check=check,
    facts=("static-block-k8s-128",),
)
