"""Rule: pools must use zones that their region has."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool with zones in a region without any."""
    region = regions.find_region(plan.design.overview.region)
    if region is None or region.zones:
        return
    for pool in plan.pools:
        if pool.zones:
            zones = ", ".join(map(str, pool.zones))
            own = pool.pool.availability_zones is not None
            yield Problem(
                f"{pool.path}.availability_zones" if own else "overview.availability_zones",
                f"Pool {pool.name} uses zones {zones}; {region.display} has none.",
            )


RULE = Rule(
    id="zones-not-in-region",
    severity=Severity.ERROR,
    title="The region has no availability zones",
    why="Azure refuses zones in a region that has none.",
    fix="Clear the zones, or choose a region with zones.",
    pillar="reliability",
    sources=(
        sources.ZONES,
        sources.REGIONS,
    ),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={"overview": {"region": "westus"}},
    check=check,
)
