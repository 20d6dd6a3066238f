"""Rule: clusters with Windows nodes should have fewer than 500 services with traffic policy Cluster."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are as many."""
    services = plan.design.ingress.services
    count = sum(service.count for service in services if service.external_traffic_policy == "Cluster")
    limit = limits.WINDOWS_SERVICES_CLUSTER_POLICY
    if count >= limit and any(pool.windows for pool in plan.pools):
        yield Problem(
            "ingress.services",
            f"{count:,} services have external traffic policy Cluster; Windows nodes run out of ports near {limit}.",
        )


RULE = Rule(
    id="windows-services-exhaust-ports",
    severity=Severity.WARNING,
    title="Many services with Windows nodes exhaust ports",
    why="Near 500 services with external traffic policy Cluster a Windows node runs out of ports.",
    fix="Use external traffic policy Local, or publish the services through the ingress.",
    pillar="reliability",
    sources=(sources.WINDOWS_FAQ,),
    good={"ingress": {"services": [{"name": "edi", "count": 20}]}},
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "ingress": {"services": [{"name": "edi", "count": 250, "ports": ["TCP/443"]}, {"name": "ftp", "count": 250}]},
        "node_pools": [
            {"name": "npsystem", "mode": "System"},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025"},
        ],
    },
    check=check,
    facts=("win-services-500",),
)
