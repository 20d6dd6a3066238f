"""Rule: with DNS proxy, the VNet should ask the firewall."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when other DNS servers are set beside the proxy."""
    egress, servers = plan.design.egress, plan.design.surroundings.dns_servers
    proxy = egress.firewall in services.FIREWALL_BY_NAME and egress.dns_proxy
    if proxy and servers and plan.firewall_address not in servers:
        yield Problem(
            "surroundings.dns_servers",
            f"VNets ask {', '.join(map(str, servers))} and not the firewall ({plan.firewall_address}), whose DNS "
            "proxy is on.",
        )


RULE = Rule(
    id="dns-proxy-not-used",
    severity=Severity.ADVICE,
    title="VNet asks DNS servers past the DNS proxy",
    why=(
        "Host names in network rules match only what the firewall itself resolved, so the VNet has to ask the firewall."
    ),
    fix="Make the firewall the DNS server of the VNet, and have it ask your servers.",
    pillar="reliability",
    sources=(sources.FIREWALL_DNS,),
    good={},
    bad={"surroundings": {"dns_servers": ["192.168.1.10"]}},
    check=check,
    facts=("firewall-dns-proxy-for-network-fqdn",),
)
