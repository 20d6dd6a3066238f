"""Rule: the IPv6 service CIDR must be a /108 or smaller."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when dual stack is on and the range is larger."""
    cidr = plan.design.addresses.service_cidr_v6
    dual = plan.design.network_model.ip_families == "dual_stack"
    if dual and cidr.prefixlen < limits.SERVICE_CIDR_IPV6_MIN_PREFIX:
        yield Problem(
            "addresses.service_cidr_v6",
            f"IPv6 service CIDR {cidr} is larger than /{limits.SERVICE_CIDR_IPV6_MIN_PREFIX}.",
        )


RULE = Rule(
    id="ipv6-service-cidr-too-large",
    severity=Severity.ERROR,
    title="IPv6 service CIDR is larger than /108",
    why="Kubernetes accepts IPv6 service ranges of /108 or smaller.",
    fix="Use a /108.",
    pillar="reliability",
    sources=(sources.DUAL_STACK,),
    good={"network_model": {"ip_families": "dual_stack"}, "addresses": {"service_cidr_v6": "fd12:3456:789a:1::/108"}},
    bad={"network_model": {"ip_families": "dual_stack"}, "addresses": {"service_cidr_v6": "fd12:3456:789a:1::/64"}},
    check=check,
    facts=("dual-stack-service-108",),
)
