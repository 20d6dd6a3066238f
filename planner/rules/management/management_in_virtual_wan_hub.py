"""Rule: a Virtual WAN hub cannot hold a bastion or a jump box."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

DEDICATED = frozenset({"basic", "standard", "premium"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are placed there."""
    management = plan.design.management
    parts = ["Azure Bastion"] if management.bastion in DEDICATED else []
    parts += ["The jump box"] if management.jump_box else []
    if plan.design.addresses.hub_kind == "virtual_wan" and management.location == "hub" and parts:
        yield Problem("management.location", f"{parts[0]} cannot stand in the Virtual WAN hub. Use a management VNet.")


RULE = Rule(
    id="management-in-virtual-wan-hub",
    severity=Severity.ERROR,
    title="Bastion or jump box in a Virtual WAN hub",
    why="A Virtual WAN hub holds gateways and firewalls of Azure only; no subnet of yours can be made in it.",
    fix="Place them in a management VNet that is connected to the hub.",
    pillar="reliability",
    sources=(
        sources.VIRTUAL_WAN,
        sources.BASTION_FAQ,
    ),
    good={
        "addresses": {
            "hub_kind": "virtual_wan",
            "hub": {"address_space": ["10.200.0.0/22"]},
            "management": {"address_space": ["10.201.0.0/24"]},
        },
        "management": {"location": "management"},
    },
    bad={"addresses": {"hub_kind": "virtual_wan", "hub": {"address_space": ["10.200.0.0/22"]}}},
    check=check,
    facts=("bastion-not-in-vwan-hub",),
)
