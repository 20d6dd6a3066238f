"""Rule: Azure's own policy engine is limited in nodes and pods."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each limit that the design passes."""
    if plan.design.network_policy.engine != "azure":
        return
    pods = sum(pool.nodes * pool.max_pods for pool in plan.pools)
    if plan.nodes > limits.NPM_NODES:
        yield Problem(
            "network_policy.engine",
            f"The engine runs on up to {limits.NPM_NODES} nodes; the design has {plan.nodes:,}.",
        )
    elif pods > limits.NPM_PODS:
        yield Problem(
            "network_policy.engine",
            f"The engine carries up to {limits.NPM_PODS:,} pods; the nodes may run {pods:,}.",
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="azure-policy-engine-limits",
    severity=Severity.ERROR,
    title="Azure Network Policy Manager is beyond its limits",
    why="The engine is supported up to 250 nodes and 20,000 pods, and in IPv4 only.",
    fix="Choose Cilium.",
    pillar="performance",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "azure"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 300},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("np-npm-250-nodes", "npm-scale-limits"),
)
