"""Every Azure resource of the design by name, with the rule its name has to keep, and the groups they lie in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.naming import ABBREVIATIONS, NAME_RULES, NODE_RESOURCE_GROUP, NameRule
from planner.azure.regions import short_name
from planner.plan.layout import Layout
from planner.plan.names import cluster_name, cluster_resource_group, named, network_resource_group
from planner.plan.public_addresses import PublicAddress
from planner.plan.roles import gateway_identity_name
from planner.plan.routes import RouteTable
from planner.plan.security_groups import SecurityGroup

NETWORK = NAME_RULES["network"]


@dataclass(frozen=True)
class NamedResource:
    """A resource with its name; `path` is the answer that names it, or None where the name follows from others."""

    kind: str
    name: str
    abbreviation: str
    rule: NameRule
    resource_group: str
    path: str | None = None

    @property
    def fits(self) -> bool:
        """Whether Azure takes the name."""
        return self.length_fits and re.fullmatch(self.rule.pattern, self.name) is not None

    @property
    def length_fits(self) -> bool:
        """Whether the name is neither too short nor too long."""
        return self.rule.shortest <= len(self.name) <= self.rule.longest

    @property
    def length(self) -> str:
        """Length against the limit, such as "34 of 80"."""
        return f"{len(self.name)} of {self.rule.longest}"

    @property
    def follows_convention(self) -> bool:
        """Whether the name begins with its kind's abbreviation."""
        return self.name.lower().startswith(self.abbreviation)


@dataclass(frozen=True)
class ResourceGroup:
    """A resource group, the team that owns it, and the kinds of resources in it."""

    name: str
    team: str
    holds: tuple[str, ...]


def plan_resource_names(
    layout: Layout,
    route_tables: tuple[RouteTable, ...],
    security_groups: tuple[SecurityGroup, ...],
    addresses: tuple[PublicAddress, ...],
) -> tuple[NamedResource, ...]:
    """Groups, cluster and pools first, then networks, then what is attached to them, then the services in them."""
    network = network_resource_group(layout.design)
    tables = [_resource("Route table", each.name, "route_table", network) for each in route_tables]
    groups = [_resource("Network security group", each.name, "nsg", network) for each in security_groups]
    names = [name for each in addresses for name in each.names]
    public = [_resource("Public IP address", name, "public_ip", network) for name in names]
    return (
        *_cluster(layout),
        *_networks(layout),
        *tables,
        *groups,
        *public,
        *_services(layout),
        *_endpoints(layout),
    )


def plan_resource_groups(layout: Layout, resources: tuple[NamedResource, ...]) -> tuple[ResourceGroup, ...]:
    """The groups in order of appearance, each with its team, and the group that AKS makes for the nodes."""
    overview = layout.design.overview
    cluster = cluster_resource_group(layout.design)
    holds: dict[str, dict[str, None]] = {}
    for each in resources:
        if each.kind != "Resource group":
            holds.setdefault(each.resource_group, {})[each.kind] = None
    teams = {cluster: overview.team or "Cluster team"}
    network_team = overview.network_team or overview.team or "Network team"
    groups = [ResourceGroup(name, teams.get(name, network_team), tuple(kinds)) for name, kinds in holds.items()]
    # AKS owns what is inside; nobody changes it by hand.
    nodes = ResourceGroup(node_resource_group(layout), "AKS", ("Nodes", "Load balancers", "Disks"))
    return (*groups, nodes)


def node_resource_group(layout: Layout) -> str:
    """The group that AKS makes for nodes and load balancers, by its own pattern."""
    region = short_name(layout.design.overview.region)
    group, cluster = cluster_resource_group(layout.design), cluster_name(layout.design)
    return NODE_RESOURCE_GROUP.format(group=group, cluster=cluster, region=region)


def _resource(
    kind: str, name: str, short: str, group: str, rule: NameRule | None = None, path: str | None = None
) -> NamedResource:
    return NamedResource(kind, name, ABBREVIATIONS[short], rule or NAME_RULES.get(short, NETWORK), group, path)


