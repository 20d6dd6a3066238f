"""Rule: the pod CIDR should hold the surge nodes of an upgrade too."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.allocation import blocks_prefix
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_pod_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the maximum fits but the maximum with surge does not."""
    capacity = plan.pod_capacity
    if capacity is None or not capacity.needed <= capacity.usable < capacity.needed_with_surge:
        return
    yield Problem(
        "addresses.pod_cidr",
        f"{plan.nodes:,} nodes and {plan.surge:,} surge nodes take a /24 each; pod CIDR {plan.pod_cidr} has "
        f"{capacity.usable:,}. Use /{blocks_prefix(capacity.needed_with_surge)} or larger.",
        mend=other_pod_cidr(plan),
    )


RULE = Rule(
    id="pod-cidr-no-room-for-surge",
    severity=Severity.WARNING,
    title="Pod CIDR leaves no blocks for upgrades",
    why="An upgrade adds surge nodes, each with a /24 of its own; without a free one the upgrade stops.",
    fix="Widen the pod CIDR by one bit, or lower max surge.",
    pillar="operations",
    sources=(
        sources.UPGRADE_ROLLING,
        sources.CNI_OVERLAY,
    ),
    good={"addresses": {"pod_cidr": "10.244.0.0/20"}},
    bad={
        "addresses": {"pod_cidr": "10.244.0.0/21"},
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 8}],
    },
    check=check,
    facts=("overlay-slash24-per-node", "ip-surge-nodes-needed"),
)
