"""Rule: networks on-premises are reached through the hub's gateway by gateway transit only."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.routes import filters_egress
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when pods must reach such networks; a warning where a firewall in the hub may pass traffic on."""
    around = plan.design.surroundings
    names = [
        each.name or "a network" for each in around.networks if each.kind == "on_premises" and each.reachable_from_pods
    ]
    if plan.design.management.gateway_transit or around.hybrid_link == "none" or plan.subnet_for("gateway") is None:
        return
    if names:
        yield Problem(
            "management.gateway_transit",
            f"Pods must reach {', '.join(names)} through the hub’s gateway, and the spoke does not use it.",
            mend={"management": {"gateway_transit": True}},
            severity=Severity.WARNING if filters_egress(plan) else None,
        )


RULE = Rule(
    id="gateway-transit-off",
    severity=Severity.ERROR,
    title="Spoke does not use the hub’s gateway",
    why=(
        "A peering carries traffic to the gateway only with gateway transit, so nothing on-premises is "
        "reached and nothing there finds the spoke."
    ),
    fix="Switch gateway transit on.",
    pillar="reliability",
    sources=(
        sources.GATEWAY_TRANSIT,
        sources.PEERING,
    ),
    good={"management": {"gateway_transit": True}},
    bad={"management": {"gateway_transit": False}},
    check=check,
    facts=("peering-gateway-transit",),
)
