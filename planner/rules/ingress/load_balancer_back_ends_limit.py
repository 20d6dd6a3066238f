"""Rule: ports × nodes of a service must stay within the back-end configurations of its front end."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each service beyond."""
    nodes = plan.load_balancer.nodes
    for index, service in enumerate(plan.design.ingress.services):
        count = len(service.ports) * nodes
        if count > limits.LB_BACKEND_CONFIGURATIONS:
            yield Problem(
                f"ingress.services.{index}.ports",
                f"Service {service.name}: {len(service.ports)} ports × {nodes:,} nodes = {count:,} back-end "
                f"configurations; a front end takes {limits.LB_BACKEND_CONFIGURATIONS:,}.",
            )


RULE = Rule(
    id="load-balancer-back-ends-limit",
    severity=Severity.WARNING,
    title="Service has too many back-end configurations",
    why="Every port of a service counts once for each node, and a front end of the load balancer takes 10,000 of them.",
    fix="Use fewer ports on one service, or fewer nodes.",
    pillar="reliability",
    sources=(sources.LARGE_CLUSTERS,),
    good={"ingress": {"services": [{"name": "edi", "ports": ["TCP/5001", "TCP/5002"]}]}},
    bad={
        "ingress": {"services": [{"name": "media", "ports": ["UDP/30000", "UDP/30001", "UDP/30002"]}]},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 900, "max_surge": "1"},
            {"name": "npuser0", "min_count": 3, "max_count": 900, "max_surge": "1"},
            {"name": "npuser1", "min_count": 3, "max_count": 900, "max_surge": "1"},
            {"name": "npuser2", "min_count": 3, "max_count": 900, "max_surge": "1"},
        ],
        "addresses": {"pod_cidr": "100.64.0.0/12"},
    },
    check=check,
    facts=("lb-10000-backend-configs",),
)
