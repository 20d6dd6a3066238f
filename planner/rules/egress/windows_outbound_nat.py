"""Rule: Windows outbound NAT can be off only behind a NAT gateway or user defined routing."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for load balancer egress."""
    egress = plan.design.egress
    if egress.disable_windows_outbound_nat and egress.outbound_type == "loadBalancer":
        yield Problem(
            "egress.disable_windows_outbound_nat",
            "Windows outbound NAT is off, and load balancer egress needs it.",
            mend={"egress": {"disable_windows_outbound_nat": False}},
        )


RULE = Rule(
    id="windows-outbound-nat",
    severity=Severity.ERROR,
    title="Windows outbound NAT is off without a gateway for it",
    why="Without their own NAT, Windows nodes need a NAT gateway or user defined routing, and Kubernetes 1.26.",
    fix="Choose a NAT gateway or user defined routing, or leave Windows outbound NAT on.",
    pillar="reliability",
    sources=(sources.NAT_AKS,),
    good={"egress": {"disable_windows_outbound_nat": True}},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "disable_windows_outbound_nat": True}},
    check=check,
    facts=("win-outbound-nat", "windows-outboundnat"),
)
