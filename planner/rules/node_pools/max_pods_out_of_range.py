"""Rule: max pods must be between 10 and 250."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool outside."""
    for pool in plan.pools:
        if not limits.MAX_PODS_MIN <= pool.max_pods <= limits.MAX_PODS_MAX:
            yield Problem(
                f"{pool.path}.max_pods",
                f"Pool {pool.name} has max pods {pool.max_pods}; use {limits.MAX_PODS_MIN} to {limits.MAX_PODS_MAX}.",
            )


RULE = Rule(
    id="max-pods-out-of-range",
    severity=Severity.ERROR,
    title="Max pods is outside 10 to 250",
    why="AKS accepts 10 to 250 pods a node.",
    fix="Use a figure from 10 to 250.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 250}]},
    bad={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 251}]},
    check=check,
    facts=("ip-max-pods-min-10", "ip-max-pods-max-250", "overlay-max-pods-range", "kubenet-max-pods"),
)
