"""What the permissions of denying namespaces let out of the cluster: private endpoints, ranges and names."""

from ipaddress import IPv4Network, ip_network

from planner.azure import ranges
from planner.design.access import PrivateEndpoint
from planner.design.egress import Destination
from planner.design.network_policy import PolicyRule
from planner.design.types import Network
from planner.plan.layout import Layout

NOT_OF_PODS = frozenset({"acr", "key_vault", "monitor", "storage_file"})
"""Services that nodes, drivers and agents ask on behalf of pods: no policy of a namespace is about that."""


def shut_endpoints(layout: Layout) -> tuple[PrivateEndpoint, ...]:
    """Private endpoints of the workload, where no pod of a denying namespace may reach their subnet."""
    subnet = layout.subnet_for("private_endpoints")
    if subnet is None or subnet.cidr is None or _open(subnet.cidr, _ways(layout)):
        return ()
    return tuple(each for each in layout.design.access.private_endpoints if each.service not in NOT_OF_PODS)


def shut_destinations(layout: Layout) -> tuple[Destination, ...]:
    """Destinations that no pod of a denying namespace may reach on their port."""
    ways = _ways(layout)
    return tuple(each for each in layout.design.egress.destinations if _shut(layout, each, ways))


def range_of(target: str) -> Network | None:
    """The range that a destination names; None for a host name."""
    try:
        return ip_network(target)
    except ValueError:
        return None


def _ways(layout: Layout) -> list[PolicyRule]:
    policy = layout.design.network_policy
    return [rule for rule in policy.rules if rule.direction == "egress" and rule.namespace in policy.default_deny]


def _shut(layout: Layout, wanted: Destination, ways: list[PolicyRule]) -> bool:
    """A range is open when a permission names a part of it; a name by FQDN policies or any public range."""
    ways = [way for way in ways if not way.ports or wanted.port in way.ports]
    if network := range_of(wanted.target):
        return not _open(network, ways)
    public = any(not _private(cidr) for way in ways for cidr in way.peer_ranges)
    return bool(wanted.target) and not public and not layout.design.network_policy.fqdn_policies


def _open(network: Network, ways: list[PolicyRule]) -> bool:
    named = (cidr for way in ways for cidr in way.peer_ranges)
    return any(cidr.version == network.version and cidr.overlaps(network) for cidr in named)


def _private(cidr: Network) -> bool:
    return isinstance(cidr, IPv4Network) and any(cidr.subnet_of(each) for each in ranges.PRIVATE)
