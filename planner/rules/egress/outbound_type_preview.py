"""Rule: outbound types in preview are not for production."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a type in preview."""
    kind = compatibility.TYPE_BY_NAME[plan.design.egress.outbound_type]
    if kind.preview:
        yield Problem("egress.outbound_type", f"{kind.display} is in preview.")


RULE = Rule(
    id="outbound-type-preview",
    severity=Severity.WARNING,
    title="Outbound type is in preview",
    why="Preview features have no guarantee and may change before they are released.",
    fix="Use a released outbound type in production.",
    pillar="reliability",
    sources=(
        sources.OUTBOUND_TYPES,
        sources.NAT_AKS,
    ),
    good={},
    bad={
        "addresses": {"vnet_ownership": "managed", "spoke": {"address_space": []}},
        "egress": {"outbound_type": "managedNATGatewayV2", "firewall": "none"},
    },
    check=check,
    facts=("nat-v2-preview",),
)
