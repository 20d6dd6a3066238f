"""Rule: the API server's private zone must be linked to every VNet that asks for it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private, api_server_zone_name, asking_roles
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem with the VNets that are missing."""
    links = plan.design.access.zone_links
    if not api_server_is_private(plan) or plan.design.access.private_dns_zone == "none":
        return
    linked = {"spoke", *links} if plan.design.access.private_dns_zone == "system" else set(links)
    missing = [role for role in asking_roles(plan) if role not in linked]
    if missing:
        names = ", ".join(vnet.name for vnet in plan.vnets if vnet.role in missing)
        yield Problem(
            "access.zone_links",
            f"{api_server_zone_name(plan)} is asked for in {names} and not linked to it.",
            mend={"access": {"zone_links": [*links, *missing]}},
        )


RULE = Rule(
    id="private-zone-not-linked",
    severity=Severity.ERROR,
    title="Private DNS zone is not linked to a VNet that asks",
    why="A name of a private zone resolves only in VNets linked to it; peering does not carry names.",
    fix="Link the zone to every VNet from which somebody asks for the API server.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_CLUSTERS,
        sources.PRIVATE_DNS,
    ),
    good={"access": {"zone_links": ["spoke", "hub"]}},
    bad={"access": {"zone_links": ["spoke"]}},
    check=check,
    facts=("private-zone-hub-link", "mgmt-private-zone-link", "peering-default-dns-boundary"),
)
