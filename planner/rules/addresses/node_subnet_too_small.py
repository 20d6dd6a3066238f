"""Rule: a node subnet must hold every node at the autoscaler's maximum."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each node subnet whose need at creation is above its usable addresses."""
    for subnet in plan.subnets_for("nodes"):
        if subnet.cidr and subnet.capacity.minimum > subnet.capacity.usable:
            yield Problem(subnet.range_path, _message(subnet))


def _message(subnet: PlannedSubnet) -> str:
    needs = "; ".join(f"{need.part.lower()}: {need.formula} = {need.minimum:,}" for need in subnet.capacity.needs)
    capacity = subnet.capacity
    return (
        f"{subnet.described} has {capacity.usable:,} usable addresses and needs {capacity.minimum:,} ({needs}). "
        f"Use /{subnet.smallest_fit} or larger."
    )


RULE = Rule(
    id="node-subnet-too-small",
    severity=Severity.ERROR,
    title="Node subnet is too small for its node pools",
    why="Azure sets addresses aside for every node at its maximum when a pool is made, and refuses what does not fit.",
    fix="Give the subnet a larger range, or lower the pools' maximum nodes or max pods.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    azure_error="InsufficientSubnetSize",
    good={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}},
    bad={
        "network_model": {"model": "azure_cni_node_subnet"},
        "addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/25"}]},
    },
    check=check,
    facts=("node-subnet-rp-validation", "overlay-rp-node-subnet-validation", "ip-azure-reserves-5"),
)