def _cluster(layout: Layout) -> Iterator[NamedResource]:
    design = layout.design
    group = cluster_resource_group(design)
    for name in dict.fromkeys((group, *(vnet.resource_group for vnet in layout.vnets))):
        path = "overview.cluster_resource_group" if name == group else "overview.network_resource_group"
        yield _resource("Resource group", name, "resource_group", name, path=path)
    yield _resource("AKS cluster", cluster_name(design), "aks_cluster", group, path="overview.cluster_name")
    for pool in layout.pools:
        short = "system_node_pool" if pool.pool.mode == "System" else "user_node_pool"
        rule = NAME_RULES["windows_pool" if pool.windows else "linux_pool"]
        yield _resource("Node pool", pool.name, short, group, rule, f"{pool.path}.name")
    if design.access.identity == "user_assigned":
        yield _resource("Managed identity", named(design, "id", "aks"), "managed_identity", group)
    if gateway_identity := gateway_identity_name(layout):
        yield _resource("Managed identity", gateway_identity, "managed_identity", network_resource_group(design))


def _networks(layout: Layout) -> Iterator[NamedResource]:
    for vnet in layout.vnets:
        yield _resource("Virtual network", vnet.name, "vnet", vnet.resource_group, path=f"{vnet.path}.name")
        for subnet in vnet.subnets:
            # A name that Azure fixes is its own convention.
            short = subnet.kind.required_name or ABBREVIATIONS["subnet"]
            yield NamedResource("Subnet", subnet.name, short.lower(), NETWORK, vnet.resource_group, subnet.path)


SERVICES: tuple[tuple[str, str, str], ...] = (
    ("firewall", "Azure Firewall", "firewall"),
    ("firewall", "Firewall policy", "firewall_policy"),
    ("bastion", "Azure Bastion", "bastion"),
    ("app_gateway", "Application Gateway", "app_gateway"),
    ("app_gateway", "WAF policy", "waf_policy"),
    ("agc", "Application Gateway for Containers", "agc"),
    ("jump_box", "Jump box", "virtual_machine"),
    ("dns_inbound", "DNS Private Resolver", "dns_resolver"),
    ("dns_outbound", "DNS forwarding rule set", "dns_forwarding_rule_set"),
    ("private_link_service", "Private Link service", "private_link_service"),
)
"""Purpose of a subnet, and the resource that stands there."""


def _services(layout: Layout) -> Iterator[NamedResource]:
    for purpose, kind, short in SERVICES:
        subnet = layout.subnet_for(purpose)
        vnet = layout.vnet(subnet.vnet) if subnet else None
        if vnet:
            yield _resource(kind, named(layout.design, ABBREVIATIONS[short]), short, vnet.resource_group)
    yield from _hybrid(layout)
    group = network_resource_group(layout.design)
    if layout.design.waf.product == "front_door":
        yield _resource("Front Door profile", named(layout.design, ABBREVIATIONS["front_door"]), "front_door", group)
        # Its name takes no hyphens.
        policy = named(layout.design, ABBREVIATIONS["front_door_waf_policy"]).replace("-", "")
        yield _resource("Front Door WAF policy", policy, "front_door_waf_policy", group)
    if layout.design.egress.outbound_type == "userAssignedNATGateway":
        yield _resource("NAT gateway", named(layout.design, ABBREVIATIONS["nat_gateway"]), "nat_gateway", group)


def _hybrid(layout: Layout) -> Iterator[NamedResource]:
    hub, link = layout.vnet("hub"), layout.design.surroundings.hybrid_link
    if hub is None or layout.subnet_for("gateway") is None:
        return
    for kind, short, links in (
        ("VPN gateway", "virtual_network_gateway", {"vpn", "both"}),
        ("ExpressRoute gateway", "expressroute_gateway", {"expressroute", "both"}),
    ):
        if link in links:
            yield _resource(kind, named(layout.design, ABBREVIATIONS[short]), short, hub.resource_group)


def _endpoints(layout: Layout) -> Iterator[NamedResource]:
    group = network_resource_group(layout.design)
    short = ABBREVIATIONS["private_endpoint"]
    for index, endpoint in enumerate(layout.design.access.private_endpoints):
        part = re.sub(r"[^a-z0-9]+", "-", (endpoint.name or endpoint.service).lower()).strip("-")
        path = f"access.private_endpoints.{index}.name"
        yield _resource("Private endpoint", named(layout.design, short, part), "private_endpoint", group, path=path)
