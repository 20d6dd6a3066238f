"""Rule: an Application Gateway should stand beside the firewall, not behind it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when requests come in through firewall DNAT."""
    if plan.design.waf.product == "app_gateway" and plan.design.egress.inbound_dnat:
        yield Problem(
            "egress.inbound_dnat",
            "Requests come in through the firewall’s DNAT, and an Application Gateway is there as WAF.",
            mend={"egress": {"inbound_dnat": False}},
        )


RULE = Rule(
    id="gateway-behind-firewall",
    severity=Severity.ADVICE,
    title="Firewall stands before the Application Gateway",
    why=(
        "With a firewall in front, the WAF sees the firewall’s address instead of the client’s, and answers "
        "need routes of their own."
    ),
    fix="Put the gateway beside the firewall: requests through the gateway, outbound traffic through the firewall.",
    pillar="security",
    sources=(sources.FIREWALL_PARALLEL,),
    good={"waf": {"product": "app_gateway"}},
    bad={"waf": {"product": "app_gateway"}, "egress": {"inbound_dnat": True}},
    check=check,
    facts=("appgw-firewall-parallel",),
)
