"""Rule: where operators come from named ranges, there must be some."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are none."""
    management = plan.design.management
    used = management.bastion != "none" or management.jump_box
    if used and management.reached_by == "ranges" and not management.allowed_ranges:
        yield Problem("management.allowed_ranges", "Operators come from named ranges, and none is named.")


RULE = Rule(
    id="management-ranges-missing",
    severity=Severity.WARNING,
    title="Named ranges without a range",
    why="The bastion’s security group is made from these ranges; with none, it can only let in nobody or everybody.",
    fix="Add the ranges that operators connect from.",
    pillar="security",
    sources=(sources.BASTION_NSG,),
    good={"management": {"reached_by": "ranges"}},
    bad={"management": {"reached_by": "ranges", "allowed_ranges": []}},
    check=check,
)
