"""Rule: operators on-premises must be able to resolve the private API server."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private, api_server_zone_name
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they come directly and nothing answers them."""
    management, access = plan.design.management, plan.design.access
    direct = management.bastion == "none" and not management.jump_box and plan.design.surroundings.hybrid_link != "none"
    answered = access.dns_resolver or plan.design.surroundings.dns_servers or access.public_fqdn
    if direct and api_server_is_private(plan) and not answered and not management.command_invoke:
        yield Problem(
            "access.dns_resolver",
            f"Operators come directly from on-premises, where nothing resolves {api_server_zone_name(plan)}.",
            mend={"access": {"dns_resolver": True}} if plan.vnet("hub") else None,
        )


RULE = Rule(
    id="api-server-unknown-on-premises",
    severity=Severity.WARNING,
    title="On-premises cannot resolve the API server",
    why="Operators who come over the link ask their own DNS, which knows nothing of private zones in Azure.",
    fix="Add an Azure DNS Private Resolver in the hub, or DNS servers there that forward.",
    pillar="operations",
    sources=(
        sources.DNS_RESOLVER,
        sources.PRIVATE_CLUSTERS,
    ),
    good={"management": {"bastion": "none", "jump_box": False}, "access": {"dns_resolver": True}},
    bad={"management": {"bastion": "none", "jump_box": False}},
    check=check,
    facts=("priv-hub-dns", "private-zone-hub-link"),
)
