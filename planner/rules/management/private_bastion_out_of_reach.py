"""Rule: a private-only bastion needs a private way to it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import bastion_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is no link, or when operators come from the internet."""
    management, link = plan.design.management, plan.design.surroundings.hybrid_link
    if not bastion_is_private(plan.design):
        return
    if management.reached_by == "internet" or link == "none":
        whence = "from the internet" if management.reached_by == "internet" else "without VPN or ExpressRoute"
        yield Problem(
            "management.private_only",
            f"The bastion has no public address, and operators come {whence}.",
            mend={"management": {"private_only": False}},
        )


RULE = Rule(
    id="private-bastion-out-of-reach",
    severity=Severity.ERROR,
    title="Private-only bastion cannot be reached",
    why="Without a public address, operators reach it over VPN, ExpressRoute or a peering only.",
    fix="Add a link to on-premises, or give the bastion a public address with named ranges.",
    pillar="reliability",
    sources=(sources.BASTION_PRIVATE,),
    good={"management": {"bastion": "premium", "private_only": True}},
    bad={
        "surroundings": {"hybrid_link": "none"},
        "management": {"bastion": "premium", "private_only": True, "reached_by": "internet"},
    },
    check=check,
    facts=("bastion-private-only-immutable",),
)
