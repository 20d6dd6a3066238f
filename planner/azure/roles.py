"""Rights that a cluster's identity, its controllers and its operators need."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class BuiltInRole:
    """A built-in role and its definition id, which is the same in every tenant (sources.BUILT_IN_ROLES)."""

    name: str
    definition_id: str


NETWORK_CONTRIBUTOR = BuiltInRole("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7")
PRIVATE_DNS_ZONE_CONTRIBUTOR = BuiltInRole("Private DNS Zone Contributor", "b12aa53e-6015-4669-85d0-8515ebb3ae7f")
DNS_ZONE_CONTRIBUTOR = BuiltInRole("DNS Zone Contributor", "befefa01-2a29-4197-83a8-272ff33ce314")
READER = BuiltInRole("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7")
KEY_VAULT_SECRETS_USER = BuiltInRole("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6")
KEY_VAULT_CERTIFICATE_USER = BuiltInRole("Key Vault Certificate User", "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba")
MANAGED_IDENTITY_OPERATOR = BuiltInRole("Managed Identity Operator", "f1a07417-d97a-45cb-824c-7a7467783830")
ACR_PULL = BuiltInRole("AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d")
AGC_CONFIGURATION_MANAGER = BuiltInRole(
    "AppGw for Containers Configuration Manager", "fbc52c3f-28ad-4303-a892-8a056630b8f1"
)

# The two subnet actions, enough for a custom role on the subnets (sources.CNI_OVERVIEW).
SUBNET_JOIN = "Microsoft.Network/virtualNetworks/subnets/join/action"
SUBNET_READ = "Microsoft.Network/virtualNetworks/subnets/read"
SUBNET_ACTIONS: tuple[str, ...] = (SUBNET_JOIN, SUBNET_READ)
# The CNI overview asks for it in a custom role too; the kubenet and own CNI pages do not.
ROLE_ASSIGNMENT_WRITE = "Microsoft.Authorization/roleAssignments/write"


@dataclass(frozen=True)
class ActionSet:
    """Actions a custom role has to add for one choice; `why` is a full sentence."""

    actions: tuple[str, ...]
    why: str
    source: Source


# By choice: what a custom role needs beyond the subnet actions.
ACTIONS_BY_CHOICE: Mapping[str, ActionSet] = MappingProxyType(
    {
        "subnets": ActionSet(SUBNET_ACTIONS, "Nodes and load balancers join the subnets.", sources.CNI_OVERVIEW),
        "route_table": ActionSet(
            ("Microsoft.Network/routeTables/routes/read", "Microsoft.Network/routeTables/routes/write"),
            "AKS asks for rights on the routes of its subnets’ table; it checks the way out there and writes none.",
            sources.SERVICE_PERMISSIONS,
        ),
        "route_table_with_kubenet": ActionSet(
            (
                "Microsoft.Network/routeTables/read",
                "Microsoft.Network/routeTables/write",
                "Microsoft.Network/routeTables/routes/read",
                "Microsoft.Network/routeTables/routes/write",
                "Microsoft.Network/routeTables/routes/delete",
            ),
            "With kubenet, AKS keeps a route for each node in the table.",
            sources.SERVICE_PERMISSIONS,
        ),
        "network_security_group": ActionSet(
            ("Microsoft.Network/networkSecurityGroups/read", "Microsoft.Network/networkSecurityGroups/write"),
            "AKS opens service ports in a security group outside the node resource group.",
            sources.SERVICE_PERMISSIONS,
        ),
        "private_dns_zone": ActionSet(
            ("Microsoft.Network/privateDnsZones/*",),
            "AKS writes the API server’s record into your own private DNS zone.",
            sources.SERVICE_PERMISSIONS,
        ),
        "outbound_public_ips": ActionSet(
            ("Microsoft.Network/publicIPAddresses/join/action", "Microsoft.Network/publicIPPrefixes/join/action"),
            "The load balancer uses public addresses of your own.",
            sources.SERVICE_PERMISSIONS,
        ),
        "app_gateway": ActionSet(
            ("Microsoft.Network/applicationGateways/read", "Microsoft.Network/applicationGateways/write"),
            "AGIC writes the gateway’s configuration.",
            sources.SERVICE_PERMISSIONS,
        ),
    }
)
# Rights of people who run kubectl through command invoke (sources.COMMAND_INVOKE).
COMMAND_INVOKE_ACTIONS: tuple[str, ...] = (
    "Microsoft.ContainerService/managedClusters/runCommand/action",
    "Microsoft.ContainerService/managedClusters/commandResults/read",
)


@dataclass(frozen=True)
class RoleNeed:
    """A role that `holder` needs on `scope`, both as noun phrases, for one choice of the design."""

    choice: str
    role: BuiltInRole
    holder: str
    scope: str
    source: Source


_CLUSTER = "the cluster’s identity"
ROLE_NEEDS: tuple[RoleNeed, ...] = (
    RoleNeed("own_vnet", NETWORK_CONTRIBUTOR, _CLUSTER, "the node subnets", sources.CNI_OVERVIEW),
    RoleNeed("pod_subnet", NETWORK_CONTRIBUTOR, _CLUSTER, "the pod subnets", sources.CNI_OVERVIEW),
    RoleNeed("internal_load_balancer", NETWORK_CONTRIBUTOR, _CLUSTER, "the ingress subnet", sources.LB_INTERNAL),
    RoleNeed("vnet_integration", NETWORK_CONTRIBUTOR, _CLUSTER, "the API server subnet", sources.API_VNET),
    RoleNeed("own_route_table", NETWORK_CONTRIBUTOR, _CLUSTER, "the route table", sources.KUBENET),
    RoleNeed(
        "custom_private_dns_zone",
        PRIVATE_DNS_ZONE_CONTRIBUTOR,
        _CLUSTER,
        "the private DNS zone",
        sources.PRIVATE_CLUSTERS,
    ),
    RoleNeed("custom_private_dns_zone", NETWORK_CONTRIBUTOR, _CLUSTER, "the VNet", sources.PRIVATE_CLUSTERS),
    RoleNeed("agic", NETWORK_CONTRIBUTOR, "AGIC’s identity", "the gateway’s subnet", sources.MANAGED_IDENTITY),
    RoleNeed("agic_other_group", NETWORK_CONTRIBUTOR, "AGIC’s identity", "the gateway", sources.MANAGED_IDENTITY),
    RoleNeed("agic_other_group", READER, "AGIC’s identity", "the gateway’s resource group", sources.MANAGED_IDENTITY),
    RoleNeed("agc", AGC_CONFIGURATION_MANAGER, "the ALB Controller’s identity", "the resource group", sources.AGC_BYO),
    RoleNeed("agc", NETWORK_CONTRIBUTOR, "the ALB Controller’s identity", "its subnet", sources.AGC_BYO),
    RoleNeed(
        "app_routing_gateway_key_vault",
        KEY_VAULT_SECRETS_USER,
        "the workload identity",
        "the Key Vault",
        sources.APP_ROUTING_GATEWAY_TLS,
    ),
    RoleNeed(
        "app_routing_nginx_key_vault",
        KEY_VAULT_CERTIFICATE_USER,
        "the add-on’s identity",
        "the Key Vault",
        sources.APP_ROUTING_DNS_TLS,
    ),
    RoleNeed(
        "app_routing_nginx_dns",
        DNS_ZONE_CONTRIBUTOR,
        "the add-on’s identity",
        "the DNS zones",
        sources.APP_ROUTING_DNS_TLS,
    ),
    RoleNeed(
        "app_gateway_key_vault",
        KEY_VAULT_SECRETS_USER,
        "the gateway’s user-assigned identity",
        "the Key Vault",
        sources.APP_GATEWAY_KEY_VAULT,
    ),
    RoleNeed("bastion_tunnel", READER, "each operator", "the cluster, the bastion and the VNet", sources.BASTION_AKS),
)
