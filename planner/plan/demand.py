"""Which subnets follow from the answers, in which VNet, and what goes into each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.azure import limits
from planner.azure.dns_zones import TARGET_BY_SERVICE
from planner.design import Design
from planner.design.access import PrivateEndpoint
from planner.design.addresses import OwnSubnet, Purpose, VnetRole
from planner.plan.needs import Need, counted, fixed, node_need, pod_need
from planner.plan.pools import PlannedPool

POD_SUBNET_MODELS = frozenset({"azure_cni_pod_subnet_dynamic", "azure_cni_pod_subnet_static"})
BLOCK_MODELS = frozenset({"azure_cni_overlay", "kubenet"})
"""Models that give every node a /24 of the pod CIDR."""
POD_CIDR_MODELS = frozenset({"azure_cni_overlay", "kubenet", "byo_cni"})
IN_CLUSTER_EXCLUDED = frozenset({"none", "agic", "agc"})
AZURE_FIREWALLS = frozenset({"azure_firewall_basic", "azure_firewall_standard", "azure_firewall_premium"})


@dataclass(frozen=True)
class Demand:
    """A subnet that the answers ask for. `path` is the answer to change; `pool` is set when it is one pool's own."""

    purpose: Purpose | str
    vnet: VnetRole
    needs: tuple[Need, ...]
    path: str
    pool: str | None = None
    own: OwnSubnet | None = None
    nodes: int = 0
    whole: bool = False


def demands(design: Design, pools: tuple[PlannedPool, ...]) -> tuple[Demand, ...]:
    """Every subnet in a fixed order: spoke from nodes to endpoints, then the hub's, then the architect's own."""
    return (
        *_node_subnets(design, pools),
        *_pod_subnets(design, pools),
        *_cluster_subnets(design, pools),
        *_front_subnets(design),
        *_endpoint_subnet(design),
        *_hub_subnets(design),
        *_management_subnets(design),
        *_own_subnets(design),
    )


def has_hub(design: Design) -> bool:
    """Whether there is a hub VNet that subnets can stand in."""
    return bool(design.addresses.hub.address_space) and design.addresses.hub_kind == "vnet"


def aks_makes_vnet(design: Design) -> bool:
    """Whether AKS makes the spoke VNet and its node subnet, where internal load balancers then stand too."""
    return design.addresses.vnet_ownership == "managed"


def in_cluster_controller(design: Design) -> bool:
    """Whether a layer 7 controller runs on nodes and needs a load balancer in front."""
    return design.ingress.controller not in IN_CLUSTER_EXCLUDED


def bastion_is_private(design: Design) -> bool:
    """Whether the bastion has no public address, so that operators reach it over the hybrid link only."""
    return design.management.bastion == "premium" and design.management.private_only


def internal_front_ends(design: Design) -> int:
    """Internal load balancer addresses: the controller's, and one for each internal layer 4 service."""
    controller = in_cluster_controller(design) and design.ingress.exposure in {"internal", "both"}
    services = sum(service.count for service in design.ingress.services if service.exposure == "internal")
    return int(controller) + services


def uses_app_gateway(design: Design) -> bool:
    """Whether an Application Gateway stands in the spoke, as WAF or as ingress controller."""
    return design.waf.product == "app_gateway" or design.ingress.controller == "agic"


def uses_agc(design: Design) -> bool:
    """Whether Application Gateway for Containers stands in the spoke."""
    return design.waf.product == "agc" or design.ingress.controller == "agc"


def private_link_services(design: Design) -> int:
    """Private Link services in front of internal load balancers, with Front Door's to its origin."""
    front_door = design.waf.product == "front_door" and design.waf.private_origin
    return int(front_door) + sum(service.count for service in design.ingress.services if service.private_link_service)


def _node_subnets(design: Design, pools: tuple[PlannedPool, ...]) -> Iterator[Demand]:
    model = design.network_model.model
    extra = tuple(_guests_of_nodes(design))
    yield from _by_pool("nodes", pools, lambda pool: node_need(pool, model), lambda pool: pool.pool.own_subnet, extra)


def _guests_of_nodes(design: Design) -> Iterator[Need]:
    """What else takes addresses of the first node subnet."""
    if design.access.api_server == "private_endpoint":
        yield fixed("API server", "1 private endpoint", limits.API_SERVER_PRIVATE_ENDPOINT_ADDRESSES)
    if (count := internal_front_ends(design)) and aks_makes_vnet(design):
        yield fixed("Internal load balancers", counted(count, "front end"), count)


def _pod_subnets(design: Design, pools: tuple[PlannedPool, ...]) -> Iterator[Demand]:
    model = design.network_model.model
    if model in POD_SUBNET_MODELS:
        yield from _by_pool(
            "pods", pools, lambda pool: pod_need(pool, model), lambda pool: pool.pool.own_pod_subnet, ()
        )


def _by_pool(
    purpose: Purpose,
    pools: tuple[PlannedPool, ...],
    need_of: Callable[[PlannedPool], Need],
    alone: Callable[[PlannedPool], bool],
    extra: tuple[Need, ...],
) -> Iterator[Demand]:
    shared = [pool for pool in pools if not alone(pool)]
    if shared or not pools:
        needs = (*map(need_of, shared), *extra)
        yield Demand(purpose, "spoke", needs, "node_pools", nodes=sum(pool.nodes + pool.surge for pool in shared))
        extra = ()
    for pool in pools:
        if alone(pool):
            needs = (need_of(pool), *extra)
            yield Demand(purpose, "spoke", needs, pool.path, pool.name, nodes=pool.nodes + pool.surge)
            extra = ()


