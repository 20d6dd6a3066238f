"""Rule: the lowest TLS version must be 1.2 or newer."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity, retiring


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for an older one."""
    lowest = plan.design.waf.minimum_tls
    if plan.design.waf.product == "none" and not uses_app_gateway(plan.design):
        return
    if lowest in {"1.0", "1.1"}:
        yield retiring(
            plan, retirements.BY_SUBJECT["tls_policy:before_2022"], "waf.minimum_tls", {"waf": {"minimum_tls": "1.2"}}
        )


RULE = Rule(
    id="tls-version-too-old",
    severity=Severity.ERROR,
    title="Lowest TLS version has been switched off",
    why="TLS 1.0 and 1.1 can be broken, and Application Gateway no longer takes policies with them.",
    fix="Choose TLS 1.2 or 1.3.",
    pillar="security",
    sources=(sources.APP_GATEWAY_TLS,),
    good={"waf": {"minimum_tls": "1.2"}},
    bad={"waf": {"minimum_tls": "1.0"}},
    check=check,
    facts=("appgw-tls-minimum",),
)
