"""Rule: Front Door should have Private Link in the region of the ingress."""

from collections.abc import Iterator

from planner.azure import regions, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the list of its regions lacks this one."""
    region, waf = regions.find_region(plan.design.overview.region), plan.design.waf
    if waf.product == "front_door" and waf.private_origin and region and not region.front_door_private_link:
        others = len(regions.FRONT_DOOR_LINK_REGIONS)
        message = f"Front Door has no Private Link in {region.display}; {others} other regions have it."
        yield Problem("waf.private_origin", message)


RULE = Rule(
    id="front-door-link-region",
    severity=Severity.WARNING,
    title="Front Door has no Private Link in this region",
    why="Private endpoints of Front Door exist in some regions only; from another one, every request makes a detour.",
    fix="Connect through the nearest region on the list, and measure the detour.",
    pillar="performance",
    sources=(sources.FRONT_DOOR_LINK,),
    good={"waf": {"product": "front_door"}, "overview": {"region": "northeurope"}},
    bad={"waf": {"product": "front_door"}, "overview": {"region": "polandcentral"}},
    check=check,
    facts=("afd-private-link-regions",),
)
