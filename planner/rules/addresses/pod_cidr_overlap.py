"""Rule: the pod CIDR must not overlap a network that pods have to reach."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_pod_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each network that the pod CIDR touches."""
    if plan.pod_cidr is None:
        return
    for network in plan.reachable_networks:
        if plan.pod_cidr.overlaps(network.cidr):
            yield Problem(
                "addresses.pod_cidr", f"Pod CIDR {plan.pod_cidr} overlaps {network}.", mend=other_pod_cidr(plan)
            )


RULE = Rule(
    id="pod-cidr-overlap",
    severity=Severity.ERROR,
    title="Pod CIDR overlaps a reachable network",
    why="A node keeps traffic for the pod CIDR inside the cluster, so pods never reach a machine with such an address.",
    fix="Give the pod CIDR a range that no VNet, peered network or on-premises network uses, such as 100.64.0.0/16.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"pod_cidr": "100.64.0.0/16"}},
    bad={"addresses": {"pod_cidr": "10.200.0.0/16"}},
    check=check,
    facts=(
        "overlay-podcidr-no-overlap",
        "byo-cni-pod-cidr-required",
        "pod-cidr-update-migration",
    ),
)
