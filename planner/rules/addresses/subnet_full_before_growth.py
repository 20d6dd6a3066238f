"""Rule: pinned ranges should last for the growth that the design asks for."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.subnets import GROWING
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each growing subnet that is full earlier."""
    addresses = plan.design.addresses
    for subnet in plan.subnets:
        years = subnet.capacity.years_left(addresses.growth_percent)
        growing = subnet.purpose in GROWING and subnet.pinned and subnet.capacity.free >= 0
        if growing and years is not None and years < addresses.growth_years:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} is full in {plan.day.year + years + 1}: {subnet.capacity.needed_with_surge:,} of "
                f"{subnet.capacity.usable:,} addresses now, {addresses.growth_percent} % more a year.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="subnet-full-before-growth",
    severity=Severity.ADVICE,
    title="A range is full before the growth that was planned",
    why="A subnet with resources in it cannot be resized, so growth has to be planned now.",
    fix="Use a larger range, or lower the growth that is asked for.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}},
    bad={
        "addresses": {
            "growth_percent": 40,
            "growth_years": 5,
            "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/27"}],
        }
    },
    check=check,
    facts=("ip-subnet-cannot-resize",),
)
