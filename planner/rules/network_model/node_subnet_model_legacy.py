"""Rule: Node Subnet is the legacy model."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Node Subnet without need of direct pod addresses."""
    network = plan.design.network_model
    if network.model != "azure_cni_node_subnet" or network.pods_directly_reachable:
        return
    needed = sum(subnet.capacity.needed for subnet in plan.subnets_for("nodes"))
    yield Problem(
        "network_model.model",
        f"Node Subnet sets {needed:,} VNet addresses aside for {plan.nodes:,} nodes; Overlay takes {plan.nodes:,}.",
    )


RULE = Rule(
    id="node-subnet-model-legacy",
    severity=Severity.ADVICE,
    title="Node Subnet is the legacy way to number pods",
    why=(
        "Every node takes addresses for all the pods it may ever run, so the VNet fills up long before the "
        "cluster does."
    ),
    fix="Choose Overlay, or Pod Subnet where pods must be reached by address.",
    pillar="reliability",
    sources=(
        sources.CNI_OVERVIEW,
        sources.PLAN_POD_NETWORKING,
    ),
    good={"network_model": {"model": "azure_cni_pod_subnet_dynamic", "pods_directly_reachable": True}},
    bad={"network_model": {"model": "azure_cni_node_subnet"}},
    check=check,
    facts=("model-recommended-overlay", "model-2019-advice-outdated"),
)
