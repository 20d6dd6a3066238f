"""Rule: the pod CIDR must not touch a range that AKS uses itself."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_pod_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each reserved range that the pod CIDR touches."""
    if plan.pod_cidr is None:
        return
    for reserved in ranges.AKS_RESERVED:
        if plan.pod_cidr.overlaps(reserved.cidr):
            yield Problem(
                "addresses.pod_cidr",
                f"Pod CIDR {plan.pod_cidr} overlaps {reserved.cidr}, which {reserved.reason}.",
                mend=other_pod_cidr(plan),
            )


RULE = Rule(
    id="pod-cidr-reserved",
    severity=Severity.ERROR,
    title="Pod CIDR touches a range that AKS uses itself",
    why=(
        "AKS answers on these ranges inside every node, so pods in them are cut off and Azure refuses the "
        "cluster, even when the pod CIDR merely contains one."
    ),
    fix=(
        "Choose a pod CIDR outside 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16 and 192.0.2.0/24, such as "
        "100.64.0.0/16."
    ),
    pillar="reliability",
    sources=(sources.CNI_OVERVIEW,),
    good={"addresses": {"pod_cidr": "172.24.0.0/16"}},
    bad={"addresses": {"pod_cidr": "172.16.0.0/12", "service_cidr": "10.9.0.0/16"}},
    check=check,
    facts=("pod-cidr-rejects-reserved-superset", "pod-cidr-link-local", "data-reserved-ranges", "aks-reserved-ranges"),
)
