"""Rule: dual stack needs a NAT gateway that carries IPv6."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a Standard NAT gateway with dual stack."""
    egress = plan.design.egress
    standard = egress.outbound_type == "managedNATGateway" or (
        egress.outbound_type == "userAssignedNATGateway" and egress.nat_gateway_sku == "Standard"
    )
    if plan.design.network_model.ip_families == "dual_stack" and standard:
        yield Problem("egress.outbound_type", "A Standard NAT gateway carries no IPv6, and the cluster is dual stack.")


RULE = Rule(
    id="nat-gateway-ipv6",
    severity=Severity.ERROR,
    title="Standard NAT gateways carry no IPv6",
    why="With dual stack, pods send IPv6 too, and a Standard NAT gateway carries IPv4 only.",
    fix="Use StandardV2 or a load balancer.",
    pillar="reliability",
    sources=(
        sources.DUAL_STACK,
        sources.NAT_SKU,
    ),
    good={
        "network_model": {"ip_families": "dual_stack"},
        "egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_sku": "StandardV2"},
    },
    bad={
        "network_model": {"ip_families": "dual_stack"},
        "egress": {"outbound_type": "userAssignedNATGateway", "firewall": "none"},
    },
    check=check,
    facts=("dual-stack-nat-gateway",),
)
