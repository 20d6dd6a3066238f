"""Rule: the service CIDR must not touch a range that AKS uses itself."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_service_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each reserved range that the service CIDR touches."""
    for reserved in ranges.AKS_RESERVED:
        if plan.service_cidr.overlaps(reserved.cidr):
            yield Problem(
                "addresses.service_cidr",
                f"Service CIDR {plan.service_cidr} overlaps {reserved.cidr}, which {reserved.reason}.",
                mend=other_service_cidr(plan),
            )


RULE = Rule(
    id="service-cidr-reserved",
    severity=Severity.ERROR,
    title="Service CIDR touches a range that AKS uses itself",
    why="AKS answers on these ranges inside every node, and Azure refuses a service CIDR that touches one.",
    fix="Choose a service CIDR outside 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24.",
    pillar="reliability",
    sources=(sources.CNI_OVERVIEW,),
    good={"addresses": {"service_cidr": "172.29.0.0/16"}},
    bad={"addresses": {"service_cidr": "172.30.0.0/16"}},
    check=check,
    facts=("service-cidr-reserved-ranges", "aks-reserved-ranges"),
)
