"""Rule: Windows pools exclude the Cilium data plane."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a Windows pool meets Cilium."""
    windows = [pool.name for pool in plan.pools if pool.windows]
    if windows and plan.design.network_model.network_dataplane == "cilium":
        yield Problem(
            "network_model.network_dataplane",
            f"Windows pool {', '.join(windows)} cannot run the Cilium data plane.",
        )


RULE = Rule(
    id="windows-with-cilium",
    severity=Severity.ERROR,
    title="Windows pools do not run the Cilium data plane",
    why="Cilium runs on Linux nodes only, and the data plane is chosen for the whole cluster.",
    fix="Choose the azure data plane with Calico, or move the Windows work to another cluster.",
    pillar="reliability",
    sources=(sources.CNI_CILIUM,),
    good={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ]
    },
    check=check,
    facts=("win-no-cilium", "cilium-linux-only"),
)
