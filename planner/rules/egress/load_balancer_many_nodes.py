"""Rule: large clusters should leave through a NAT gateway."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for more than 500 nodes on load balancer egress."""
    if plan.design.egress.outbound_type == "loadBalancer" and plan.nodes > limits.NODES_FOR_NAT_GATEWAY:
        yield Problem("egress.outbound_type", f"{plan.nodes:,} nodes share load balancer egress; use a NAT gateway.")


RULE = Rule(
    id="load-balancer-many-nodes",
    severity=Severity.ADVICE,
    title="Load balancer egress with more than 500 nodes",
    why="A NAT gateway shares its ports among all nodes as they need them; a load balancer cuts them up beforehand.",
    fix="Use a NAT gateway for more than 500 nodes.",
    pillar="performance",
    sources=(sources.PLAN_NODE_NETWORKING,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none"}},
    bad={
        "egress": {
            "outbound_type": "loadBalancer",
            "firewall": "none",
            "allocated_outbound_ports": 64,
            "managed_outbound_ips": 2,
        },
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 600},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("nat-preferred-high-egress",),
)
