"""Rule: the firewall's SNAT ports should carry the peak."""

from collections.abc import Iterator

from planner.azure import limits, services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the peak of all nodes is above the ports."""
    egress = plan.design.egress
    if egress.firewall not in services.FIREWALL_BY_NAME or egress.outbound_type != "userDefinedRouting":
        return
    each = limits.FIREWALL_PORTS_PER_IP_AND_INSTANCE * limits.FIREWALL_INSTANCES_MIN
    available = each * egress.firewall_public_ips
    nodes = plan.nodes + plan.surge
    needed = egress.connections_per_node * nodes
    if needed > available:
        yield Problem(
            "egress.firewall_public_ips",
            f"{nodes:,} nodes × {egress.connections_per_node:,} connections = {needed:,}; "
            f"{egress.firewall_public_ips} public "
            f"addresses give {available:,} ports. Use {-(-needed // each)} addresses.",
            mend={"egress": {"firewall_public_ips": -(-needed // each)}},
        )


RULE = Rule(
    id="firewall-snat-ports",
    severity=Severity.WARNING,
    title="Firewall has few SNAT ports for its nodes",
    why=(
        "Each public address gives 2,496 ports an instance to one destination; when they are used up, new "
        "connections fail."
    ),
    fix="Add public addresses, or a NAT gateway to the firewall’s subnet.",
    pillar="performance",
    sources=(
        sources.FIREWALL_ISSUES,
        sources.NAT_FIREWALL,
    ),
    good={"egress": {"connections_per_node": 400}},
    bad={"egress": {"connections_per_node": 2000}},
    check=check,
    facts=("firewall-snat-formula", "outbound-firewall-20-ips"),
)
