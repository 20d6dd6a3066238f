"""Rule: the HTTP proxy excludes Windows pools."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each Windows pool with the proxy."""
    if not plan.design.egress.http_proxy:
        return
    for pool in plan.pools:
        if pool.windows:
            yield Problem("egress.http_proxy", f"Windows pool {pool.name} cannot use the HTTP proxy.")


RULE = Rule(
    id="http-proxy-with-windows",
    severity=Severity.ERROR,
    title="HTTP proxy settings do not reach Windows pools",
    why="The proxy configuration of AKS excludes clusters with Windows pools.",
    fix="Do without the HTTP proxy, or without Windows pools.",
    pillar="reliability",
    sources=(sources.HTTP_PROXY,),
    good={"egress": {"http_proxy": True}},
    bad={
        "egress": {"http_proxy": True},
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "min_count": 2, "max_count": 4},
        ],
    },
    check=check,
    facts=("http-proxy-no-windows",),
)
