"""Words for answers: how page, picture and PDF name every option, and the sentence that explains it."""

from datetime import date

from planner.design.explanations import EXPLANATIONS

WORDS: dict[str, str] = {
    "AvailabilitySet": "Availability set",
    "AzureChina": "Azure operated by 21Vianet",
    "AzureLinux2": "Azure Linux 2",
    "AzureLinux3": "Azure Linux 3",
    "AzurePublic": "Azure public cloud",
    "AzureUSGovernment": "Azure Government",
    "StandardV2": "Standard V2",
    "Ubuntu2204": "Ubuntu 22.04",
    "Ubuntu2404": "Ubuntu 24.04",
    "VirtualMachineScaleSets": "Scale set",
    "VirtualMachines": "Virtual machines",
    "Windows2019": "Windows Server 2019",
    "Windows2022": "Windows Server 2022",
    "Windows2025": "Windows Server 2025",
    "WindowsAnnual": "Windows annual channel",
    "acr": "Container Registry",
    "agc": "Application Gateway for Containers",
    "agic": "Application Gateway Ingress Controller (AGIC)",
    "api_server": "API server",
    "app_configuration": "App Configuration",
    "app_gateway": "Application Gateway",
    "app_routing_gateway": "Application routing, Gateway API",
    "app_routing_nginx": "Application routing, NGINX",
    "appliance": "Other appliance",
    "authorized_ranges": "Public, authorised ranges",
    "azure_cni_node_subnet": "Azure CNI Node Subnet",
    "azure_cni_overlay": "Azure CNI Overlay",
    "azure_cni_pod_subnet_dynamic": "Azure CNI Pod Subnet (dynamic)",
    "azure_cni_pod_subnet_static": "Azure CNI Pod Subnet (static block)",
    "azure_firewall_basic": "Azure Firewall Basic",
    "azure_firewall_premium": "Azure Firewall Premium",
    "azure_firewall_standard": "Azure Firewall Standard",
    "bicep": "Bicep",
    "block": "Block",
    "byo_cni": "Bring your own CNI",
    "cli": "Azure CLI",
    "cosmos_db": "Cosmos DB",
    "custom_role": "Custom role",
    "dns_inbound": "DNS resolver, inbound",
    "dns_outbound": "DNS resolver, outbound",
    "dual_stack": "Dual stack, IPv4 and IPv6",
    "event_hubs": "Event Hubs",
    "expressroute": "ExpressRoute",
    "firewall": "Firewall",
    "firewall_appliance": "Firewall appliance",
    "firewall_management": "Firewall management",
    "front_door": "Azure Front Door with Private Link",
    "gateway": "VPN or ExpressRoute gateway",
    "haproxy": "HAProxy",
    "http": "HTTP or HTTPS",
    "http_application_routing": "HTTP application routing",
    "ingress_nginx": "ingress-nginx, self-managed",
    "ipv4": "IPv4",
    "istio": "Istio add-on",
    "key_vault": "Key Vault",
    "kubenet": "kubenet",
    "loadBalancer": "Load balancer",
    "managedNATGateway": "Managed NAT gateway",
    "managedNATGatewayV2": "Managed NAT gateway V2",
    "managed_redis": "Managed Redis",
    "mysql": "MySQL",
    "network_contributor": "Network Contributor",
    "nginx_inc": "F5 NGINX Ingress Controller",
    "nodeIP": "Node IP",
    "nodeIPConfiguration": "Node IP configuration",
    "on_premises": "On-premises",
    "osm": "Open Service Mesh",
    "peered_vnet": "Peered VNet",
    "postgresql": "PostgreSQL",
    "private_endpoint": "Private endpoint",
    "private_link_service": "Private Link service",
    "redis": "Cache for Redis",
    "route_server": "Route Server",
    "self_hosted": "Self-hosted, in the network",
    "service_bus": "Service Bus",
    "service_principal": "Service principal",
    "sql": "Azure SQL",
    "storage_blob": "Storage, blob",
    "storage_file": "Storage, file",
    "system_assigned": "System-assigned identity",
    "third_party": "Third-party appliance",
    "userAssignedNATGateway": "NAT gateway of your own",
    "userDefinedRouting": "User-defined routing",
    "user_assigned": "User-assigned identity",
    "vnet_integration": "API server VNet integration",
    "vpn": "VPN",
    "waf_appliance": "WAF appliance",
    "wireguard": "WireGuard",
}
"""Words for the values that mean the same wherever they stand; the others follow from the value itself."""

