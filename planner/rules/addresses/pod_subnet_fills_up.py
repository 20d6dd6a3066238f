"""Rule: a pod subnet should hold every pod that its nodes may run, also during upgrades."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pod subnet that Azure accepts and that then runs out."""
    for subnet in plan.subnets_for("pods"):
        capacity = subnet.capacity
        if subnet.cidr and capacity.minimum <= capacity.usable < capacity.needed_with_surge:
            needs = "; ".join(f"{need.part.lower()}: {need.formula} = {need.addresses:,}" for need in capacity.needs)
            yield Problem(
                subnet.range_path,
                f"{subnet.described} has {capacity.usable:,} usable addresses; at the maximum pods take "
                f"{capacity.needed:,} ({needs}), with surge {capacity.needed_with_surge:,}. "
                f"Use /{subnet.smallest_fit} or larger.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="pod-subnet-fills-up",
    severity=Severity.WARNING,
    title="Pod subnet cannot hold all pods",
    why=(
        "Nodes take further batches of 16 as pods come; when none are left, pods stay in ContainerCreating "
        "without an address."
    ),
    fix="Give the pod subnet a larger range, or lower max pods or the maximum nodes.",
    pillar="reliability",
    sources=(
        sources.CNI_POD_SUBNET,
        sources.DYNAMIC_17TH,
    ),
    good={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}},
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_dynamic"},
        "addresses": {"subnets": [{"purpose": "pods", "cidr": "10.240.8.0/23"}]},
    },
    check=check,
    facts=(
        "pod-subnet-dynamic-17th",
        "pod-subnet-dynamic-worst-case",
        "pod-subnet-node-subnet-plan",
        "ip-surge-nodes-needed",
    ),
)
