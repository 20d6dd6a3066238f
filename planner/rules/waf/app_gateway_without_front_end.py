"""Rule: an Application Gateway must have a front end."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has neither."""
    waf = plan.design.waf
    if uses_app_gateway(plan.design) and not waf.public_frontend and not waf.private_frontend:
        yield Problem(
            "waf.public_frontend",
            "The Application Gateway has neither a public nor a private front end.",
            mend={"waf": {"public_frontend": True}},
        )


RULE = Rule(
    id="app-gateway-without-front-end",
    severity=Severity.ERROR,
    title="Application Gateway has no front end",
    why="A gateway without a front end has no address, and Azure does not make it.",
    fix="Switch the public or the private front end on.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_FRONTEND,),
    good={"waf": {"public_frontend": True}},
    bad={"waf": {"public_frontend": False, "private_frontend": False}},
    check=check,
    facts=("appgw-frontend-count",),
)
