"""Rule: a bastion must not stand where 0.0.0.0/0 is learnt from on-premises."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

DEDICATED = frozenset({"basic", "standard", "premium"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem in the hub, and in a spoke that uses its gateway."""
    management, around = plan.design.management, plan.design.surroundings
    learns = around.advertises_default_route and around.hybrid_link != "none"
    inherits = management.location == "hub" or (management.location == "spoke" and management.gateway_transit)
    if learns and inherits and management.bastion in DEDICATED:
        yield Problem(
            "management.location",
            f"On-premises advertises 0.0.0.0/0 to the {management.location} VNet, where Azure Bastion stands.",
        )


RULE = Rule(
    id="bastion-behind-default-route",
    severity=Severity.ERROR,
    title="Bastion is in a network that learns 0.0.0.0/0",
    why="A default route from on-premises takes the bastion’s own connections to Azure along, and it stops working.",
    fix="Place the bastion in a VNet that does not use the hub’s gateway.",
    pillar="reliability",
    sources=(sources.BASTION_FAQ,),
    good={
        "surroundings": {"advertises_default_route": True},
        "addresses": {"management": {"address_space": ["10.201.0.0/24"]}},
        "management": {"location": "management"},
    },
    bad={"surroundings": {"advertises_default_route": True}},
    check=check,
    facts=("bastion-forced-tunnel", "mgmt-bastion-spoke-local-exception"),
)
