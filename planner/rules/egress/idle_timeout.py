"""Rule: the idle timeout of outbound connections is 4 to 120 minutes."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem outside."""
    minutes = plan.design.egress.idle_timeout_minutes
    least, most = limits.OUTBOUND_IDLE_TIMEOUT_MINUTES_MIN, limits.OUTBOUND_IDLE_TIMEOUT_MINUTES_MAX
    if not least <= minutes <= most:
        yield Problem(
            "egress.idle_timeout_minutes",
            f"Idle timeout is {minutes} minutes; use {least} to {most}.",
            mend={"egress": {"idle_timeout_minutes": min(max(minutes, least), most)}},
        )


RULE = Rule(
    id="idle-timeout",
    severity=Severity.ERROR,
    title="Idle timeout is out of range",
    why="Load balancers and NAT gateways keep idle outbound connections 4 to 120 minutes.",
    fix="Use 4 to 120 minutes.",
    pillar="reliability",
    sources=(
        sources.LB_CONFIGURE,
        sources.NAT_RESOURCE,
    ),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "idle_timeout_minutes": 4}},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "idle_timeout_minutes": 3}},
    check=check,
    facts=("lb-idle-timeout", "nat-idle-4-120", "natgw-idle-timeout", "lb-outbound-idle-timeout-default"),
)
