"""Rule: the bastion's subnet must have no route table."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

DEDICATED = frozenset({"basic", "standard", "premium"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has one."""
    if plan.design.management.route_table and plan.design.management.bastion in DEDICATED:
        yield Problem(
            "management.route_table",
            "AzureBastionSubnet is to have a route table; Azure Bastion does not work with one.",
            mend={"management": {"route_table": False}},
        )


RULE = Rule(
    id="bastion-route-table",
    severity=Severity.ERROR,
    title="Route table on the bastion’s subnet",
    why="Azure Bastion does not support routes of your own on its subnet.",
    fix="Take the route table away.",
    pillar="reliability",
    sources=(
        sources.BASTION_FAQ,
        sources.BASTION_SETTINGS,
    ),
    good={"management": {"route_table": False}},
    bad={"management": {"route_table": True}},
    check=check,
    facts=("bastion-no-udr", "subnet-azurebastionsubnet"),
)
