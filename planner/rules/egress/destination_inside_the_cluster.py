"""Rule: DNS servers and destinations must not have addresses of pods or services."""

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each that lies in the pod or service CIDR."""
    for path, name, target in _servers(plan):
        for kind, cidr in (("pod CIDR", plan.pod_cidr), ("service CIDR", plan.service_cidr)):
            if cidr and target.overlaps(cidr):
                yield Problem(path, f"{name} ({target}) lies in {kind} {cidr}, so pods cannot reach it.")


def _servers(plan: Plan) -> Iterator[tuple[str, str, IPv4Network]]:
    for index, server in enumerate(plan.design.surroundings.dns_servers):
        if isinstance(server, IPv4Address):
            yield f"surroundings.dns_servers.{index}", "DNS server", IPv4Network(server)
    for index, destination in enumerate(plan.design.egress.destinations):
        try:
            network = IPv4Network(destination.target)
        except ValueError:
            continue
        if network.prefixlen:
            yield f"egress.destinations.{index}.target", destination.name or "Destination", network


RULE = Rule(
    id="destination-inside-the-cluster",
    severity=Severity.ERROR,
    title="A server that pods need has an address of the cluster itself",
    why="Nodes keep pod and service addresses inside the cluster, so pods never reach a real server that has one.",
    fix="Move the pod or service CIDR away from that server’s address.",
    pillar="reliability",
    sources=(sources.CNI_OVERLAY,),
    good={"surroundings": {"dns_servers": ["192.168.1.10"]}},
    bad={"egress": {"destinations": [{"name": "Mail", "target": "10.244.3.0/24"}]}},
    check=check,
    facts=("overlay-podcidr-no-overlap", "service-cidr-not-peered-onprem"),
)
