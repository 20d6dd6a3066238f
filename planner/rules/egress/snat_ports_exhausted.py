"""Rule: outbound addresses must give every node its ports."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.outbound import outbound_addresses
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when nodes at the maximum, or with surge, take more."""
    egress = plan.design.egress
    ports = egress.allocated_outbound_ports
    if egress.outbound_type != "loadBalancer" or not ports:
        return
    addresses = outbound_addresses(plan.design)
    available = limits.SNAT_PORTS_PER_IP * addresses
    needed = ports * (plan.nodes + plan.surge)
    if needed > available:
        enough = -(-needed // limits.SNAT_PORTS_PER_IP)
        yield Problem(
            "egress.allocated_outbound_ports",
            f"{plan.nodes:,} nodes and {plan.surge:,} surge nodes × {ports:,} ports = {needed:,}; {addresses} "
            "outbound addresses "
            f"give {available:,}. Use {enough} addresses.",
            severity=None if ports * plan.nodes > available else Severity.WARNING,
            mend={"egress": {"managed_outbound_ips": enough, "outbound_ips": [], "outbound_ip_prefixes": []}},
        )


RULE = Rule(
    id="snat-ports-exhausted",
    severity=Severity.ERROR,
    title="Load balancer has fewer SNAT ports than its nodes take",
    why="Each outbound address gives 64,000 ports, and Azure refuses a cluster whose nodes would take more.",
    fix="Add outbound addresses, or lower the ports a node.",
    pillar="reliability",
    sources=(
        sources.LB_CONFIGURE,
        sources.ERROR_OUTBOUND_PORTS,
    ),
    azure_error="InvalidLoadBalancerProfileAllocatedOutboundPorts",
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "allocated_outbound_ports": 4000}},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "allocated_outbound_ports": 8000}},
    check=check,
    facts=("snat-max-nodes", "snat-surge-headroom", "lb-snat-formula"),
)
