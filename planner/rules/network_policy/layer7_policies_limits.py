"""Rule: layer 7 policies are limited in nodes and exclude Istio."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each limit."""
    if not plan.design.network_policy.layer7_policies:
        return
    if plan.nodes > limits.ACNS_L7_NODES:
        yield Problem(
            "network_policy.layer7_policies",
            f"Layer 7 policies are meant for {limits.ACNS_L7_NODES:,} nodes; the design has {plan.nodes:,}.",
        )
    if plan.design.network_model.service_mesh == "istio":
        yield Problem("network_policy.layer7_policies", "Layer 7 policies do not combine with those of Istio.")


RULE = Rule(
    id="layer7-policies-limits",
    severity=Severity.WARNING,
    title="Layer 7 policies meet their limits",
    why="Layer 7 policies are meant for up to 1,000 nodes and do not combine with Istio’s own.",
    fix="Use layer 4 policies, or the mesh’s own.",
    pillar="performance",
    sources=(sources.ACNS_L7,),
    good={"network_model": {"advanced_networking": True}, "network_policy": {"layer7_policies": True}},
    bad={
        "network_model": {"advanced_networking": True, "service_mesh": "istio"},
        "ingress": {"controller": "istio"},
        "network_policy": {"layer7_policies": True},
    },
    check=check,
    facts=("acns-l7-limits",),
)
