"""Rule: pipelines for a private API server need agents in a connected network."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for hosted agents; none where pipelines use command invoke."""
    access = plan.design.access
    if access.pipeline_agents == "hosted" and api_server_is_private(plan) and not plan.design.management.command_invoke:
        yield Problem(
            "access.pipeline_agents",
            "Pipelines run on hosted agents, and the API server has a private address only.",
            mend={"access": {"pipeline_agents": "self_hosted"}},
        )


RULE = Rule(
    id="hosted-agents-with-private",
    severity=Severity.ERROR,
    title="Hosted pipeline agents cannot reach a private API server",
    why="Microsoft-hosted agents run on the internet; kubectl from there ends at a private address.",
    fix="Run agents in a VNet that reaches the API server.",
    pillar="operations",
    sources=(
        sources.PRIVATE_CLUSTERS,
        sources.PRIVATE_CONNECT,
    ),
    good={"access": {"pipeline_agents": "self_hosted"}},
    bad={"access": {"pipeline_agents": "hosted"}},
    check=check,
    facts=("priv-devops-agents", "mgmt-devops-hosted-agents"),
)
