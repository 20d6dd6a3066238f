"""Rule: Calico on Windows Server 2025 is not documented."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool."""
    engine = plan.design.network_policy.engine
    for pool in plan.pools:
        support = compatibility.ENGINE_SUPPORT.get((engine, pool.pool.os_sku))
        if support and support.value == "limited":
            yield Problem(f"{pool.path}.os_sku", f"Pool {pool.name} ({pool.pool.os_sku}): {support.reason}")


RULE = Rule(
    id="windows-2025-policy",
    severity=Severity.WARNING,
    title="Calico on Windows Server 2025 is not documented",
    why=(
        "The page on network policies lists Windows Server 2019 and 2022; test policies on 2025 before you "
        "rely on them."
    ),
    fix="Test the policies on the Windows pool before production.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("np-ws2025-not-listed",),
)
