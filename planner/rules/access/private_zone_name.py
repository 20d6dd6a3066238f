"""Rule: a private DNS zone of your own must have the name that AKS accepts."""

import re
from collections.abc import Iterator

from planner.azure import dns_zones, limits, sources
from planner.azure.regions import short_name
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another name; a warning for the zone of private endpoints with VNet integration."""
    access = plan.design.access
    name = access.private_dns_zone_name
    if not name or access.private_dns_zone != "custom" or not api_server_is_private(plan):
        return
    region, cloud = short_name(plan.design.overview.region), plan.design.overview.cloud
    integrated = access.api_server == "vnet_integration"
    right = dns_zones.api_server_zone(region, cloud, integrated)
    if _fits(name, right):
        return
    near = integrated and _fits(name, dns_zones.api_server_zone(region, cloud, integrated=False))
    yield Problem(
        "access.private_dns_zone_name",
        f"{name} is not the zone that AKS asks for. Use {right}, or a sub-zone of at most "
        f"{limits.PRIVATE_DNS_SUBZONE_MAX} characters before it.",
        mend={"access": {"private_dns_zone_name": None}},
        severity=Severity.WARNING if near else None,
    )


def _fits(name: str, zone: str) -> bool:
    """Whether the name is the zone, or a short sub-zone of it."""
    subzone = name.lower().removesuffix(zone)
    if subzone == name.lower():
        return False
    label = rf"[a-z0-9-]{{1,{limits.PRIVATE_DNS_SUBZONE_MAX}}}\."
    return subzone == "" or re.fullmatch(label, subzone) is not None


RULE = Rule(
    id="private-zone-name",
    severity=Severity.ERROR,
    title="Private DNS zone of the API server has another name",
    why="AKS accepts the zone of the region, with a sub-zone of up to 32 characters before it, and no other.",
    fix="Leave the name empty, or use the zone of the region.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_CLUSTERS,
        sources.API_VNET,
    ),
    good={"access": {"private_dns_zone_name": "claims.private.westeurope.azmk8s.io"}},
    bad={"access": {"private_dns_zone_name": "aks.contoso.example"}},
    check=check,
    facts=("private-zone-name", "priv-dns-modes"),
)
