"""Rule: the bastion's subnet should have a network security group."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

DEDICATED = frozenset({"basic", "standard", "premium"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has none."""
    management = plan.design.management
    if management.bastion in DEDICATED and not management.nsg:
        subnet = plan.subnet_for("bastion")
        where = subnet.described if subnet else "AzureBastionSubnet"
        yield Problem(
            "management.nsg",
            f"{where} has no network security group, so no range is kept out.",
            mend={"management": {"nsg": True}},
        )


RULE = Rule(
    id="management-group-missing",
    severity=Severity.WARNING,
    title="No network security group before the way to the nodes",
    why=(
        "Without one, whatever is routed to the subnet may connect; the bastion’s own group must be "
        "complete, which the plan sees to."
    ),
    fix="Switch the network security group on.",
    pillar="security",
    sources=(
        sources.BASTION_NSG,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={"management": {"nsg": True}},
    bad={"management": {"nsg": False}},
    check=check,
    facts=("bastion-nsg-complete-set",),
)
