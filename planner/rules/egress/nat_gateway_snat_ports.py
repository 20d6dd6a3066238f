"""Rule: a NAT gateway's ports must carry the peak."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the peak of all nodes is above its ports."""
    egress = plan.design.egress
    if "NATGateway" not in egress.outbound_type:
        return
    available = limits.NAT_PORTS_PER_IP * egress.nat_gateway_ips
    nodes = plan.nodes + plan.surge
    needed = egress.connections_per_node * nodes
    if needed > available:
        enough = -(-needed // limits.NAT_PORTS_PER_IP)
        yield Problem(
            "egress.nat_gateway_ips",
            f"{nodes:,} nodes × {egress.connections_per_node:,} connections = {needed:,}; {egress.nat_gateway_ips} "
            "addresses give "
            f"{available:,} ports. Use {enough} addresses.",
            mend={"egress": {"nat_gateway_ips": enough}} if enough <= limits.NAT_IPS_MAX else None,
        )


RULE = Rule(
    id="nat-gateway-snat-ports",
    severity=Severity.ERROR,
    title="NAT gateway has fewer SNAT ports than the peak",
    why="Each address gives 64,512 ports; above it, new connections to the same destination fail.",
    fix="Add addresses to the NAT gateway.",
    pillar="performance",
    sources=(sources.NAT_RESOURCE,),
    good={
        "egress": {
            "outbound_type": "userAssignedNATGateway",
            "firewall": "none",
            "nat_gateway_sku": "StandardV2",
            "connections_per_node": 2000,
        }
    },
    bad={"egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "connections_per_node": 30000}},
    check=check,
    facts=("natgw-snat-formula", "nat-connection-limits"),
)
