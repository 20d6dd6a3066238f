"""Rule: IPv6 ranges must not overlap."""

from collections.abc import Iterator
from itertools import combinations

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each overlapping pair of IPv6 ranges of pods, services and VNets."""
    ranges = [each for each in plan.ranges if each.cidr.version == 6]
    for one, other in combinations(ranges, 2):
        if {one.kind, other.kind} & {"pods", "services"} and one.cidr.overlaps(other.cidr):
            subject = next(each for each in (other, one) if each.kind in {"services", "pods"})
            yield Problem(subject.path, f"{one} overlaps {other}.")


RULE = Rule(
    id="ipv6-ranges-overlap",
    severity=Severity.ERROR,
    title="IPv6 ranges overlap",
    why="Pods, services and VNets need ranges of their own in IPv6 as in IPv4.",
    fix="Choose IPv6 ranges that do not overlap.",
    pillar="reliability",
    sources=(sources.DUAL_STACK,),
    good={"network_model": {"ip_families": "dual_stack"}},
    bad={"network_model": {"ip_families": "dual_stack"}, "addresses": {"service_cidr_v6": "fd12:3456:789a::/108"}},
    check=check,
    facts=(
        "dual-stack-cidr-count-order",
        "overlay-podcidr-no-overlap",
        "service-cidr-not-pod-cidr",
    ),
)
