"""Rule: an ingress controller in the cluster must run on Linux nodes."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when its pool runs Windows."""
    name = plan.design.ingress.controller_pool
    if name and in_cluster_controller(plan.design) and any(pool.windows for pool in plan.pools if pool.name == name):
        yield Problem(
            "ingress.controller_pool",
            f"The ingress controller is to run on pool {name}, which runs Windows; it needs Linux nodes.",
            mend={"ingress": {"controller_pool": None}},
        )


RULE = Rule(
    id="controller-on-windows-pool",
    severity=Severity.ERROR,
    title="Ingress controller is set on a Windows pool",
    why=(
        "Ingress controllers are Linux containers; with the Linux node selector they find no node in a "
        "Windows pool. One page says that some controllers also run on Windows nodes; the documented "
        "ones run on Linux."
    ),
    fix="Name a Linux pool, or leave the field empty.",
    pillar="reliability",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.INGRESS_CONCEPTS,
    ),
    good={"ingress": {"controller_pool": "npuser"}},
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "ingress": {"controller_pool": "npwin"},
        "node_pools": [
            {"name": "npsystem", "mode": "System"},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025"},
        ],
    },
    check=check,
    facts=("ingress-linux-node-only", "win-ingress-controller-linux"),
)
