"""Rule: the IPv6 DNS service IP must lie in the IPv6 service CIDR."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when dual stack is on and it does not."""
    addresses = plan.design.addresses
    given, cidr = addresses.dns_service_ip_v6, addresses.service_cidr_v6
    if plan.design.network_model.ip_families == "dual_stack" and given and given not in cidr:
        yield Problem(
            "addresses.dns_service_ip_v6",
            f"IPv6 DNS service IP {given} is not in IPv6 service CIDR {cidr}.",
            mend={"addresses": {"dns_service_ip_v6": None}},
        )


RULE = Rule(
    id="ipv6-dns-service-ip-outside",
    severity=Severity.ERROR,
    title="IPv6 DNS service IP is outside the IPv6 service CIDR",
    why="Cluster DNS is a service in IPv6 too, so its address must be one of the IPv6 service CIDR.",
    fix="Leave the IPv6 DNS service IP empty, or take an address of the range.",
    pillar="reliability",
    sources=(
        sources.DUAL_STACK,
        sources.ERROR_DNS_IP,
    ),
    good={"network_model": {"ip_families": "dual_stack"}, "addresses": {"dns_service_ip_v6": "fd12:3456:789a:1::a"}},
    bad={"network_model": {"ip_families": "dual_stack"}, "addresses": {"dns_service_ip_v6": "fd12:3456:789a:2::a"}},
    check=check,
    facts=("dns-ip-inside",),
)
