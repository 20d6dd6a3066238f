"""Rule: a cluster should enforce network policies."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem without an engine; advice outside production."""
    if plan.design.network_policy.engine == "none":
        yield Problem(
            "network_policy.engine",
            "No network policy engine is chosen, so every pod reaches every other.",
            severity=None if plan.in_production else Severity.ADVICE,
        )


RULE = Rule(
    id="no-policy-engine",
    severity=Severity.WARNING,
    title="No engine enforces network policies",
    why="Without an engine every pod reaches every other, and policies that teams write are silently ignored.",
    fix="Choose Cilium on Linux, or Calico with Windows pools.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={"network_policy": {"engine": "none", "default_deny": []}},
    check=check,
    facts=("np-none-warning",),
)
