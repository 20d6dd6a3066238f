"""Rule: above 50 nodes, SNAT ports should be set."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are automatic and nodes with surge pass the first step."""
    egress, nodes = plan.design.egress, plan.nodes + plan.surge
    first = limits.SNAT_DEFAULT_PORTS[0][0]
    if egress.outbound_type == "loadBalancer" and not egress.allocated_outbound_ports and nodes > first:
        yield Problem(
            "egress.allocated_outbound_ports",
            f"SNAT ports are automatic, and {nodes:,} nodes pass the step at {first}, where each node’s share halves.",
        )


RULE = Rule(
    id="snat-ports-automatic",
    severity=Severity.WARNING,
    title="Automatic SNAT ports shrink as the cluster grows",
    why=(
        "Azure shares ports by the number of nodes: at 51, 101, 201 nodes each node’s share halves, and "
        "connections fail."
    ),
    fix="Set the ports a node, or use a NAT gateway.",
    pillar="performance",
    sources=(
        sources.LB_CONFIGURE,
        sources.LB_OUTBOUND,
    ),
    good={
        "egress": {"outbound_type": "loadBalancer", "firewall": "none", "allocated_outbound_ports": 512},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 60},
        ],
    },
    bad={
        "egress": {"outbound_type": "loadBalancer", "firewall": "none"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 60},
        ],
    },
    check=check,
    facts=(
        "snat-explicit-recommended",
        "snat-default-table",
        "lb-snat-default-by-pool-size",
        "data-snat-default-table",
    ),
)
