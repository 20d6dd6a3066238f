"""Rule: there must be a way to a private API server."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    management, around = plan.design.management, plan.design.surroundings
    ways = (
        management.jump_box,
        management.aks_tunnel,
        management.command_invoke,
        around.hybrid_link != "none",
        any(each.kind == "peered_vnet" for each in around.networks),
    )
    if api_server_is_private(plan) and not any(ways):
        yield Problem(
            "management.jump_box",
            "The API server is private, and no jump box, tunnel, link or peered network leads to it.",
        )


RULE = Rule(
    id="api-server-out-of-reach",
    severity=Severity.WARNING,
    title="Nobody can reach the private API server",
    why=(
        "A private API server answers inside connected networks only; without a bastion, a jump box or a "
        "link, operators have no place to stand."
    ),
    fix="Add a jump box with a bastion, a link to on-premises, or use command invoke.",
    pillar="operations",
    sources=(
        sources.PRIVATE_CONNECT,
        sources.PRIVATE_CLUSTERS,
    ),
    good={"surroundings": {"hybrid_link": "none"}, "management": {"reached_by": "ranges"}},
    bad={"surroundings": {"hybrid_link": "none"}, "management": {"bastion": "none", "jump_box": False}},
    check=check,
)
