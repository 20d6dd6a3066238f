"""Rule: an ingress controller should run on a user pool."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a system pool is named although there is a Linux user pool."""
    name = plan.design.ingress.controller_pool
    named = next((pool for pool in plan.pools if pool.name == name), None)
    user = next((pool.name for pool in plan.pools if pool.pool.mode == "User" and not pool.windows), None)
    if named and named.pool.mode == "System" and user and in_cluster_controller(plan.design):
        yield Problem(
            "ingress.controller_pool",
            f"The ingress controller runs on system pool {name}; user pool {user} is there for applications.",
            mend={"ingress": {"controller_pool": user}},
        )


RULE = Rule(
    id="controller-on-system-pool",
    severity=Severity.ADVICE,
    title="Ingress controller runs on a system pool",
    why="System pools are for what the cluster itself needs; a burst of requests there takes nodes from cluster DNS.",
    fix="Run the controller on a Linux user pool.",
    pillar="reliability",
    sources=(
        sources.SYSTEM_POOLS,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={"ingress": {"controller_pool": "npuser"}},
    bad={"ingress": {"controller_pool": "npsystem"}},
    check=check,
)
