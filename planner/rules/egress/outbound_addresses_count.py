"""Rule: a load balancer has 1 to 100 managed outbound addresses."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem outside."""
    count = plan.design.egress.managed_outbound_ips
    if count is not None and not limits.MANAGED_OUTBOUND_IPS_MIN <= count <= limits.MANAGED_OUTBOUND_IPS_MAX:
        yield Problem(
            "egress.managed_outbound_ips",
            f"{count} managed outbound addresses; use {limits.MANAGED_OUTBOUND_IPS_MIN} to "
            f"{limits.MANAGED_OUTBOUND_IPS_MAX}.",
        )


RULE = Rule(
    id="outbound-addresses-count",
    severity=Severity.ERROR,
    title="Number of managed outbound addresses is out of range",
    why="A load balancer has 1 to 100 managed outbound addresses.",
    fix="Use 1 to 100.",
    pillar="reliability",
    sources=(sources.LB_CONFIGURE,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "managed_outbound_ips": 100}},
    bad={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "managed_outbound_ips": 101}},
    check=check,
    facts=("outbound-ips-max-100", "lb-managed-outbound-ip-max"),
)
