"""Rule: forced tunnelling excludes DNAT."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    if plan.design.egress.forced_tunnel and plan.design.egress.inbound_dnat:
        yield Problem("egress.inbound_dnat", "The firewall is in forced tunnelling, where it cannot do DNAT.")


RULE = Rule(
    id="dnat-in-forced-tunnel",
    severity=Severity.ERROR,
    title="Firewall in forced tunnelling cannot do DNAT",
    why="In forced tunnelling answers leave on-premises, so Azure Firewall refuses DNAT rules.",
    fix="Bring public services in another way.",
    pillar="reliability",
    sources=(sources.FIREWALL_TUNNEL,),
    good={},
    bad={
        "egress": {"forced_tunnel": True, "inbound_dnat": True},
        "addresses": {"hub": {"address_space": ["10.200.0.0/23"]}},
    },
    check=check,
    facts=("firewall-dnat-not-forced-tunnel",),
)
