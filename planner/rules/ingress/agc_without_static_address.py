"""Rule: clients that need a fixed address cannot use Application Gateway for Containers."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are asked for."""
    if plan.design.ingress.controller == "agc" and plan.design.ingress.needs_static_address:
        yield Problem(
            "ingress.needs_static_address",
            "Clients need a fixed public address; Application Gateway for Containers has only a name to point at.",
        )


RULE = Rule(
    id="agc-without-static-address",
    severity=Severity.ERROR,
    title="Application Gateway for Containers has no fixed address",
    why="Its front end is a generated name behind changing addresses, so clients can only follow a CNAME record.",
    fix="Use a controller with a load balancer address, or let clients use the name.",
    pillar="reliability",
    sources=(sources.AGC_COMPONENTS,),
    good={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "public"}},
    bad={
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public", "needs_static_address": True},
    },
    check=check,
    facts=(
        "agc-frontend-fqdn-format",
        "agc-public-fqdn-only",
    ),
)
