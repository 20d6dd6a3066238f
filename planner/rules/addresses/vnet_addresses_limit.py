"""Rule: a VNet must not need more than 65,536 private addresses."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each VNet that needs more."""
    for vnet in plan.vnets:
        needed = sum(subnet.capacity.needed for subnet in vnet.subnets)
        if needed > limits.VNET_ADDRESSES:
            yield Problem(
                f"{vnet.path}.address_space",
                f"{vnet.name} would have {needed:,} addresses in use; Azure allows {limits.VNET_ADDRESSES:,}.",
            )


RULE = Rule(
    id="vnet-addresses-limit",
    severity=Severity.ERROR,
    title="VNet would hold more addresses than Azure allows",
    why="A VNet can have 65,536 private addresses in use; nodes and pods with VNet addresses all count.",
    fix="Use Overlay, or spread pools over several clusters.",
    pillar="reliability",
    sources=(sources.SUBSCRIPTION_LIMITS,),
    good={"network_model": {"model": "azure_cni_node_subnet"}},
    bad={
        "network_model": {"model": "azure_cni_node_subnet"},
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 900, "max_pods": 100}],
        "addresses": {"spoke": {"address_space": ["10.224.0.0/12"]}},
    },
    check=check,
    facts=("vnet-private-ips-65536", "node-subnet-64k-ceiling"),
)
