"""Rule: destinations should be narrow."""

from collections.abc import Iterator
from ipaddress import ip_network

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

WIDE = 8


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each destination of /8 or larger."""
    for index, destination in enumerate(plan.design.egress.destinations):
        try:
            cidr = ip_network(destination.target)
        except ValueError:
            continue
        if cidr.prefixlen <= WIDE:
            yield Problem(
                f"egress.destinations.{index}.target",
                f"Destination {destination.name or index + 1} opens {cidr} to every pod.",
            )


RULE = Rule(
    id="destinations-without-port",
    severity=Severity.ADVICE,
    title="A destination outside the firewall list is a bare range",
    why="A range of /8 or larger as a destination opens more than anybody can review.",
    fix="Name hosts, or smaller ranges.",
    pillar="security",
    sources=(sources.LIMIT_EGRESS,),
    good={"egress": {"destinations": [{"name": "Mail", "target": "198.51.100.0/24"}]}},
    bad={"egress": {"destinations": [{"name": "Everything", "target": "0.0.0.0/0"}]}},
    check=check,
)
