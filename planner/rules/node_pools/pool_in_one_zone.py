"""Rule: production pools should span zones."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool in production with fewer than two zones where the region has them."""
    region = regions.find_region(plan.design.overview.region)
    if not plan.in_production or region is None or not region.zones:
        return
    for pool in plan.pools:
        if len(pool.zones) < 2:
            own = pool.pool.availability_zones is not None
            yield Problem(
                f"{pool.path}.availability_zones" if own else "overview.availability_zones",
                f"Pool {pool.name} stands in {'zone ' + str(pool.zones[0]) if pool.zones else 'no particular zone'}.",
            )


RULE = Rule(
    id="pool-in-one-zone",
    severity=Severity.ADVICE,
    title="A production pool stands in one zone",
    why="When the zone fails, the whole pool fails.",
    fix="Spread the pool over three zones.",
    pillar="reliability",
    sources=(sources.ZONES,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "availability_zones": [1]}
        ]
    },
    check=check,
)
