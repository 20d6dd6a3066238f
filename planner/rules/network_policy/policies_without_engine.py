"""Rule: permissions need an engine that enforces them."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are permissions or default deny and no engine."""
    policy = plan.design.network_policy
    if policy.engine == "none" and (policy.rules or policy.default_deny):
        yield Problem(
            "network_policy.engine",
            f"{len(policy.rules)} permissions and default deny in {len(policy.default_deny)} namespaces have no "
            "engine to enforce them.",
        )


RULE = Rule(
    id="policies-without-engine",
    severity=Severity.ERROR,
    title="Permissions are written and nothing enforces them",
    why="Kubernetes accepts policies without an engine and ignores them: what looks closed is open.",
    fix="Choose an engine, or remove the permissions.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={"network_policy": {"engine": "none"}},
    check=check,
)
