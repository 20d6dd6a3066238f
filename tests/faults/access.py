"""Faults of the API server, names, identity and rights."""

from tests.faults.fault import Fault

IDENTITY = "access.identity"
ZONE = "access.private_dns_zone"
LINKS = "private-zone-hub-link mgmt-private-zone-link priv-hub-dns"
RIGHT = "id-network-contributor id-custom-role-perms ilb-identity-permissions vni-roles-both-subnets"
FORWARD = "custom-dns-forward-azure priv-hub-dns vpn-vnet-dns-forward private-zone-hub-link"

FAULTS = (
    Fault(
        "authorised ranges on a private cluster",
        "priv-no-authorized-ranges mgmt-api-authorized-ranges-max",
        "aks-baseline",
        {"access.authorized_ranges": ["198.51.100.0/28"]},
        "access.authorized_ranges access.private_cluster",
    ),
    Fault(
        "201 authorised ranges",
        "auth-ranges-200 mgmt-api-authorized-ranges-max",
        "small-dev",
        {"access.authorized_ranges": [f"20.50.{number}.0/28" for number in range(201)]},
        "access.authorized_ranges",
    ),
    Fault(
        "private range among the authorised",
        "auth-ranges-public-only",
        "small-dev",
        {"access.authorized_ranges": ["10.0.0.0/8"]},
        "access.authorized_ranges",
        "warning",
    ),
    Fault(
        "NAT address not authorised",
        "auth-ranges-include-egress mgmt-api-authorized-ranges-max",
        "small-dev",
        {"egress.outbound_type": "userAssignedNATGateway", "egress.nat_gateway_sku": "StandardV2"},
        "access.authorized_ranges",
        "warning",
    ),
    Fault(
        "virtual nodes with authorised ranges",
        "auth-ranges-virtual-nodes vn-limits",
        "small-dev",
        {
            "network_model.model": "azure_cni_node_subnet",
            "network_model.virtual_nodes": True,
            "node_pools.0.max_pods": 30,
            "node_pools.1.max_pods": 30,
            "addresses.spoke.address_space": ["10.40.0.0/20"],
        },
        "network_model.virtual_nodes access.authorized_ranges access.api_server",
    ),
    Fault(
        "node addresses of their own with authorised ranges",
        "auth-ranges-node-public-ip",
        "small-dev",
        {"node_pools.1.enable_node_public_ip": True},
        "node_pools.1.enable_node_public_ip access.authorized_ranges",
        "warning",
    ),
    Fault(
        "private zone of another service",
        "priv-dns-modes private-zone-name",
        "aks-baseline",
        {f"{ZONE}_name": "privatelink.westeurope.azure.com"},
        f"{ZONE}_name",
    ),
    Fault(
        "private zone of another region",
        "priv-dns-modes private-zone-name",
        "aks-baseline",
        {f"{ZONE}_name": "private.northeurope.azmk8s.io"},
        f"{ZONE}_name",
    ),
    Fault(
        "private zone with a subzone of 33",
        "priv-dns-modes private-zone-name",
        "aks-baseline",
        {f"{ZONE}_name": "c" * 33 + ".private.westeurope.azmk8s.io"},
        f"{ZONE}_name",
    ),
    Fault(
        "no zone and no public name",
        "priv-dns-none-public-fqdn private-dns-mode",
        "public-waf",
        {ZONE: "none"},
        f"{ZONE} access.public_fqdn",
    ),
    Fault(
        "own zone with a system-assigned identity",
        "priv-custom-dns-identity private-zone-identity",
        "aks-baseline",
        {IDENTITY: "system_assigned", "access.deployment": "cli"},
        f"{IDENTITY} {ZONE}",
    ),
    Fault(
        "zone not linked to the jump box in the hub",
        LINKS,
        "aks-baseline",
        {"access.zone_links": ["spoke"]},
        "access.zone_links",
    ),
    Fault(
        "zone not linked to the management VNet",
        LINKS,
        "regulated",
        {"access.zone_links": ["spoke", "hub"]},
        "access.zone_links",
    ),
    Fault(
        "custom DNS that forwards nowhere",
        FORWARD,
        "private-isolated",
        {"surroundings.dns_forwards_to_azure": False},
        "surroundings.dns_forwards_to_azure",
    ),
    Fault(
        "hosted pipeline agents for a private cluster",
        "priv-devops-agents mgmt-devops-hosted-agents",
        "aks-baseline",
        {"access.pipeline_agents": "hosted"},
        "access.pipeline_agents",
    ),
    Fault(
        "hosted pipeline agents for a private endpoint",
        "priv-devops-agents mgmt-devops-hosted-agents",
        "public-waf",
        {"access.pipeline_agents": "hosted"},
        "access.pipeline_agents",
    ),
    Fault("no right on the subnets", RIGHT, "aks-baseline", {"access.subnet_right": "none"}, "access.subnet_right"),
    Fault("no right on the pod subnet", RIGHT, "public-waf", {"access.subnet_right": "none"}, "access.subnet_right"),
    Fault(
        "system-assigned identity in a template",
        "id-uami-recommended",
        "public-waf",
        {IDENTITY: "system_assigned"},
        IDENTITY,
        "warning",
    ),
    Fault(
        "service principal",
        "id-service-principal-discouraged",
        "public-waf",
        {IDENTITY: "service_principal", "ingress.controller": "traefik"},
        IDENTITY,
        "warning",
    ),
    Fault(
        "service principal with Windows nodes",
        "id-sp-windows-rotation id-service-principal-discouraged",
        "windows",
        {IDENTITY: "service_principal", "ingress.controller": "nginx_inc"},
        IDENTITY,
        "warning",
    ),
    Fault(
        "registry zone not linked",
        "zone-acr custom-dns-forward-azure",
        "aks-baseline",
        {"access.private_endpoints.0.zone_linked": False},
        "access.private_endpoints.0",
    ),
    Fault(
        "vault zone not linked",
        "zone-keyvault appgw-kv-private-endpoint-dns",
        "regulated",
        {"access.private_endpoints.1.zone_linked": False},
        "access.private_endpoints.1",
    ),
)
