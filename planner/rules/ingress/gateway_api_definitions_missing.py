"""Rule: a controller that reads Gateway API needs its definitions in the cluster."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

READERS = frozenset({"app_routing_gateway", "istio", "agc"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when AKS does not install them; a warning where a team may install its own."""
    name = plan.design.ingress.controller
    if name in READERS and not plan.design.network_model.managed_gateway_api:
        display = compatibility.CONTROLLER_BY_NAME[name].display
        yield Problem(
            "network_model.managed_gateway_api",
            f"{display} reads Gateway API objects, and AKS does not install their definitions.",
            mend={"network_model": {"managed_gateway_api": True}},
            severity=None if name == "app_routing_gateway" else Severity.WARNING,
        )


RULE = Rule(
    id="gateway-api-definitions-missing",
    severity=Severity.ERROR,
    title="Gateway API definitions are not installed",
    why=(
        "Application routing with Gateway API is supported only with the definitions that AKS installs and "
        "upgrades; without them its Gateway objects are unknown to the cluster."
    ),
    fix="Switch the managed Gateway API on.",
    pillar="reliability",
    sources=(
        sources.MANAGED_GATEWAY_API,
        sources.APP_ROUTING_GATEWAY,
        sources.AGC_ADDON,
    ),
    good={"network_model": {"managed_gateway_api": True}},
    bad={"network_model": {"managed_gateway_api": False}},
    check=check,
    facts=(
        "approuting-gwapi-needs-managed-crds",
        "istio-addon-gwapi",
        "agc-addon-status",
    ),
)
