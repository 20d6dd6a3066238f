"""Rule: the pods of the design should stay within what the model carries."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

MOST = {
    "azure_cni_overlay": limits.OVERLAY_PODS,
    "azure_cni_pod_subnet_dynamic": limits.DYNAMIC_POD_SUBNET_PODS_RECOMMENDED,
    "azure_cni_pod_subnet_static": limits.STATIC_BLOCK_PODS,
}
"""Pods by model; limits.* each name their source."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when max pods times nodes is above it."""
    most = MOST.get(plan.model)
    pods = sum(pool.max_pods * pool.nodes for pool in plan.pools)
    if most and pods > most:
        yield Problem(
            "network_model.model",
            f"{plan.nodes:,} nodes may run {pods:,} pods; {label(plan.model)} is meant for up to {most:,}.",
        )


RULE = Rule(
    id="too-many-pods",
    severity=Severity.WARNING,
    title="More pods than the model carries well",
    why=(
        "Each model has a number of pods beyond which address assignment or the data plane slows down. "
        "For Overlay, Azure’s documentation names 200,000 and 250,000 pods; 200,000 is safe."
    ),
    fix="Lower max pods or nodes, split the cluster, or use static blocks.",
    pillar="performance",
    sources=(
        sources.PLAN_POD_NETWORKING,
        sources.LARGE_CLUSTERS,
    ),
    good={},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "min_count": 3, "max_count": 990},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("overlay-scale-pods", "static-block-scale", "pod-subnet-50k-recommendation"),
)
