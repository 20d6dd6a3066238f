"""Rule: a pod subnet must hold the first addresses of every node."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pod subnet whose need at creation does not fit."""
    for subnet in plan.subnets_for("pods"):
        capacity = subnet.capacity
        if subnet.cidr and capacity.minimum > capacity.usable:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} has {capacity.usable:,} usable addresses and needs {capacity.minimum:,} for "
                f"{capacity.nodes:,} nodes with surge. Use /{subnet.smallest_fit} or larger.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="pod-subnet-too-small",
    severity=Severity.ERROR,
    title="Pod subnet is too small for its node pools",
    why=(
        "Every node takes 16 pod addresses when it is made, or whole /28 blocks with static allocation; "
        "Azure refuses what does not fit."
    ),
    fix="Give the pod subnet a larger range, or lower the maximum nodes or max pods.",
    pillar="reliability",
    sources=(
        sources.CNI_POD_SUBNET,
        sources.CNI_STATIC_BLOCK,
    ),
    azure_error="InsufficientSubnetSize",
    good={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}},
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_dynamic"},
        "addresses": {"subnets": [{"purpose": "pods", "cidr": "10.240.8.0/25"}]},
    },
    check=check,
    facts=("pod-subnet-dynamic-batch-16", "static-block-slash28", "subnet-aks-pods"),
)
