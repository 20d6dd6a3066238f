"""Rule: a pool needs surge or unavailable nodes to upgrade."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool with neither."""
    for pool in plan.pools:
        none = {"0", "0%"}
        if pool.pool.max_surge in none and pool.pool.max_unavailable in none:
            yield Problem(f"{pool.path}.max_surge", f"Pool {pool.name} has max surge 0 and max unavailable 0.")


RULE = Rule(
    id="surge-zero",
    severity=Severity.ERROR,
    title="A pool can neither add nor lose a node during upgrades",
    why="An upgrade replaces nodes one by one: either it adds one first, or it takes one away first.",
    fix="Set max surge or max unavailable above zero.",
    pillar="operations",
    sources=(sources.UPGRADE_ROLLING,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_surge": "0"}]},
    check=check,
    facts=("ip-max-unavailable-alternative",),
)
