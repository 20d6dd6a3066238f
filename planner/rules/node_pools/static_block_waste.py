"""Rule: with static blocks, max pods plus one should be a multiple of 16."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool that wastes addresses, with the nearest figures."""
    if plan.model != "azure_cni_pod_subnet_static":
        return
    for pool in plan.pools:
        block = limits.STATIC_BLOCK
        waste = -(pool.max_pods + 1) % block
        if waste and pool.pool.max_pods is not None:
            lower = pool.max_pods + waste - block
            yield Problem(
                f"{pool.path}.max_pods",
                f"Pool {pool.name}: max pods {pool.max_pods} leaves {waste} of each node’s addresses unused. Use "
                f"{lower} or {pool.max_pods + waste}.",
            )


RULE = Rule(
    id="static-block-waste",
    severity=Severity.ADVICE,
    title="Max pods wastes addresses of static blocks",
    why="Blocks hold 16 addresses, one of which is the node’s own, so max pods plus one should be a multiple of 16.",
    fix="Choose a max pods one below a multiple of 16.",
    pillar="cost",
    sources=(sources.CNI_STATIC_BLOCK,),
    good={
        "network_model": {"model": "azure_cni_pod_subnet_static"},
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 63}],
    },
    bad={
        "network_model": {"model": "azure_cni_pod_subnet_static"},
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 32}],
    },
    check=check,
    facts=("static-block-ideal-max-pods",),
)
