"""Rule: Windows pools on Overlay should run at most 110 pods a node."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each Windows pool above."""
    most = limits.WINDOWS_OVERLAY_MAX_PODS_RECOMMENDED
    for pool in plan.pools:
        if pool.windows and plan.model == "azure_cni_overlay" and pool.max_pods > most:
            yield Problem(
                f"{pool.path}.max_pods", f"Windows pool {pool.name} has max pods {pool.max_pods}; use {most} or fewer."
            )


RULE = Rule(
    id="windows-overlay-max-pods",
    severity=Severity.ADVICE,
    title="Windows nodes run more than 110 pods",
    why="Windows nodes slow down with many pods; 110 is the figure that Azure recommends with Overlay.",
    fix="Set max pods of the Windows pool to 110 or fewer.",
    pillar="performance",
    sources=(sources.CNI_OVERLAY,),
    good={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {
                "name": "npwin",
                "os_type": "Windows",
                "os_sku": "Windows2025",
                "min_count": 2,
                "max_count": 4,
                "max_pods": 110,
            },
        ],
    },
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {
                "name": "npwin",
                "os_type": "Windows",
                "os_sku": "Windows2025",
                "min_count": 2,
                "max_count": 4,
                "max_pods": 150,
            },
        ],
    },
    check=check,
    facts=("overlay-windows-110",),
)
