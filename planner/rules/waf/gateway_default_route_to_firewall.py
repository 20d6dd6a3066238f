"""Rule: without network isolation, an Application Gateway must keep its direct way out."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when its default route leads to the firewall."""
    waf = plan.design.waf
    if uses_app_gateway(plan.design) and waf.default_route == "firewall" and not waf.network_isolation:
        hop = plan.firewall_address or "the firewall"
        yield Problem(
            "waf.default_route",
            f"The gateway’s subnet sends 0.0.0.0/0 to {hop}; without network isolation only Internet is supported.",
            mend={"waf": {"default_route": "internet"}},
        )


RULE = Rule(
    id="gateway-default-route-to-firewall",
    severity=Severity.ERROR,
    title="Application Gateway sends its own traffic to the firewall",
    why=(
        "Without network isolation the gateway talks to its control plane directly; a default route to an "
        "appliance cuts that, and the gateway fails."
    ),
    fix="Leave the default route to the internet, or switch network isolation on.",
    pillar="reliability",
    sources=(
        sources.APP_GATEWAY,
        sources.APP_GATEWAY_PRIVATE,
    ),
    good={"waf": {"default_route": "firewall", "network_isolation": True}},
    bad={"waf": {"default_route": "firewall"}},
    check=check,
    facts=("appgw-udr-default-route", "appgw-netisolation-features"),
)
