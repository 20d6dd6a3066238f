"""Rule: a pool holds at most 1,000 nodes with surge."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each larger pool."""
    for pool in plan.pools:
        if pool.nodes + pool.surge > limits.NODES_PER_POOL:
            yield Problem(
                f"{pool.path}.max_count",
                f"Pool {pool.name}: {pool.nodes:,} nodes and {pool.surge:,} surge nodes; a pool holds "
                f"{limits.NODES_PER_POOL:,}.",
                severity=None if pool.nodes > limits.NODES_PER_POOL else Severity.WARNING,
            )


RULE = Rule(
    id="pool-too-large",
    severity=Severity.ERROR,
    title="A pool has more than 1,000 nodes",
    why="A node pool holds at most 1,000 nodes, surge nodes included.",
    fix="Split the pool.",
    pillar="reliability",
    sources=(sources.AKS_QUOTAS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "max_count": 1000},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("pool-1000-nodes", "cluster-pools-for-5000"),
)
