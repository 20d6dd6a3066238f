"""Rule: the service CIDR should hold the services of the design."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

SMALLEST_USEFUL = 24


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the services named in the design and the two of Kubernetes do not fit, or nearly so."""
    paths = {(host.namespace, path.service) for host in plan.design.ingress.hosts for path in host.paths}
    services = len(paths) + sum(service.count for service in plan.design.ingress.services)
    needed = services + limits.SERVICE_CIDR_SYSTEM_ADDRESSES
    usable = plan.service_cidr.num_addresses - 2
    if needed > usable or plan.service_cidr.prefixlen > SMALLEST_USEFUL:
        yield Problem(
            "addresses.service_cidr",
            f"Service CIDR {plan.service_cidr} has {max(usable, 0):,} addresses; services named here and Kubernetes' "
            f"own take {needed:,}. Use /{SMALLEST_USEFUL} or larger.",
        )


RULE = Rule(
    id="service-cidr-too-few-addresses",
    severity=Severity.WARNING,
    title="Service CIDR has too few addresses",
    why=(
        "Each service takes one address, two are taken by Kubernetes itself, and on versions before 1.33 the "
        "range can never grow."
    ),
    fix="Use a larger range, such as a /20.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"service_cidr": "172.16.0.0/20"}},
    bad={"addresses": {"service_cidr": "172.16.0.0/28"}},
    check=check,
    facts=("service-cidr-size-count",),
)
