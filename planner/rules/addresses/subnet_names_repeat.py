"""Rule: subnet names must be unique in their VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet whose name came before."""
    for vnet in plan.vnets:
        seen = {taken.name.lower() for taken in vnet.taken}
        for subnet in (each for each in plan.subnets if each.vnet == vnet.role):
            if subnet.name.lower() in seen and not vnet.shared_with(subnet):
                yield Problem(subnet.name_path, f"{vnet.name} has two subnets named {subnet.name}.")
            seen.add(subnet.name.lower())


RULE = Rule(
    id="subnet-names-repeat",
    severity=Severity.ERROR,
    title="Two subnets of a VNet have one name",
    why="Names of subnets are unique in their VNet.",
    fix="Give one of them another name.",
    pillar="operations",
    sources=(sources.NAME_RULES,),
    good={"addresses": {"own_subnets": [{"name": "snet-build"}, {"name": "snet-tools"}]}},
    bad={"addresses": {"own_subnets": [{"name": "snet-build"}, {"name": "snet-build"}]}},
    check=check,
)
