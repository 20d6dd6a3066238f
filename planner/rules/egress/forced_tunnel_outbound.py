"""Rule: under forced tunnelling the cluster needs user defined routing."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another outbound type."""
    around, outbound = plan.design.surroundings, plan.design.egress.outbound_type
    tunnelled = around.advertises_default_route and around.hybrid_link != "none"
    if tunnelled and outbound not in {"userDefinedRouting", "none", "block"}:
        yield Problem(
            "egress.outbound_type",
            f"On-premises advertises 0.0.0.0/0, and outbound type {outbound} does not expect it.",
        )


RULE = Rule(
    id="forced-tunnel-outbound",
    severity=Severity.ERROR,
    title="On-premises advertises 0.0.0.0/0 and the cluster does not route by it",
    why=(
        "A default route from on-premises takes the nodes’ traffic away from the load balancer or leaves it asymmetric."
    ),
    fix="Choose user defined routing, or stop advertising the route to the spoke.",
    pillar="reliability",
    sources=(
        sources.EGRESS_UDR,
        sources.OUTBOUND_TYPES,
    ),
    good={"surroundings": {"advertises_default_route": True}},
    bad={
        "surroundings": {"advertises_default_route": True},
        "egress": {"outbound_type": "loadBalancer", "firewall": "none"},
    },
    check=check,
    facts=("forced-tunnel-aks-egress",),
)
