"""Rule: virtual nodes need a flat network model."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where the model excludes them."""
    support = compatibility.MODEL_SUPPORT[plan.model, "virtual_nodes"]
    if plan.design.network_model.virtual_nodes and support.value == "no":
        yield Problem(
            "network_model.virtual_nodes",
            f"{label(plan.model)}: {support.reason}",
            mend={"network_model": {"virtual_nodes": False}},
        )


RULE = Rule(
    id="virtual-nodes-model",
    severity=Severity.ERROR,
    title="Virtual nodes need pods with VNet addresses",
    why="Virtual nodes run pods in Azure Container Instances, which reach the others only at addresses of the VNet.",
    fix="Choose Node Subnet, or do without virtual nodes.",
    pillar="reliability",
    sources=(sources.VIRTUAL_NODES,),
    good={
        "network_model": {"model": "azure_cni_node_subnet", "virtual_nodes": True},
        "access": {"authorized_ranges": []},
    },
    bad={"network_model": {"virtual_nodes": True}},
    check=check,
    facts=("overlay-no-virtual-nodes", "kubenet-no-virtual-nodes", "vn-azure-cni"),
)
