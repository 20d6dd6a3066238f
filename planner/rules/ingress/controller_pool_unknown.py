"""Rule: the pool of the ingress controller must be one of the node pools."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is not."""
    name, pools = plan.design.ingress.controller_pool, [pool.name for pool in plan.pools]
    if name and name not in pools and in_cluster_controller(plan.design):
        yield Problem(
            "ingress.controller_pool",
            f"The ingress controller is to run on pool {name}; the pools are {', '.join(pools) or 'none'}.",
            mend={"ingress": {"controller_pool": None}},
        )


RULE = Rule(
    id="controller-pool-unknown",
    severity=Severity.ERROR,
    title="Ingress controller is set on a pool that does not exist",
    why="A node selector that names no pool leaves the controller’s pods pending, so nothing answers.",
    fix="Name one of the node pools, or leave the field empty.",
    pillar="reliability",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={"ingress": {"controller_pool": "npuser"}},
    bad={"ingress": {"controller_pool": "npgateway"}},
    check=check,
)
