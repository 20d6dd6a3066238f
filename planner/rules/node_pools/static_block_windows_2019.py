"""Rule: Windows Server 2019 excludes Pod Subnet."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool."""
    for pool in plan.pools:
        if plan.model in compatibility.POD_SUBNET and pool.pool.os_sku == "Windows2019":
            yield Problem(f"{pool.path}.os_sku", f"Pool {pool.name}: Windows Server 2019 does not run with Pod Subnet.")


RULE = Rule(
    id="static-block-windows-2019",
    severity=Severity.ERROR,
    title="Windows Server 2019 does not run on Pod Subnet",
    why="Windows Server 2019 nodes cannot take pod addresses from a pod subnet.",
    fix="Use Windows Server 2022 or 2025.",
    pillar="reliability",
    sources=(sources.CNI_STATIC_BLOCK,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_static", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2019", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("static-block-ws2019",),
)
