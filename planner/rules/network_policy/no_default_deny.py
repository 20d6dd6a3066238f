"""Rule: namespaces should deny by default."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when an engine is there and no namespace denies; advice outside production."""
    policy = plan.design.network_policy
    if policy.engine != "none" and not policy.default_deny:
        yield Problem(
            "network_policy.default_deny",
            "No namespace denies by default, so pods that no permission selects are open to all.",
            severity=None if plan.in_production else Severity.ADVICE,
        )


RULE = Rule(
    id="no-default-deny",
    severity=Severity.WARNING,
    title="No namespace denies by default",
    why="A policy only closes what it selects; without default deny everything that no policy selects stays open.",
    fix="List the namespaces of your applications under default deny.",
    pillar="security",
    sources=(
        sources.NETWORK_POLICY,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={},
    bad={"network_policy": {"default_deny": []}},
    check=check,
    facts=("netpol-default-allow",),
)
