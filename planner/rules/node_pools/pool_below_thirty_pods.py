"""Rule: the nodes of a system pool must have room for 30 pods."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool with less: a system pool at its minimum, a user pool even at its maximum."""
    for pool in plan.pools:
        nodes = pool.pool.min_count if pool.pool.mode == "System" else pool.nodes
        room = pool.max_pods * nodes
        if nodes and room < limits.MIN_PODS_PER_POOL:
            yield Problem(
                f"{pool.path}.max_pods",
                f"Pool {pool.name}: {nodes} nodes × {pool.max_pods} pods = {room}; AKS asks for "
                f"{limits.MIN_PODS_PER_POOL}.",
            )


RULE = Rule(
    id="pool-below-thirty-pods",
    severity=Severity.ERROR,
    title="A pool has room for fewer than 30 pods",
    why="AKS asks for 30 pods in a pool, over all its nodes, so that system pods find a place.",
    fix="Raise max pods or the minimum nodes.",
    pillar="reliability",
    sources=(
        sources.IP_PLANNING,
        sources.SYSTEM_POOLS,
    ),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 10}]},
    bad={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 2, "max_count": 2, "max_pods": 10}]},
    check=check,
    facts=("pool-system-30-pods", "ip-max-pods-min-10"),
)
