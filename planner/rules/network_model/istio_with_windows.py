"""Rule: the Istio add-on does not run on Windows nodes."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a Windows pool meets the mesh."""
    windows = [pool.name for pool in plan.pools if pool.windows]
    if windows and plan.design.network_model.service_mesh == "istio":
        yield Problem("network_model.service_mesh", f"Pods on Windows pool {', '.join(windows)} stay outside the mesh.")


RULE = Rule(
    id="istio-with-windows",
    severity=Severity.WARNING,
    title="Istio does not reach Windows pods",
    why="The Istio add-on has no Windows side, so Windows pods stay outside the mesh.",
    fix="Keep Windows work out of the mesh, or do without it.",
    pillar="reliability",
    sources=(sources.ISTIO,),
    good={"network_model": {"service_mesh": "istio"}, "ingress": {"controller": "istio"}},
    bad={
        "network_model": {"service_mesh": "istio", "network_dataplane": "azure"},
        "ingress": {"controller": "istio"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("win-gen-features-no-istio", "istio-addon-limits"),
)
