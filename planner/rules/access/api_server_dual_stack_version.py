"""Rule: dual stack with VNet integration needs a version of Kubernetes that has it."""

from collections.abc import Iterator

from planner.azure import kubernetes, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for an older one."""
    network = plan.design.network_model
    least, _ = kubernetes.MINIMUM_VERSION["vnet_integration_dual_stack"]
    if network.ip_families != "dual_stack" or plan.design.access.api_server != "vnet_integration":
        return
    if kubernetes.version_of(network.kubernetes_version) < least:
        yield Problem(
            "network_model.kubernetes_version",
            f"Kubernetes {network.kubernetes_version} has no dual stack with VNet integration; 1.{least[1]} has.",
        )


RULE = Rule(
    id="api-server-dual-stack-version",
    severity=Severity.ERROR,
    title="Kubernetes is too old for dual stack with VNet integration",
    why="With dual stack, API server VNet integration needs Kubernetes 1.26 or newer.",
    fix="Choose a supported Kubernetes version.",
    pillar="reliability",
    sources=(sources.API_VNET,),
    good={"network_model": {"ip_families": "dual_stack", "kubernetes_version": "1.26"}},
    bad={"network_model": {"ip_families": "dual_stack", "kubernetes_version": "1.25"}},
    check=check,
    facts=("vni-dual-stack",),
)
