"""Rights: who has to be given which role on what, so that the cluster can be made and can run."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure import roles
from planner.azure.dns_zones import TARGET_BY_SERVICE
from planner.azure.roles import ACTIONS_BY_CHOICE, BuiltInRole
from planner.plan.dns import api_server_is_private, api_server_zone_name
from planner.plan.layout import Layout
from planner.plan.names import cluster_name, cluster_resource_group, named, suffix, vnet_name
from planner.plan.routes import RouteTable
from planner.plan.subnets import PlannedSubnet

JOINED = ("nodes", "pods", "api_server", "ingress", "virtual_nodes", "private_link_service")
"""Purposes of subnets in which AKS places something."""


@dataclass(frozen=True)
class RoleAssignment:
    """A role for one principal on one scope. `definition_id` is that of a built-in role, None for a custom one."""

    principal: str
    role: str
    scope: str
    why: str
    definition_id: str | None = None


@dataclass(frozen=True)
class CustomRole:
    """The custom role of the cluster's identity with exactly the actions that its answers need."""

    name: str
    description: str
    actions: tuple[str, ...]
    scopes: tuple[str, ...]


def plan_roles(layout: Layout, route_tables: tuple[RouteTable, ...]) -> tuple[RoleAssignment, ...]:
    """Assignments for the cluster's identity first, then for controllers, nodes and people."""
    return (
        *_on_subnets(layout),
        *_on_route_table(layout, route_tables),
        *_on_zone(layout),
        *_controllers(layout),
        *_certificates(layout),
        *_registry(layout),
        *_people(layout),
    )


def plan_custom_role(layout: Layout, route_tables: tuple[RouteTable, ...]) -> CustomRole | None:
    """The custom role, or None where built-in roles are used or nothing has to be granted."""
    if layout.design.access.subnet_right != "custom_role" or layout.managed_vnet:
        return None
    actions = [action for choice in _choices(layout, route_tables) for action in ACTIONS_BY_CHOICE[choice].actions]
    groups = tuple(dict.fromkeys(vnet.resource_group for vnet in layout.vnets if vnet.role == "spoke"))
    return CustomRole(
        name=_custom_role_name(layout),
        description=f"What {cluster_name(layout.design)} needs in the network, and no more.",
        actions=tuple(dict.fromkeys(actions)),
        scopes=groups,
    )


def cluster_principal(layout: Layout) -> str:
    """The name of the identity that the cluster acts as."""
    identity = layout.design.access.identity
    if identity == "user_assigned":
        return named(layout.design, "id", "aks")
    kind = "system-assigned identity" if identity == "system_assigned" else "service principal"
    return f"{cluster_name(layout.design)} ({kind})"


def _choices(layout: Layout, route_tables: tuple[RouteTable, ...]) -> Iterator[str]:
    """What the custom role covers, as keys of ACTIONS_BY_CHOICE."""
    yield "subnets"
    if _cluster_tables(layout, route_tables):
        yield _table_choice(layout)
    if _own_zone(layout):
        yield "private_dns_zone"
    egress = layout.design.egress
    if egress.outbound_type == "loadBalancer" and (egress.outbound_ips or egress.outbound_ip_prefixes):
        yield "outbound_public_ips"


def _custom_role_name(layout: Layout) -> str:
    return f"AKS network {suffix(layout.design)}"


def _assigned(principal: str, role: BuiltInRole, scope: str, why: str) -> RoleAssignment:
    return RoleAssignment(principal, role.name, scope, why, role.definition_id)


def _joined(layout: Layout) -> tuple[PlannedSubnet, ...]:
    return layout.own_subnets_for(*JOINED)


def _on_subnets(layout: Layout) -> Iterator[RoleAssignment]:
    right, principal = layout.design.access.subnet_right, cluster_principal(layout)
    for subnet in _joined(layout) if right != "none" else ():
        why = f"The cluster places {subnet.kind.holds} there."
        if right == "custom_role":
            yield RoleAssignment(principal, _custom_role_name(layout), subnet.name, why)
        else:
            yield _assigned(principal, roles.NETWORK_CONTRIBUTOR, subnet.name, why)


def _cluster_tables(layout: Layout, route_tables: tuple[RouteTable, ...]) -> list[RouteTable]:
    nodes = {subnet.key for subnet in layout.subnets_for("nodes")}
    return [table for table in route_tables if nodes & set(table.subnets)]


def _table_choice(layout: Layout) -> str:
    return "route_table_with_kubenet" if layout.model == "kubenet" else "route_table"


def _on_route_table(layout: Layout, route_tables: tuple[RouteTable, ...]) -> Iterator[RoleAssignment]:
    right = layout.design.access.subnet_right
    for table in _cluster_tables(layout, route_tables) if right != "none" else ():
        why = ACTIONS_BY_CHOICE[_table_choice(layout)].why
        if right == "custom_role":
            yield RoleAssignment(cluster_principal(layout), _custom_role_name(layout), table.name, why)
        else:
            yield _assigned(cluster_principal(layout), roles.NETWORK_CONTRIBUTOR, table.name, why)


def _own_zone(layout: Layout) -> bool:
    return api_server_is_private(layout) and layout.design.access.private_dns_zone == "custom"


