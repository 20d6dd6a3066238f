"""Rule: the bastion and the jump box should stand outside the cluster's VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

DEDICATED = frozenset({"basic", "standard", "premium"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they stand in the spoke; none where the hub takes its default route from on-premises."""
    management = plan.design.management
    parts = ["Azure Bastion"] if management.bastion in DEDICATED else []
    parts += ["the jump box"] if management.jump_box else []
    excused = plan.design.surroundings.advertises_default_route and plan.design.surroundings.hybrid_link != "none"
    if management.location == "spoke" and parts and not excused:
        names = " and ".join(parts)
        yield Problem(
            "management.location",
            f"{names[0].upper()}{names[1:]} stand{'s' if len(parts) == 1 else ''} in the spoke, beside the nodes.",
            severity=None if plan.in_production else Severity.ADVICE,
        )


RULE = Rule(
    id="management-in-spoke",
    severity=Severity.WARNING,
    title="Way to the nodes stands in the spoke",
    why=(
        "Whoever breaks into the cluster’s VNet then sits beside the machines that run it; a separate, "
        "peered network keeps them apart."
    ),
    fix="Place the bastion and the jump box in the hub or in a management VNet.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.AKS_BASELINE,
    ),
    good={"management": {"location": "hub"}},
    bad={"management": {"location": "spoke"}},
    check=check,
    facts=("mgmt-jumpbox-peered-vnet", "bastion-peered-vnet", "bastion-one-per-vnet"),
)
