"""Rule: Bastion Developer reaches machines of its own VNet only."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the nodes are in another VNet and no jump box stands beside it."""
    management = plan.design.management
    if management.bastion == "developer" and management.location != "spoke" and not management.jump_box:
        yield Problem(
            "management.bastion",
            f"Bastion Developer in the {management.location} VNet cannot reach the nodes in the spoke.",
        )


RULE = Rule(
    id="bastion-developer-across-peering",
    severity=Severity.ERROR,
    title="Bastion Developer cannot reach a peered VNet",
    why="The Developer SKU connects to machines of its own VNet only.",
    fix="Choose Basic, Standard or Premium, or add a jump box beside the bastion.",
    pillar="reliability",
    sources=(
        sources.BASTION_PEERING,
        sources.BASTION_SKUS,
    ),
    good={"management": {"bastion": "developer", "native_client": False, "jump_box": True}},
    bad={"management": {"bastion": "developer", "native_client": False, "jump_box": False}},
    check=check,
    facts=("bastion-peering-sku", "bastion-dev-no-peering"),
)
