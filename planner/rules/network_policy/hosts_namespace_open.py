"""Rule: namespaces behind the ingress should deny by default."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each namespace with a host and without default deny."""
    policy = plan.design.network_policy
    if policy.engine == "none" or not policy.default_deny:
        return
    for namespace in sorted({host.namespace for host in plan.design.ingress.hosts} - set(policy.default_deny)):
        yield Problem(
            "network_policy.default_deny",
            f"Namespace {namespace} serves a host and does not deny by default.",
            mend={"network_policy": {"default_deny": [*policy.default_deny, namespace]}},
        )


RULE = Rule(
    id="hosts-namespace-open",
    severity=Severity.ADVICE,
    title="A namespace that serves a host does not deny by default",
    why="What is published is what is attacked first; default deny keeps an intruder in one pod.",
    fix="Add the namespace to default deny.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={"ingress": {"hosts": [{"name": "app.example.com", "namespace": "shop"}]}},
    check=check,
    facts=("netpol-default-allow",),
)