def _on_zone(layout: Layout) -> Iterator[RoleAssignment]:
    if not _own_zone(layout):
        return
    principal = cluster_principal(layout)
    zone, why = api_server_zone_name(layout), ACTIONS_BY_CHOICE["private_dns_zone"].why
    yield _assigned(principal, roles.PRIVATE_DNS_ZONE_CONTRIBUTOR, zone, why)
    vnet = vnet_name(layout.design, "spoke")
    # What a link takes is virtualNetworks/join/action, but AKS asks for the role by name (sources.PRIVATE_CLUSTERS).
    why = "AKS links the zone to the VNet of the nodes, be it linked already, and asks for this role on it."
    yield _assigned(principal, roles.NETWORK_CONTRIBUTOR, vnet, why)


def _controllers(layout: Layout) -> Iterator[RoleAssignment]:
    design = layout.design
    group = cluster_resource_group(design)
    if design.ingress.controller == "agic":
        principal, gateway = "Identity of the AGIC add-on", layout.subnet_for("app_gateway")
        subnet = gateway.name if gateway else "the gateway’s subnet"
        yield _assigned(principal, roles.NETWORK_CONTRIBUTOR, subnet, "AGIC joins the gateway to its subnet.")
        network = vnet_group(layout)
        if network != group:
            name = named(design, "agw")
            yield _assigned(principal, roles.NETWORK_CONTRIBUTOR, name, ACTIONS_BY_CHOICE["app_gateway"].why)
            yield _assigned(principal, roles.READER, network, "AGIC finds the gateway in its resource group.")
    if agc := layout.subnet_for("agc"):
        principal = "Identity of the ALB Controller"
        why = "The controller configures the gateway."
        yield _assigned(principal, roles.AGC_CONFIGURATION_MANAGER, vnet_group(layout), why)
        yield _assigned(
            principal, roles.NETWORK_CONTRIBUTOR, agc.name, "The controller joins the gateway to its subnet."
        )
    if design.ingress.dns_zones and design.ingress.controller.startswith("app_routing"):
        why = "The add-on writes the hosts’ records."
        yield _assigned("Identity of application routing", roles.DNS_ZONE_CONTRIBUTOR, "the hosts' DNS zones", why)


def vnet_group(layout: Layout) -> str:
    """The resource group of the spoke VNet."""
    spoke = layout.vnet("spoke")
    return spoke.resource_group if spoke else cluster_resource_group(layout.design)


def gateway_identity_name(layout: Layout) -> str:
    """The identity by which an Application Gateway reads certificates; empty where it needs none."""
    reads = any(host.tls == "key_vault" for host in layout.design.ingress.hosts)
    return named(layout.design, "id", "agw") if reads and layout.subnet_for("app_gateway") else ""


def _certificates(layout: Layout) -> Iterator[RoleAssignment]:
    """Who reads certificates from Key Vault: the gateway that ends TLS, or the add-on inside the cluster."""
    design = layout.design
    if not any(host.tls == "key_vault" for host in design.ingress.hosts):
        return
    if principal := gateway_identity_name(layout):
        why = "The gateway reads the hosts’ certificates."
        yield _assigned(principal, roles.KEY_VAULT_SECRETS_USER, "the key vault", why)
    why = "The ingress reads the hosts’ certificates."
    if design.ingress.controller == "app_routing_nginx":
        role, principal = roles.KEY_VAULT_CERTIFICATE_USER, "Identity of application routing"
        yield _assigned(principal, role, "the key vault", why)
    elif design.ingress.controller not in {"agic", "none"}:
        yield _assigned("Workload identity of the ingress", roles.KEY_VAULT_SECRETS_USER, "the key vault", why)


def _registry(layout: Layout) -> Iterator[RoleAssignment]:
    registry = next((each for each in layout.design.access.private_endpoints if each.service == "acr"), None)
    if registry or layout.design.egress.artifact_source == "cache":
        scope = (registry.name if registry else "") or TARGET_BY_SERVICE["acr"].display
        yield _assigned("Identity of the nodes (kubelet)", roles.ACR_PULL, scope, "Nodes pull images.")


def _people(layout: Layout) -> Iterator[RoleAssignment]:
    cluster = cluster_name(layout.design)
    if layout.design.management.command_invoke:
        why = "Pipelines run kubectl through command invoke."
        yield RoleAssignment("Pipelines", f"Custom role: {', '.join(roles.COMMAND_INVOKE_ACTIONS)}", cluster, why)
    if layout.design.management.aks_tunnel:
        yield _assigned("Operators", roles.READER, f"{cluster}, the bastion and its VNet", "They open the tunnel.")
    if not layout.managed_vnet:
        vnet = vnet_name(layout.design, "spoke")
        why = "Whoever makes the cluster joins it to the subnets."
        yield RoleAssignment("Deploying identity", f"Custom role: {roles.SUBNET_JOIN}", vnet, why)
    if layout.design.access.identity == "user_assigned":
        # On the kubelet’s identity nobody needs it: AKS makes that one itself (sources.MANAGED_IDENTITY).
        why = "Whoever makes the cluster hands this identity to it."
        yield _assigned("Deploying identity", roles.MANAGED_IDENTITY_OPERATOR, cluster_principal(layout), why)
