"""Rule: the service CIDR must not overlap a range in use."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.ranges import NamedRange
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_service_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each range in use that the service CIDR overlaps."""
    for used in _in_use(plan):
        if plan.service_cidr.overlaps(used.cidr):
            yield Problem(
                "addresses.service_cidr",
                f"Service CIDR {plan.service_cidr} overlaps {used}.",
                mend=other_service_cidr(plan),
            )


def _in_use(plan: Plan) -> Iterator[NamedRange]:
    for subnet in plan.subnets:
        if subnet.cidr:
            yield NamedRange(subnet.name, subnet.cidr, "subnet", subnet.range_path)
    for vnet in plan.vnets:
        yield from (NamedRange(taken.name, taken.cidr, "taken", vnet.path) for taken in vnet.taken)
    yield from (each for each in plan.ranges if each.kind in {"pods", "on_premises", "peered_vnet", "other"})


RULE = Rule(
    id="service-cidr-overlap",
    severity=Severity.ERROR,
    title="Service CIDR overlaps a network in use",
    why=(
        "Nodes translate every connection to an address of the service CIDR, so whatever really has such an "
        "address is out of reach."
    ),
    fix="Choose a service CIDR that no subnet, pod, peered or on-premises range uses.",
    pillar="reliability",
    sources=(
        sources.CNI_OVERLAY,
        sources.ERROR_SERVICE_CIDR,
    ),
    azure_error="ServiceCidrOverlapExistingSubnetsCidr",
    good={"addresses": {"service_cidr": "172.16.0.0/16"}},
    bad={"addresses": {"service_cidr": "10.240.0.0/20"}},
    check=check,
    facts=(
        "service-cidr-not-in-vnet",
        "service-cidr-not-peered-onprem",
        "service-cidr-not-pod-cidr",
        "pod-cidr-update-migration",
    ),
)
