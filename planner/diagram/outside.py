"""What stands outside all VNets: the Internet, networks that exist already, and Azure's services in between."""

from collections.abc import Iterator

from planner.design.labels import label
from planner.design.surroundings import SurroundingNetwork
from planner.diagram.graph import Node
from planner.plan import Plan

NETWORKS_SHOWN = 4
RANGES_SHOWN = 2


def internet() -> Node:
    """Clients that come and services that are called."""
    return Node("internet", "internet", "Internet", ("clients and services",))


def surrounding(plan: Plan) -> list[Node]:
    """The networks that exist already; beyond four the last place stands for the rest.

    The first on-premises network is always `on-premises-0`, whatever its place in the list.
    """
    networks = list(enumerate(plan.design.surroundings.networks))
    shown = networks if len(networks) <= NETWORKS_SHOWN else networks[: NETWORKS_SHOWN - 1]
    nodes = [_network(index, network) for index, network in shown]
    if len(shown) < len(networks):
        nodes.append(Node("more-networks", "on-premises", f"{len(networks) - len(shown)} more networks"))
    return nodes


def between(plan: Plan) -> Iterator[Node]:
    """Services between the Internet and the VNets, from left to right."""
    design = plan.design
    if design.waf.product == "front_door":
        detail = f"{design.waf.front_door_tier.capitalize()} · WAF {design.waf.mode}"
        yield Node("front-door", "front-door", "Azure Front Door", (detail,))
    if _public_balancer(plan):
        yield Node("load-balancer", "load-balancer", "Load balancer", ("public, Standard",))
    if design.egress.outbound_type in {"managedNATGateway", "managedNATGatewayV2", "userAssignedNATGateway"}:
        owner = "of your own" if design.egress.outbound_type == "userAssignedNATGateway" else "managed by AKS"
        yield Node("nat-gateway", "nat-gateway", "NAT gateway", (owner,))
    if design.management.bastion == "developer":
        yield Node("bastion", "bastion", "Azure Bastion", (label("developer"),))


def beyond(plan: Plan) -> Iterator[Node]:
    """The API server where it stands in no VNet of the design."""
    access = plan.design.access
    if access.api_server == "public":
        yield Node("api-server", "api-server", "API server", ("public",))
    if access.api_server == "authorized_ranges":
        count = len(access.authorized_ranges)
        words = "1 authorised range" if count == 1 else f"{count} authorised ranges"
        yield Node("api-server", "api-server", "API server", ("public", words))


def _public_balancer(plan: Plan) -> bool:
    """AKS puts public services and outbound traffic on the same load balancer."""
    ingress = plan.design.ingress
    controlled = ingress.controller not in {"none", "agic", "agc"} and ingress.exposure in {"public", "both"}
    services = any(service.exposure == "public" for service in ingress.services)
    return controlled or services or plan.design.egress.outbound_type == "loadBalancer"


def _network(index: int, network: SurroundingNetwork) -> Node:
    ranges = [str(each) for each in network.ranges[:RANGES_SHOWN]]
    rest = len(network.ranges) - len(ranges)
    further = "and 1 more range" if rest == 1 else f"and {rest} more ranges"
    details = (*ranges, further) if rest > 0 else tuple(ranges)
    if network.kind == "peered_vnet":
        return Node(f"peered-{index}", "virtual-network", network.name or "Peered VNet", details)
    name = network.name or ("On-premises" if network.kind == "on_premises" else "Other network")
    return Node(f"{'on-premises' if network.kind == 'on_premises' else 'other'}-{index}", "on-premises", name, details)
