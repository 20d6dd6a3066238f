"""Rule: the outbound type must fit the ownership of the VNet."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where the table says no."""
    egress, ownership = plan.design.egress, plan.design.addresses.vnet_ownership
    support = compatibility.OUTBOUND_SUPPORT[egress.outbound_type, ownership]
    if support.value == "no":
        yield Problem("egress.outbound_type", support.reason)


RULE = Rule(
    id="outbound-type-vnet",
    severity=Severity.ERROR,
    title="Outbound type does not go with the kind of VNet",
    why=(
        "Managed NAT gateways and block need a VNet that AKS makes; a NAT gateway of your own and user "
        "defined routing need your own VNet."
    ),
    fix="Choose an outbound type that the VNet carries.",
    pillar="reliability",
    sources=(sources.OUTBOUND_TYPES,),
    azure_error="InvalidParameter",
    good={},
    bad={"egress": {"outbound_type": "managedNATGateway"}},
    check=check,
    facts=(
        "outbound-managed-nat-managed-vnet",
        "outbound-user-nat-byo-vnet",
        "outbound-udr-needs-byo-route",
        "outbound-block-managed-only",
        "outbound-matrix-vnet",
        "outbound-byo-vs-managed-vnet",
        "outbound-type-values",
        "data-outbound-transitions",
    ),
)
