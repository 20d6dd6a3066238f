"""Rule: DNS servers of your own must forward to Azure."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they do not; a warning when the design has no private zone."""
    around = plan.design.surroundings
    if not around.dns_servers or around.dns_forwards_to_azure:
        return
    zones = ", ".join(zone.name for zone in plan.dns_zones[:3])
    yield Problem(
        "surroundings.dns_forwards_to_azure",
        f"{', '.join(map(str, around.dns_servers))} do not forward to {ranges.AZURE_DNS}"
        + (f", so {zones} cannot be resolved." if zones else ", so names inside Azure cannot be resolved."),
        mend={"surroundings": {"dns_forwards_to_azure": True}},
        severity=None if zones else Severity.WARNING,
    )


RULE = Rule(
    id="custom-dns-not-forwarding",
    severity=Severity.ERROR,
    title="Own DNS servers do not forward to Azure",
    why=(
        "Private zones are answered by Azure’s own DNS only, so servers that do not ask it lead to public "
        "addresses or nowhere; gateways lose their way to Azure too."
    ),
    fix="Let the servers forward to 168.63.129.16 or to a DNS Private Resolver.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_CLUSTERS,
        sources.DNS_RESOLVER,
        sources.VPN_FAQ,
    ),
    good={"surroundings": {"dns_servers": ["10.200.0.100"], "dns_forwards_to_azure": True}},
    bad={"surroundings": {"dns_servers": ["10.200.0.100"], "dns_forwards_to_azure": False}},
    check=check,
    facts=("custom-dns-forward-azure", "vpn-vnet-dns-forward", "appgw-custom-dns", "peering-default-dns-boundary"),
)
