"""Rule: a pod subnet should keep a tenth free for addresses that rest."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pod subnet used above that share."""
    for subnet in plan.subnets_for("pods"):
        capacity = subnet.capacity
        if subnet.cidr and limits.POD_SUBNET_BUSY_PERCENT < capacity.percent <= 100:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} is planned to {capacity.percent} %: "
                f"{capacity.needed_with_surge:,} of {capacity.usable:,}.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="pod-subnet-busy",
    severity=Severity.ADVICE,
    title="Pod subnet is planned above 90 percent",
    why=(
        "A freed address rests for a while before another pod gets it, so a nearly full subnet runs out when "
        "pods come and go."
    ),
    fix="Leave a tenth of the pod subnet free.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}},
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_dynamic"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 14, "max_pods": 110, "max_surge": "3"}
        ],
        "addresses": {"subnets": [{"purpose": "pods", "cidr": "10.240.8.0/21"}]},
    },
    check=check,
    facts=("pod-subnet-churn-buffer",),
)
