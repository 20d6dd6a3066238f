"""Rule: DCsv2 sizes exclude Overlay."""

from collections.abc import Iterator

from planner.azure import sources, vm_sizes
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool on Overlay."""
    for pool in plan.pools:
        size = vm_sizes.vm_size(pool.pool.vm_size)
        if plan.model == "azure_cni_overlay" and size and not size.allowed_in_overlay:
            yield Problem(f"{pool.path}.vm_size", f"Pool {pool.name}: {size.name} does not run with Azure CNI Overlay.")


RULE = Rule(
    id="overlay-vm-series",
    severity=Severity.ERROR,
    title="Overlay does not run on DCsv2 sizes",
    why="The DCsv2 series does not work with Azure CNI Overlay.",
    fix="Use DCasv5 or DCadsv5 sizes for confidential computing.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npconf", "vm_size": "Standard_DC4s_v2"},
        ]
    },
    check=check,
    facts=("overlay-no-dcsv2",),
)
