"""Rule: the ExpressRoute gateway must take all circuits."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it takes fewer."""
    around = plan.design.surroundings
    sku = services.EXPRESSROUTE_GATEWAY_BY_NAME[plan.design.management.er_gateway_sku]
    if around.hybrid_link not in {"expressroute", "both"} or around.expressroute_circuits <= sku.circuits:
        return
    larger = [
        each
        for each in services.EXPRESSROUTE_GATEWAY_SKUS
        if each.zone_redundant and each.circuits >= around.expressroute_circuits
    ]
    yield Problem(
        "management.er_gateway_sku",
        f"{around.expressroute_circuits} circuits are to end at the gateway; SKU {sku.name} takes {sku.circuits}.",
        mend={"management": {"er_gateway_sku": larger[0].name}} if larger else None,
    )


RULE = Rule(
    id="expressroute-gateway-circuits",
    severity=Severity.ERROR,
    title="ExpressRoute gateway takes fewer circuits",
    why="Each gateway SKU connects a limited number of circuits; Azure refuses the next one.",
    fix="Choose a larger SKU.",
    pillar="reliability",
    sources=(sources.EXPRESSROUTE,),
    good={"surroundings": {"hybrid_link": "expressroute", "expressroute_circuits": 4}},
    bad={"surroundings": {"hybrid_link": "expressroute", "expressroute_circuits": 5}},
    check=check,
    facts=("er-gateway-circuits",),
)
