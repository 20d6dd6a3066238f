"""Rule: the pod CIDR should be private address space."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import other_pod_cidr


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the pod CIDR is not inside a private range."""
    if plan.pod_cidr is None:
        return
    if not any(plan.pod_cidr.subnet_of(private) for private in ranges.PRIVATE):
        yield Problem(
            "addresses.pod_cidr", f"Pod CIDR {plan.pod_cidr} is not inside a private range.", mend=other_pod_cidr(plan)
        )


RULE = Rule(
    id="pod-cidr-not-private",
    severity=Severity.WARNING,
    title="Pod CIDR is public address space",
    why="Pods cannot reach the real owners of public addresses that the pod CIDR covers.",
    fix="Use a range of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"pod_cidr": "100.64.0.0/16"}},
    bad={"addresses": {"pod_cidr": "20.30.0.0/16"}},
    check=check,
    facts=("overlay-podcidr-private",),
)
