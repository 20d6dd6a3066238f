"""Rule: outbound addresses are public."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each private address or prefix."""
    egress = plan.design.egress
    for path, cidrs in (
        ("egress.outbound_ips", [IPv4Network(address) for address in egress.outbound_ips]),
        ("egress.outbound_ip_prefixes", list(egress.outbound_ip_prefixes)),
    ):
        for index, cidr in enumerate(cidrs):
            if isinstance(cidr, IPv4Network) and any(cidr.subnet_of(private) for private in ranges.PRIVATE):
                shown = cidr.network_address if cidr.prefixlen == cidr.max_prefixlen else cidr
                yield Problem(f"{path}.{index}", f"{shown} is private; outbound traffic needs a public address.")


RULE = Rule(
    id="outbound-address-private",
    severity=Severity.ERROR,
    title="An outbound address is private",
    why="Outbound addresses are public, Standard and static.",
    fix="Give public addresses.",
    pillar="reliability",
    sources=(sources.LB_STANDARD,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "outbound_ips": ["203.0.113.10"]}},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "outbound_ips": ["10.0.0.4"]}},
    check=check,
    facts=("outbound-byo-ip-not-aks-created", "lb-standard-needs-standard-pip"),
)