OWN: dict[tuple[str, str], str] = {
    ("access.api_server", "public"): "Public, from anywhere",
    ("access.deployment", "portal"): "Azure portal",
    ("access.pipeline_agents", "hosted"): "Hosted by the pipeline service",
    ("access.private_dns_zone", "custom"): "Zone of your own",
    ("access.private_dns_zone", "none"): "None, public name only",
    ("access.private_dns_zone", "system"): "Made by AKS",
    ("access.subnet_right", "none"): "None yet",
    ("addresses.hub_kind", "virtual_wan"): "Virtual WAN hub",
    ("addresses.hub_kind", "vnet"): "Hub VNet",
    ("addresses.vnet_ownership", "existing"): "Existing VNet",
    ("addresses.vnet_ownership", "managed"): "Made by AKS",
    ("addresses.vnet_ownership", "new"): "New VNet",
    ("egress.artifact_source", "cache"): "Cache in the container registry",
    ("egress.artifact_source", "direct"): "Microsoft’s registry",
    ("ingress.exposure", "both"): "Public and internal",
    ("ingress.hosts.tls", "key_vault"): "Key Vault certificate",
    ("ingress.hosts.tls", "none"): "No TLS",
    ("ingress.hosts.tls", "secret"): "Kubernetes secret",
    ("ingress.public_addresses", "one"): "One for all applications",
    ("ingress.public_addresses", "one_per_application"): "One per application",
    ("ingress.services.application_protocol", "other"): "Something else",
    ("management.location", "management"): "Management VNet",
    ("management.reached_by", "hybrid_link"): "VPN or ExpressRoute only",
    ("management.reached_by", "internet"): "Internet, from anywhere",
    ("management.reached_by", "ranges"): "Internet, from named ranges",
    ("network_model.encryption", "vnet"): "Virtual network encryption",
    ("network_model.service_mesh", "istio"): "Istio",
    ("network_policy.engine", "azure"): "Azure Network Policy Manager",
    ("network_policy.nsg_rules.protocol", "*"): "Any",
    ("network_policy.rules.direction", "egress"): "To the peers (egress)",
    ("network_policy.rules.direction", "ingress"): "From the peers (ingress)",
    ("surroundings.hybrid_link", "both"): "ExpressRoute with VPN as backup",
    ("waf.ddos", "ip"): "DDoS IP Protection",
    ("waf.ddos", "network"): "DDoS Network Protection",
    ("waf.default_route", "firewall"): "Through the firewall",
    ("waf.default_route", "internet"): "Straight to the internet",
    ("waf.product", "agc"): "Application Gateway for Containers WAF",
    ("waf.product", "app_gateway"): "Application Gateway WAF v2",
}
"""Words for values that mean something of their own in one field."""

TYPED = frozenset({"overview.region"})
"""Answers that are names of Azure's, and are written as Azure writes them."""

NAMING = (".port", ".priority")
"""Ends of fields whose number is a name and no count, and has no commas."""


def label(value: object, field: str = "") -> str:
    """What people read for the value of a choice, a number or a day; text of the architect's own is shown as it is.

    `field` is the answer's path without list positions, such as waf.ddos.
    """
    match value:
        case None:
            return ""
        case bool():
            return "Yes" if value else "No"
        case int():
            return str(value) if field.endswith(NAMING) else f"{value:,}"
        case date():
            return f"{value.day} {value:%B %Y}"
        case tuple() | list() | frozenset():
            return ", ".join(label(each, field) for each in value)
        case str():
            return OWN.get((field, value)) or WORDS.get(value) or (value if field in TYPED else _plain(value))
        case _:
            return str(value)


def explanation(value: str, field: str) -> str:
    """The one sentence that helps to choose an option, or an empty string where its name says enough."""
    return EXPLANATIONS.get(field, {}).get(value, "")


def _plain(value: str) -> str:
    """An option written in small letters gets a capital; every other stays as Azure writes it, but for blanks."""
    words = value.replace("_", " ")
    return words.capitalize() if value.islower() else words
