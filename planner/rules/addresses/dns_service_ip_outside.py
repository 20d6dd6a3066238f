"""Rule: the DNS service IP must lie in the service CIDR."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it does not."""
    if plan.dns_service_ip not in plan.service_cidr:
        yield Problem(
            "addresses.dns_service_ip",
            f"DNS service IP {plan.dns_service_ip} is not in service CIDR {plan.service_cidr}. "
            f"Use {plan.service_cidr.network_address + limits.DNS_SERVICE_IP_OFFSET}.",
            mend={"addresses": {"dns_service_ip": None}},
        )


RULE = Rule(
    id="dns-service-ip-outside",
    severity=Severity.ERROR,
    title="DNS service IP is outside the service CIDR",
    why="Cluster DNS is a service, so its address must be one of the service CIDR.",
    fix="Leave the DNS service IP empty, or take an address of the service CIDR, usually the tenth.",
    pillar="reliability",
    sources=(sources.ERROR_DNS_IP,),
    azure_error="DnsServiceIpOutOfServiceCidr",
    good={"addresses": {"dns_service_ip": "172.16.0.10"}},
    bad={"addresses": {"dns_service_ip": "10.0.0.10"}},
    check=check,
    facts=("dns-ip-inside",),
)
