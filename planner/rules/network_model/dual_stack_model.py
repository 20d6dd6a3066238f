"""Rule: dual stack needs Azure CNI Overlay."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where the model cannot carry IPv6."""
    support = compatibility.MODEL_SUPPORT[plan.model, "dual_stack"]
    if plan.design.network_model.ip_families == "dual_stack" and support.value == "no":
        yield Problem("network_model.ip_families", f"{label(plan.model)}: {support.reason}")


RULE = Rule(
    id="dual-stack-model",
    severity=Severity.ERROR,
    title="Dual stack needs Overlay",
    why="Only Azure CNI Overlay gives pods both an IPv4 and an IPv6 address.",
    fix="Choose Overlay, or IPv4 alone.",
    pillar="reliability",
    sources=(sources.DUAL_STACK,),
    good={"network_model": {"ip_families": "dual_stack"}},
    bad={"network_model": {"ip_families": "dual_stack", "model": "azure_cni_node_subnet"}},
    check=check,
    facts=("dual-stack-overlay-only",),
)
