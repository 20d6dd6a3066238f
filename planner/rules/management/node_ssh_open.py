"""Rule: nodes should accept SSH from the bastion or jump box only."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when others may connect."""
    if not plan.design.management.node_ssh_from_bastion_only:
        yield Problem(
            "management.node_ssh_from_bastion_only",
            f"{plan.nodes} nodes accept SSH from every network that reaches them.",
            mend={"management": {"node_ssh_from_bastion_only": True}},
        )


RULE = Rule(
    id="node-ssh-open",
    severity=Severity.WARNING,
    title="Nodes accept SSH from anywhere in the network",
    why="Hardly any work needs a shell on a node, and a stolen machine in a peered network should not reach port 22.",
    fix="Let nodes accept SSH from the bastion or jump box only, and prefer kubectl debug.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.NODE_ACCESS,
    ),
    good={"management": {"node_ssh_from_bastion_only": True}},
    bad={"management": {"node_ssh_from_bastion_only": False}},
    check=check,
    facts=("bastion-target-nsg", "mgmt-kubectl-debug"),
)
