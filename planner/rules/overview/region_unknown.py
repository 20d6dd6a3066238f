"""Rule: the region should be known, so that it can be judged."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for an unknown name."""
    typed = plan.design.overview.region
    if regions.find_region(typed) is None:
        yield Problem("overview.region", f"{typed or 'Nothing'} is not a region that the planner knows.")


RULE = Rule(
    id="region-unknown",
    severity=Severity.ADVICE,
    title="Region is not one the planner knows",
    why="Zones, pairs and regional limits are judged by the region’s name; for an unknown one they are not judged.",
    fix="Use Azure’s short name, such as westeurope.",
    pillar="operations",
    sources=(sources.REGIONS,),
    good={"overview": {"region": "westeurope"}},
    bad={"overview": {"region": "middle-earth"}},
    check=check,
)
