"""Rule: ranges of operators should belong to a known network."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each private range outside all networks, where operators come over the link."""
    management, around = plan.design.management, plan.design.surroundings
    used = management.bastion != "none" or management.jump_box
    if not used or management.reached_by != "hybrid_link" or around.hybrid_link == "none":
        return
    known = [each.cidr for each in plan.ranges if each.kind not in {"pods", "services"}]
    for index, cidr in enumerate(management.allowed_ranges):
        if cidr.prefixlen and not any(cidr.overlaps(each) for each in known):
            yield Problem(
                f"management.allowed_ranges.{index}",
                f"Operators come from {cidr}, which is in none of the VNets and none of the existing networks.",
            )


RULE = Rule(
    id="management-range-unknown",
    severity=Severity.ADVICE,
    title="Operators come from a network that the design does not know",
    why=(
        "Over VPN or ExpressRoute only networks behind the link arrive; a range of none of them lets nobody "
        "in, or hides a network that was forgotten."
    ),
    fix="Correct the range, or add the network it belongs to.",
    pillar="operations",
    sources=(sources.BASTION_NSG,),
    good={"management": {"allowed_ranges": ["192.168.40.0/24"]}},
    bad={"management": {"allowed_ranges": ["172.20.16.0/24"]}},
    check=check,
)
