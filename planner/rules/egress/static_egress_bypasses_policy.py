"""Rule: network policies do not act on the static egress gateway."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    engine = plan.design.network_policy.engine
    if plan.design.egress.static_egress_gateway != "none" and engine != "none":
        yield Problem(
            "egress.static_egress_gateway", "Egress policies do not act on traffic through the static egress gateway."
        )


RULE = Rule(
    id="static-egress-bypasses-policy",
    severity=Severity.ADVICE,
    title="Policies do not act on the static egress gateway",
    why="Traffic through the gateway leaves past the network policies of the namespace.",
    fix="Filter that traffic at its destination or in the firewall.",
    pillar="security",
    sources=(sources.STATIC_EGRESS,),
    good={},
    bad={"egress": {"static_egress_gateway": "28"}},
    check=check,
    facts=("np-static-egress-bypass",),
)
