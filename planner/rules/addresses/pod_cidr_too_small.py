"""Rule: the pod CIDR must hold a /24 for each node at the maximum."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.allocation import blocks_prefix
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_pod_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the maximum nodes of all pools need more blocks than there are."""
    capacity = plan.pod_capacity
    if capacity is None or capacity.needed <= capacity.usable:
        return
    prefix = blocks_prefix(capacity.needed_with_surge)
    yield Problem(
        "addresses.pod_cidr",
        f"{plan.nodes:,} nodes at their maximum take a /24 each; pod CIDR {plan.pod_cidr} has {capacity.usable:,}. "
        f"Use /{prefix} or larger.",
        mend=other_pod_cidr(plan),
    )


RULE = Rule(
    id="pod-cidr-too-small",
    severity=Severity.ERROR,
    title="Pod CIDR has fewer blocks than nodes",
    why="Every node takes a /24 of the pod CIDR, and Azure checks at creation that the autoscaler’s maximum fits.",
    fix="Widen the pod CIDR, or lower the pools’ maximum nodes.",
    pillar="reliability",
    sources=(
        sources.OVERLAY_VALIDATION,
        sources.CNI_OVERLAY,
    ),
    azure_error="InsufficientSubnetSize",
    good={"addresses": {"pod_cidr": "10.244.0.0/20"}},
    bad={"addresses": {"pod_cidr": "10.244.0.0/22"}},
    check=check,
    facts=(
        "overlay-slash24-per-node",
        "overlay-rp-podcidr-validation",
        "kubenet-slash24-per-node",
        "pod-cidr-byo-empty-size",
        "pod-cidr-16-gives-256-nodes",
        "ip-autoscaler-max-counts",
    ),
)
