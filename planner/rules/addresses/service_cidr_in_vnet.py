"""Rule: the service CIDR should lie outside every VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_service_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each VNet whose unused space the service CIDR takes."""
    for vnet in plan.vnets:
        used = [subnet.cidr for subnet in vnet.subnets if subnet.cidr] + [taken.cidr for taken in vnet.taken]
        inside = any(plan.service_cidr.overlaps(space) for space in vnet.address_space)
        if inside and not any(plan.service_cidr.overlaps(cidr) for cidr in used):
            yield Problem(
                "addresses.service_cidr",
                f"Service CIDR {plan.service_cidr} lies in {vnet.name} ({vnet.ranges}), where no subnet is yet.",
                mend=other_service_cidr(plan),
            )


RULE = Rule(
    id="service-cidr-in-vnet",
    severity=Severity.WARNING,
    title="Service CIDR lies in unused space of a VNet",
    why="It works until a subnet is made there; then Azure refuses the subnet or the next update of the cluster.",
    fix="Move the service CIDR out of the VNets’ address space.",
    pillar="operations",
    sources=(
        sources.ERROR_SERVICE_CIDR,
        sources.CNI_OVERLAY,
    ),
    good={"addresses": {"service_cidr": "172.16.0.0/16"}},
    bad={"addresses": {"service_cidr": "10.240.128.0/20"}},
    check=check,
    facts=("service-cidr-not-in-vnet",),
)
