"""Rule: pipelines should not run through command invoke."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they do."""
    if plan.design.management.command_invoke:
        agents = plan.design.access.pipeline_agents == "self_hosted"
        yield Problem(
            "management.command_invoke",
            f"Pipelines use command invoke, whose pod must start within "
            f"{limits.COMMAND_INVOKE_SCHEDULE_SECONDS} seconds and returns up to {limits.COMMAND_INVOKE_OUTPUT_KB} kB.",
            mend={"management": {"command_invoke": False}} if agents else None,
        )


RULE = Rule(
    id="command-invoke-in-pipelines",
    severity=Severity.WARNING,
    title="Pipelines run through command invoke",
    why=(
        "Each call starts a pod in the cluster, which must find a node within a minute and gives back half a "
        "megabyte at most."
    ),
    fix="Run pipelines on self-hosted agents in a connected VNet.",
    pillar="operations",
    sources=(sources.COMMAND_INVOKE,),
    good={"management": {"command_invoke": False}},
    bad={"management": {"command_invoke": True}},
    check=check,
    facts=("mgmt-command-invoke-limits", "mgmt-command-invoke-rbac"),
)
