"""Rule: with custom DNS servers, the private zone should be your own."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private, asking_roles
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a zone made by AKS."""
    access, servers = plan.design.access, plan.design.surroundings.dns_servers
    if api_server_is_private(plan) and access.private_dns_zone == "system" and servers:
        fits = access.identity != "system_assigned"
        links = tuple(dict.fromkeys((*access.zone_links, *asking_roles(plan))))
        yield Problem(
            "access.private_dns_zone",
            f"AKS makes the zone, and names are asked of {', '.join(map(str, servers))}.",
            mend={"access": {"private_dns_zone": "custom", "zone_links": links}} if fits else None,
        )


RULE = Rule(
    id="private-zone-of-aks-with-own-dns",
    severity=Severity.WARNING,
    title="Zone made by AKS with DNS servers of your own",
    why=(
        "AKS links its zone to the cluster’s VNet only and makes it anew with the cluster, so servers in the "
        "hub lose sight of it."
    ),
    fix="Use a private DNS zone of your own that is linked to the VNet of the DNS servers.",
    pillar="operations",
    sources=(sources.PRIVATE_CLUSTERS,),
    good={"surroundings": {"dns_servers": ["10.200.0.100"]}},
    bad={
        "surroundings": {"dns_servers": ["10.200.0.100"]},
        "access": {"api_server": "private_endpoint", "private_dns_zone": "system"},
    },
    check=check,
    facts=("priv-hub-dns",),
)
