"""Rule: a private Application Gateway cannot be a private origin."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when Front Door is to reach one by Private Link."""
    waf = plan.design.waf
    if waf.product != "front_door" or plan.design.ingress.controller != "agic" or waf.public_frontend:
        return
    if waf.private_origin:
        yield Problem(
            "waf.public_frontend",
            "Front Door is to reach the Application Gateway by Private Link; without a public front end it has none.",
            mend={"waf": {"public_frontend": True}},
        )


RULE = Rule(
    id="private-gateway-as-origin",
    severity=Severity.ERROR,
    title="Front Door cannot use a private Application Gateway",
    why="A gateway without a public front end takes no Private Link configuration, so Front Door has no way to it.",
    fix="Keep a public front end on the gateway, or let Front Door reach the ingress by Private Link.",
    pillar="reliability",
    sources=(
        sources.APP_GATEWAY_PRIVATE,
        sources.APP_GATEWAY_LINK,
    ),
    good={
        "waf": {"product": "front_door", "private_frontend": True},
        "ingress": {"controller": "agic", "exposure": "internal"},
    },
    bad={
        "waf": {"product": "front_door", "private_frontend": True, "public_frontend": False, "network_isolation": True},
        "ingress": {"controller": "agic", "exposure": "internal"},
    },
    check=check,
    facts=("appgw-netisolation-no-private-link",),
)
