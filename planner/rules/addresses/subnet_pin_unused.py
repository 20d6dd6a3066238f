"""Rule: a pin should name a subnet that follows from the answers."""

from collections.abc import Iterator

from planner.azure import sources
from planner.azure.subnets import KIND_BY_PURPOSE
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pin that pins nothing."""
    made = {(subnet.purpose, subnet.pool) for subnet in plan.subnets}
    seen: set[tuple[str, str | None]] = set()
    for index, pin in enumerate(plan.design.addresses.subnets):
        key = (pin.purpose, pin.pool)
        if key not in made or key in seen:
            whose = f" of pool {pin.pool}" if pin.pool else ""
            yield Problem(
                f"addresses.subnets.{index}",
                f"Pin {index + 1} names the subnet for {KIND_BY_PURPOSE[pin.purpose].holds}{whose}, which "
                f"{'is pinned already' if key in seen else 'does not follow from the answers'}.",
            )
        seen.add(key)


RULE = Rule(
    id="subnet-pin-unused",
    severity=Severity.ADVICE,
    title="A pin names a subnet that the design does not have",
    why="The pinned range is kept for nothing, and whoever reads the design looks for the subnet.",
    fix="Remove the pin, or the other answer that made the subnet go away.",
    pillar="operations",
    sources=(sources.IP_PLANNING,),
    good={"addresses": {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}},
    bad={"addresses": {"subnets": [{"purpose": "dns_inbound", "cidr": "10.200.0.192/28"}]}},
    check=check,
)
