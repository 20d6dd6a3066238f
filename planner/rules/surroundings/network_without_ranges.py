"""Rule: existing networks must have their ranges."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each network without."""
    for index, network in enumerate(plan.design.surroundings.networks):
        if not network.ranges:
            yield Problem(
                f"surroundings.networks.{index}.ranges",
                f"{network.name or 'An existing network'} has no range, so nothing can be checked against it.",
            )


RULE = Rule(
    id="network-without-ranges",
    severity=Severity.WARNING,
    title="Existing network without a range",
    why=(
        "Overlaps with a network can only be found when its ranges are known, and an overlap shows on the "
        "day it is connected."
    ),
    fix="Add the ranges of the network.",
    pillar="reliability",
    sources=(sources.IP_PLANNING,),
    good={"surroundings": {"networks": [{"name": "Head office", "ranges": ["192.168.0.0/16"]}]}},
    bad={"surroundings": {"networks": [{"name": "Plant Kassel", "ranges": []}]}},
    check=check,
)
