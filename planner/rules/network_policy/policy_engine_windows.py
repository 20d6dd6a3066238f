"""Rule: the policy engine must run on every pool."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool whose image the engine does not run on."""
    engine = plan.design.network_policy.engine
    for pool in plan.pools:
        support = compatibility.ENGINE_SUPPORT.get((engine, pool.pool.os_sku))
        if support and support.value == "no" and pool.windows and engine != "cilium":
            yield Problem(
                "network_policy.engine",
                f"Pool {pool.name} ({pool.pool.os_sku}): {support.reason}",
                mend={"network_policy": {"engine": "calico"}},
                severity=None if plan.is_new else Severity.WARNING,
            )


RULE = Rule(
    id="policy-engine-windows",
    severity=Severity.ERROR,
    title="Policy engine does not run on a Windows pool",
    why="On Windows nodes only Calico enforces policies; Azure’s own engine ended there on 30 September 2026.",
    fix="Choose Calico.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "azure"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("np-npm-windows-retired", "npm-windows-ended", "np-three-engines"),
)
