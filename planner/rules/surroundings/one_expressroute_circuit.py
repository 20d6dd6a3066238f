"""Rule: production should have a second way on-premises."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in production for a single circuit without VPN."""
    around = plan.design.surroundings
    if around.hybrid_link == "expressroute" and around.expressroute_circuits == 1 and plan.in_production:
        yield Problem(
            "surroundings.expressroute_circuits",
            "One ExpressRoute circuit is the only way on-premises; 2, or VPN beside it, survive a failure.",
        )


RULE = Rule(
    id="one-expressroute-circuit",
    severity=Severity.ADVICE,
    title="One ExpressRoute circuit and no second way",
    why="When the circuit or its meeting place fails, the cluster and everything on-premises lose each other.",
    fix="Add a circuit at another location, or VPN as a backup.",
    pillar="reliability",
    sources=(
        sources.COEXIST,
        sources.EXPRESSROUTE,
    ),
    good={"surroundings": {"hybrid_link": "both"}},
    bad={"surroundings": {"hybrid_link": "expressroute", "expressroute_circuits": 1}},
    check=check,
)
