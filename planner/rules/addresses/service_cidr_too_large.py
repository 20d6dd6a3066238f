"""Rule: the service CIDR must be smaller than a /12."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_service_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the prefix is /12 or shorter."""
    cidr = plan.service_cidr
    if cidr.prefixlen < limits.SERVICE_CIDR_MIN_PREFIX:
        yield Problem(
            "addresses.service_cidr",
            f"Service CIDR {cidr} is a /{cidr.prefixlen}: use /{limits.SERVICE_CIDR_MIN_PREFIX} or smaller.",
            mend=other_service_cidr(plan),
        )


RULE = Rule(
    id="service-cidr-too-large",
    severity=Severity.ERROR,
    title="Service CIDR is not smaller than /12",
    why="Kubernetes holds one bit for each service address, and AKS accepts ranges smaller than a /12 only.",
    fix="Use /13 or smaller; a /20 holds 4,094 services.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"service_cidr": "172.16.0.0/13"}},
    bad={"addresses": {"service_cidr": "11.0.0.0/12"}},
    check=check,
    facts=("service-cidr-smaller-than-12",),
)
