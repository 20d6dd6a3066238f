"""Rule: production egress should pass a firewall."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for production without one."""
    egress = plan.design.egress
    if (
        plan.in_production
        and egress.firewall == "none"
        and egress.outbound_type not in {"none", "block", "userDefinedRouting"}
    ):
        yield Problem(
            "egress.firewall", "Egress of production nodes passes no firewall, so no destination is filtered or logged."
        )


RULE = Rule(
    id="egress-unfiltered",
    severity=Severity.ADVICE,
    title="Production egress is not filtered",
    why="Without a firewall, whoever gets into a pod can send data anywhere; NSGs know no host names.",
    fix="Lead egress through a firewall that names its destinations.",
    pillar="security",
    sources=(
        sources.LIMIT_EGRESS,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none"}},
    check=check,
    facts=("outbound-nsg-not-enough",),
)
