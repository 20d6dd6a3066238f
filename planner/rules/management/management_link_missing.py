"""Rule: operators can come over VPN or ExpressRoute only where there is one."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    management = plan.design.management
    used = management.bastion != "none" or management.jump_box
    if used and management.reached_by == "hybrid_link" and plan.design.surroundings.hybrid_link == "none":
        yield Problem(
            "management.reached_by",
            "Operators come over VPN or ExpressRoute only, and the link to on-premises is none.",
            mend={"management": {"reached_by": "ranges"}} if management.allowed_ranges else None,
        )


RULE = Rule(
    id="management-link-missing",
    severity=Severity.WARNING,
    title="Operators are to come over a link that does not exist",
    why="Without VPN or ExpressRoute nobody can come that way; the bastion then waits for connections it never gets.",
    fix="Add a link to on-premises, or let operators come from named ranges.",
    pillar="operations",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={"management": {"reached_by": "hybrid_link"}},
    bad={"surroundings": {"hybrid_link": "none"}},
    check=check,
)
