"""Rule: the DNS service IP is by convention the tenth address."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another address that works."""
    cidr = plan.service_cidr
    usual = cidr.network_address + limits.DNS_SERVICE_IP_OFFSET
    reserved = {cidr.network_address, cidr.network_address + 1, cidr.broadcast_address}
    if plan.dns_service_ip in cidr and plan.dns_service_ip not in {usual, *reserved} and usual in cidr:
        yield Problem(
            "addresses.dns_service_ip",
            f"DNS service IP is {plan.dns_service_ip}; by convention it is {usual}.",
            mend={"addresses": {"dns_service_ip": None}},
        )


RULE = Rule(
    id="dns-service-ip-unusual",
    severity=Severity.ADVICE,
    title="DNS service IP is not the tenth address",
    why="Everybody who works with AKS looks for cluster DNS at the tenth address of the service CIDR.",
    fix="Leave the DNS service IP empty to take the tenth address.",
    pillar="operations",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"dns_service_ip": "172.16.0.10"}},
    bad={"addresses": {"dns_service_ip": "172.16.0.53"}},
    check=check,
    facts=("dns-ip-dot-10",),
)
