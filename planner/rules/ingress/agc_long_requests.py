"""Rule: requests longer than the default time limit need a route policy."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the longest request is longer."""
    longest, limit = plan.design.ingress.longest_request_seconds, limits.AGC_REQUEST_TIMEOUT_SECONDS
    if plan.design.ingress.controller == "agc" and longest > limit:
        yield Problem(
            "ingress.longest_request_seconds",
            f"Requests take up to {longest:,} seconds; without a RoutePolicy they end after {limit}.",
        )


RULE = Rule(
    id="agc-long-requests",
    severity=Severity.ADVICE,
    title="Requests outlast the time limit of Application Gateway for Containers",
    why=(
        "The service ends a request after 60 seconds unless a RoutePolicy says otherwise, even while data is "
        "still flowing."
    ),
    fix="Set the request timeout in a RoutePolicy, or shorten the requests.",
    pillar="reliability",
    sources=(sources.AGC_COMPONENTS,),
    good={
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public", "longest_request_seconds": 60},
    },
    bad={
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public", "longest_request_seconds": 300},
    },
    check=check,
    facts=("agc-timeouts",),
)
