"""Rule: DNS servers must lie in a network that the design knows."""

from collections.abc import Iterator

from planner.azure import ranges, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each private address outside all of them."""
    servers = plan.design.surroundings.dns_servers
    known = [each.cidr for each in plan.ranges if each.kind not in {"pods", "services"}] if servers else []
    for index, server in enumerate(servers):
        private = any(server in each for each in ranges.PRIVATE if server.version == 4)
        if private and not any(server in cidr for cidr in known if cidr.version == server.version):
            yield Problem(
                f"surroundings.dns_servers.{index}",
                f"DNS server {server} is in none of the VNets and none of the existing networks.",
            )


RULE = Rule(
    id="dns-server-in-no-network",
    severity=Severity.WARNING,
    title="DNS server is in no network of the design",
    why=(
        "A private address that lies in no VNet and in no known network is reached by no route, and without "
        "DNS no node joins the cluster."
    ),
    fix="Correct the address, or add the network it lies in.",
    pillar="reliability",
    sources=(sources.PRIVATE_CLUSTERS,),
    good={"surroundings": {"dns_servers": ["192.168.10.4"]}},
    bad={"surroundings": {"dns_servers": ["10.77.0.4"]}},
    check=check,
)
