"""Rule: a node image must be made for the Kubernetes version."""

from collections.abc import Iterator

from planner.azure import kubernetes, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool whose image is too old or too new."""
    typed = plan.design.network_model.kubernetes_version
    version = kubernetes.version_of(typed)
    for pool in plan.pools:
        sku = pool.pool.os_sku
        least, most = kubernetes.MINIMUM_VERSION.get(sku), kubernetes.MAXIMUM_VERSION.get(sku)
        if least and version < least[0]:
            yield Problem(
                f"{pool.path}.os_sku", f"Pool {pool.name}: {sku} needs Kubernetes {_text(least[0])}; it is {typed}."
            )
        if most and version > most[0]:
            yield Problem(
                f"{pool.path}.os_sku", f"Pool {pool.name}: {sku} runs up to Kubernetes {_text(most[0])}; it is {typed}."
            )


def _text(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


RULE = Rule(
    id="os-sku-kubernetes-version",
    severity=Severity.ERROR,
    title="Node image does not go with the Kubernetes version",
    why="Windows images are made for a span of Kubernetes versions.",
    fix="Choose an image for the version, such as Windows Server 2025 from 1.32 on.",
    pillar="reliability",
    sources=(
        sources.WINDOWS_BEST_PRACTICES,
        sources.WINDOWS_UPGRADE,
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
        "network_model": {"network_dataplane": "azure", "kubernetes_version": "1.37"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2022", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("win-versions", "ret-ws2022", "ret-ws2019"),
)
