"""Rule: the DNS service IP must be neither the network address nor the first address."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is one of them, or the last."""
    cidr = plan.service_cidr
    if plan.dns_service_ip in {cidr.network_address, cidr.network_address + 1, cidr.broadcast_address}:
        yield Problem(
            "addresses.dns_service_ip",
            f"DNS service IP {plan.dns_service_ip} is not free: Kubernetes keeps the first two addresses of {cidr} "
            "and the last. "
            f"Use {cidr.network_address + limits.DNS_SERVICE_IP_OFFSET}.",
            mend={"addresses": {"dns_service_ip": None}},
        )


RULE = Rule(
    id="dns-service-ip-taken",
    severity=Severity.ERROR,
    title="DNS service IP is the first address of the service CIDR",
    why=(
        "The first address belongs to kubernetes.default, the API server’s own service; the network address "
        "belongs to nobody."
    ),
    fix="Leave the DNS service IP empty, or take the tenth address.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"dns_service_ip": "172.16.0.10"}},
    bad={"addresses": {"dns_service_ip": "172.16.0.1"}},
    check=check,
    facts=("dns-ip-not-first",),
)
