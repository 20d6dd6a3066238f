"""Rule: Bastion Developer should not serve production or several operators."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem with what the design asks beyond it."""
    management = plan.design.management
    sessions = management.rdp_sessions + management.ssh_sessions
    reasons = ["serves production"] if plan.in_production else []
    reasons += [f"needs {sessions} sessions at once, where it has 1"] if sessions > 1 else []
    if management.bastion == "developer" and reasons:
        yield Problem("management.bastion", f"Bastion Developer is chosen; this design {' and '.join(reasons)}.")


RULE = Rule(
    id="bastion-developer-limits",
    severity=Severity.WARNING,
    title="Bastion Developer is not for production",
    why="The Developer SKU is shared by all customers, opens one session at a time and has no promise of availability.",
    fix="Choose Basic, Standard or Premium.",
    pillar="reliability",
    sources=(sources.BASTION_SKUS,),
    good={"management": {"bastion": "standard"}},
    bad={"management": {"bastion": "developer", "native_client": False, "location": "spoke"}},
    check=check,
    facts=("bastion-dev-no-peering",),
)
