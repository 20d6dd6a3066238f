"""Rule: a production cluster should name who runs it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when contacts are listed and no team is named."""
    overview = plan.design.overview
    if plan.in_production and overview.contacts and not overview.team:
        yield Problem("overview.team", "Contacts are listed, and the team that runs the cluster is not named.")


RULE = Rule(
    id="team-rights-unnamed",
    severity=Severity.ADVICE,
    title="Network and cluster have no named owners in production",
    why="When nobody is named, nobody is called, and rights on the subnets are given too widely.",
    fix="Name the cluster team, and the network team where it is another.",
    pillar="operations",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={},
    bad={"overview": {"contacts": [{"name": "On-call"}], "team": ""}},
    check=check,
)