def _cluster_subnets(design: Design, pools: tuple[PlannedPool, ...]) -> Iterator[Demand]:
    if design.network_model.virtual_nodes:
        pods = sum(pool.max_pods for pool in pools[:1])
        yield Demand(
            "virtual_nodes", "spoke", (fixed("Virtual nodes", f"{pods} pods", pods),), "network_model.virtual_nodes"
        )
    if design.access.api_server == "vnet_integration":
        count = limits.API_SERVER_ADDRESSES_PER_CLUSTER
        yield Demand(
            "api_server", "spoke", (fixed("API server", f"{count} for each cluster", count),), "access.api_server"
        )


def _front_subnets(design: Design) -> Iterator[Demand]:
    if (count := internal_front_ends(design)) and not aks_makes_vnet(design):
        need = fixed("Internal load balancers", counted(count, "front end"), count)
        yield Demand("ingress", "spoke", (need,), "ingress.exposure")
    if uses_app_gateway(design):
        yield Demand("app_gateway", "spoke", _app_gateway_needs(design), "waf.capacity_max")
    if uses_agc(design):
        need = fixed(
            "Application Gateway for Containers",
            "one association",
            limits.AGC_ADDRESSES_PER_ASSOCIATION - limits.RESERVED_ADDRESSES_PER_SUBNET,
        )
        yield Demand("agc", "spoke", (need,), "ingress.controller")
    if count := private_link_services(design):
        yield Demand(
            "private_link_service",
            "spoke",
            (fixed("Private Link", counted(count, "NAT address"), count),),
            "ingress.services",
        )
    if design.waf.product == "third_party":
        count = design.waf.appliance_instances
        needs = (
            fixed("WAF appliance", counted(count, "instance"), count),
            fixed("Internal load balancer", "1 front end", 1),
        )
        yield Demand("waf_appliance", "spoke", needs, "waf.appliance_instances")


def _app_gateway_needs(design: Design) -> tuple[Need, ...]:
    count = design.waf.capacity_max
    instances = fixed("Application Gateway", f"{count} instances at most", count)
    front_end = fixed("Private front end", "1 address", 1)
    return (instances, front_end) if design.waf.private_frontend else (instances,)


def _endpoint_subnet(design: Design) -> Iterator[Demand]:
    endpoints = design.access.private_endpoints
    if endpoints:
        needs = tuple(_endpoint_need(each) for each in endpoints)
        yield Demand("private_endpoints", "spoke", needs, "access.private_endpoints")


def _endpoint_need(endpoint: PrivateEndpoint) -> Need:
    target = TARGET_BY_SERVICE.get(endpoint.service)
    count = target.addresses if target else 1
    return fixed(endpoint.name or endpoint.service, f"{count} for the endpoint", count)


def _hub_subnets(design: Design) -> Iterator[Demand]:
    firewall, egress = design.egress.firewall, design.egress
    wan = design.addresses.hub_kind == "virtual_wan"
    if firewall in AZURE_FIREWALLS and not wan:
        yield _filling("firewall", "hub", "Azure Firewall", "egress.firewall")
        if firewall == "azure_firewall_basic" or egress.forced_tunnel:
            yield _filling("firewall_management", "hub", "Management interface", "egress.firewall")
    if firewall == "appliance" and not wan:
        yield Demand(
            "firewall_appliance",
            "hub",
            (fixed("Firewall appliance", "2 instances + 1 front end", 3),),
            "egress.firewall",
        )
    if design.surroundings.hybrid_link != "none" and has_hub(design):
        yield _filling("gateway", "hub", "Gateways", "surroundings.hybrid_link", 27)
    if design.access.dns_resolver and has_hub(design):
        yield Demand("dns_inbound", "hub", (fixed("Inbound endpoint", "1 address", 1),), "access.dns_resolver")
        if not dns_servers_outside(design):  # the VNets ask them directly, so nothing is left to forward
            yield Demand("dns_outbound", "hub", (fixed("Outbound endpoint", "1 address", 1),), "access.dns_resolver")


def dns_servers_outside(design: Design) -> bool:
    """Whether one of the architect's DNS servers stands on-premises, where Azure's own DNS does not answer."""
    networks = (each for each in design.surroundings.networks if each.kind == "on_premises")
    ranges = [cidr for network in networks for cidr in network.ranges]
    return any(server in cidr for server in design.surroundings.dns_servers for cidr in ranges)


def _management_subnets(design: Design) -> Iterator[Demand]:
    management = design.management
    if management.bastion not in {"none", "developer"}:
        yield _filling("bastion", management.location, "Azure Bastion", "management.bastion")
    if management.jump_box:
        yield Demand("jump_box", management.location, (fixed("Jump box", "1 machine", 1),), "management.jump_box")


def _filling(purpose: Purpose, vnet: VnetRole, part: str, path: str, prefix: int = 26) -> Demand:
    addresses = 2 ** (32 - prefix) - limits.RESERVED_ADDRESSES_PER_SUBNET
    formula = f"all of a /{prefix}"
    return Demand(purpose, vnet, (fixed(part, formula, addresses),), path, whole=True)


def _own_subnets(design: Design) -> Iterator[Demand]:
    for index, own in enumerate(design.addresses.own_subnets):
        need = fixed(own.name, f"{own.addresses} asked for", own.addresses)
        yield Demand("custom", own.vnet, (need,), f"addresses.own_subnets.{index}", own=own)
