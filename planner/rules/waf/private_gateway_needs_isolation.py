"""Rule: an Application Gateway without a public front end needs network isolation."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has none."""
    waf = plan.design.waf
    private = uses_app_gateway(plan.design) and waf.private_frontend and not waf.public_frontend
    if private and not waf.network_isolation:
        yield Problem(
            "waf.network_isolation",
            "The Application Gateway has a private front end only; that needs network isolation.",
            mend=None if waf.rate_limit else {"waf": {"network_isolation": True}},
        )


RULE = Rule(
    id="private-gateway-needs-isolation",
    severity=Severity.ERROR,
    title="Private Application Gateway without network isolation",
    why="A v2 gateway is managed over its public address; only with network isolation does it do without one.",
    fix="Switch network isolation on, or keep a public front end without listeners.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_PRIVATE,),
    good={"waf": {"public_frontend": False, "private_frontend": True, "network_isolation": True}},
    bad={"waf": {"public_frontend": False, "private_frontend": True}},
    check=check,
    facts=("appgw-netisolation-features",),
)
