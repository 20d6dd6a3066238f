"""Rule: a node subnet must hold every node at the autoscaler's maximum."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each node subnet whose need at creation is above its usable addresses."""
    for subnet in plan.subnets_for("nodes"):
        if subnet.cidr and subnet.capacity.minimum > subnet.capacity.usable:
            yield Problem(subnet.range_path, _message(plan, subnet), mend=placed_anew(plan, subnet))


def _message(plan: Plan, subnet: PlannedSubnet) -> str:
    capacity = subnet.capacity
    needs = "; ".join(f"{need.part.lower()}: {need.formula} = {need.minimum:,}" for need in capacity.needs)
    pods = _max_pods(plan, subnet)
    return (
        f"{subnet.described} has {capacity.usable:,} usable addresses and needs {capacity.minimum:,} ({needs}), "
        f"with surge {capacity.needed_with_surge:,}. Use /{subnet.smallest_fit} or larger"
        + (f", or max pods {pods}." if pods else ".")
    )


def _max_pods(plan: Plan, subnet: PlannedSubnet) -> int | None:
    """The most pods a node with which all pools of the subnet fit, surge included; None where that is no way out."""
    nodes = subnet.capacity.nodes
    if plan.model != "azure_cni_node_subnet" or not nodes:
        return None
    others = sum(need.minimum for need in subnet.capacity.needs if need.pool is None)
    pods = (subnet.capacity.usable - others) // nodes - 1
    return pods if pods >= limits.MAX_PODS_MIN else None


RULE = Rule(
    id="node-subnet-too-small",
    severity=Severity.ERROR,
    title="Node subnet is too small for its node pools",
    why="Azure sets addresses aside for every node at its maximum when a pool is made, and refuses what does not fit.",
    fix="Give the subnet a larger range, or lower the pools’ maximum nodes or max pods.",
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
