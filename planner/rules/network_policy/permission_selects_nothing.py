"""Rule: a permission should name a peer or a port."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each permission that opens everything."""
    for index, rule in enumerate(plan.design.network_policy.rules):
        if not (rule.peer_labels or rule.peer_namespaces or rule.peer_ranges or rule.ports):
            yield Problem(
                f"network_policy.rules.{index}",
                f"Permission {rule.name} names no peer and no port: it permits everything.",
            )


RULE = Rule(
    id="permission-selects-nothing",
    severity=Severity.ADVICE,
    title="A permission names no peer and no port",
    why="A permission without peers and ports opens the pods to everybody.",
    fix="Name who may connect, or the ports.",
    pillar="security",
    sources=(sources.NETWORK_POLICY,),
    good={
        "network_policy": {"rules": [{"name": "allow-web", "pod_labels": ["app=web"], "peer_labels": ["app=front"]}]}
    },
    bad={"network_policy": {"rules": [{"name": "allow-all", "pod_labels": ["app=web"]}]}},
    check=check,
)
