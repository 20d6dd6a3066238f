"""Rule: a firewall should be on the way out."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a firewall is chosen and the outbound type does not lead through it."""
    egress = plan.design.egress
    if egress.firewall != "none" and egress.outbound_type not in {"userDefinedRouting", "none", "block"}:
        yield Problem(
            "egress.outbound_type", f"A firewall is chosen, and outbound type {egress.outbound_type} goes around it."
        )


RULE = Rule(
    id="firewall-unused",
    severity=Severity.ADVICE,
    title="A firewall stands there and egress goes around it",
    why="Nodes reach the internet by another way, so the firewall neither filters nor logs them.",
    fix="Choose user defined routing, or drop the firewall.",
    pillar="security",
    sources=(sources.LIMIT_EGRESS,),
    good={},
    bad={"egress": {"outbound_type": "loadBalancer"}},
    check=check,
    facts=("outbound-nsg-not-enough",),
)
