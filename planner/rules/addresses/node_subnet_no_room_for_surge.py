"""Rule: a node subnet should hold the surge nodes of an upgrade too."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each node subnet that holds the maximum but not the surge."""
    for subnet in plan.subnets_for("nodes"):
        capacity = subnet.capacity
        if subnet.cidr and capacity.needed <= capacity.usable < capacity.needed_with_surge:
            surge = capacity.needed_with_surge - capacity.needed
            yield Problem(
                subnet.range_path,
                f"{subnet.described} has {capacity.usable:,} usable addresses: {capacity.needed:,} at the maximum and "
                f"{surge:,} for surge nodes make {capacity.needed_with_surge:,}. Use /{subnet.smallest_fit} or larger.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="node-subnet-no-room-for-surge",
    severity=Severity.WARNING,
    title="Node subnet leaves no room for upgrades",
    why=(
        "An upgrade first adds surge nodes, each with its addresses; when none are left it stops with "
        "SubnetIsFull. Pages name one node and 10 percent as the surge of a pool that states none; the "
        "larger is counted."
    ),
    fix="Give the subnet a larger range, or lower max surge.",
    pillar="operations",
    sources=(
        sources.UPGRADE_ROLLING,
        sources.ERROR_SUBNET_FULL,
    ),
    azure_error="SubnetIsFull",
    good={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}},
    bad={
        "network_model": {"model": "azure_cni_node_subnet"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 8, "max_pods": 30, "max_surge": "1"}
        ],
        "addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]},
    },
    check=check,
    facts=(
        "node-subnet-ip-formula",
        "ip-upgrade-fails-subnet-full",
        "ip-surge-nodes-needed",
        "ip-surge-all-pools",
        "overlay-node-subnet-plan",
        "ip-surge-percent-rounds-up",
        "ip-surge-default",
    ),
)
