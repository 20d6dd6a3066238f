"""Rule: Windows pools need an Azure CNI model."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a Windows pool meets kubenet."""
    windows = [pool.name for pool in plan.pools if pool.windows]
    support = compatibility.MODEL_SUPPORT[plan.model, "windows"]
    if windows and support.value == "no":
        yield Problem("network_model.model", f"Windows pool {', '.join(windows)}: {support.reason}")


RULE = Rule(
    id="windows-model",
    severity=Severity.ERROR,
    title="Windows pools need Azure CNI",
    why="There is no kubenet for Windows, so Azure refuses the pool.",
    fix="Choose Overlay, Pod Subnet or Node Subnet.",
    pillar="reliability",
    sources=(
        sources.WINDOWS_FAQ,
        sources.KUBENET,
    ),
    good={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    bad={
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("kubenet-no-windows", "win-needs-azure-cni"),
)
