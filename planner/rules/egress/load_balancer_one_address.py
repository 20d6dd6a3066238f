"""Rule: large clusters should have two outbound addresses."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.outbound import outbound_addresses
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for more than 1,000 nodes on one address."""
    one = outbound_addresses(plan.design) < 2
    if plan.design.egress.outbound_type == "loadBalancer" and plan.nodes > limits.NODES_FOR_TWO_OUTBOUND_IPS and one:
        yield Problem(
            "egress.managed_outbound_ips", f"{plan.nodes:,} nodes share one outbound address; use two or more."
        )


RULE = Rule(
    id="load-balancer-one-address",
    severity=Severity.ADVICE,
    title="More than 1,000 nodes on one outbound address",
    why="Azure recommends two or more outbound addresses for clusters of that size.",
    fix="Use two or more outbound addresses.",
    pillar="performance",
    sources=(sources.LARGE_CLUSTERS,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none"}},
    bad={
        "egress": {"outbound_type": "loadBalancer", "firewall": "none", "allocated_outbound_ports": 32},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 900},
            {"name": "npmore", "max_count": 200},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("lb-two-ips-large",),
)
