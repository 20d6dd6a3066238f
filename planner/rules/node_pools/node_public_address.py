"""Rule: nodes should have no public address."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool; an error in a network isolated cluster."""
    isolated = plan.design.egress.outbound_type in {"none", "block"}
    for pool in plan.pools:
        if pool.pool.enable_node_public_ip:
            yield Problem(
                f"{pool.path}.enable_node_public_ip",
                f"Every node of pool {pool.name} has a public address"
                + (", which a network isolated cluster excludes." if isolated else "."),
                severity=Severity.ERROR if isolated else None,
            )


RULE = Rule(
    id="node-public-address",
    severity=Severity.WARNING,
    title="Nodes have public addresses",
    why="A node with a public address is reachable from the internet, past the firewall and the WAF.",
    fix="Give nodes no public address; use a load balancer, an ingress or a bastion.",
    pillar="security",
    sources=(
        sources.NODE_PUBLIC_IPS,
        sources.NODE_ACCESS,
    ),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "enable_node_public_ip": True},
        ]
    },
    check=check,
    facts=(
        "iso-node-public-ip",
        "network-isolated-node-public-ip",
        "node-public-ip-zones-prefix",
        "auth-ranges-node-public-ip",
        "mgmt-jumpbox-peered-vnet",
    ),
)
