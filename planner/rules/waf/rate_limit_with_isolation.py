"""Rule: rate limit rules and network isolation exclude each other."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    waf = plan.design.waf
    if waf.product == "app_gateway" and waf.rate_limit and waf.network_isolation:
        yield Problem(
            "waf.rate_limit",
            "The WAF policy has rate limit rules, which a gateway with network isolation does not take.",
            mend={"waf": {"rate_limit": False}},
        )


RULE = Rule(
    id="rate-limit-with-isolation",
    severity=Severity.ERROR,
    title="Rate limit rules with network isolation",
    why="A gateway with network isolation does not take rate limit rules in its WAF policy.",
    fix="Take the rate limit rules away, or use the gateway without network isolation.",
    pillar="security",
    sources=(sources.APP_GATEWAY_PRIVATE,),
    good={"waf": {"rate_limit": True}},
    bad={"waf": {"rate_limit": True, "network_isolation": True}},
    check=check,
    facts=("appgw-netisolation-no-rate-limit",),
)
