"""Rule: with dual stack the policy engine must know IPv6."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another engine."""
    engine = plan.design.network_policy.engine
    support = compatibility.DUAL_STACK_ENGINES[engine]
    if plan.design.network_model.ip_families == "dual_stack" and support.value == "no":
        yield Problem("network_policy.engine", support.reason)


RULE = Rule(
    id="policy-engine-dual-stack",
    severity=Severity.ERROR,
    title="Policy engine does not know IPv6",
    why="With dual stack only Cilium, or no engine, is supported.",
    fix="Choose Cilium.",
    pillar="security",
    sources=(
        sources.CNI_OVERLAY_HOWTO,
        sources.CNI_CILIUM,
    ),
    good={"network_model": {"ip_families": "dual_stack"}},
    bad={
        "network_model": {"ip_families": "dual_stack", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
    },
    check=check,
    facts=("dual-stack-no-npm-calico", "npm-scale-limits"),
)
