"""Rule: the bastion and the jump box should not be open to the internet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are, or when the allowed ranges hold all of it."""
    management = plan.design.management
    parts = ["Azure Bastion"] if management.bastion != "none" else []
    parts += ["the jump box"] if management.jump_box else []
    if not parts:
        return
    names = " and ".join(parts)
    if management.reached_by == "internet":
        link = plan.design.surroundings.hybrid_link != "none"
        yield Problem(
            "management.reached_by",
            f"{names[0].upper()}{names[1:]} may be reached from anywhere.",
            mend={"management": {"reached_by": "hybrid_link"}} if link else None,
        )
    for index, cidr in enumerate(management.allowed_ranges):
        if cidr.prefixlen == 0 and management.reached_by != "internet":
            yield Problem(f"management.allowed_ranges.{index}", f"{cidr} lets everybody reach {names}.")


RULE = Rule(
    id="management-open-to-internet",
    severity=Severity.WARNING,
    title="Way to the nodes is open to the internet",
    why="Everybody on the internet can try passwords on the machine from which the whole cluster is run.",
    fix="Let operators come over VPN or ExpressRoute, or from named ranges only.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.BASTION_NSG,
    ),
    good={"management": {"reached_by": "hybrid_link"}},
    bad={"management": {"reached_by": "internet"}},
    check=check,
    facts=("mgmt-jumpbox-peered-vnet",),
)
