"""Pages about what stands around the cluster: ingress, WAF, hub, hybrid links, VNet, DNS, names."""

from datetime import date

from planner.azure.sources import base

# Ingress
INGRESS_CONCEPTS = base.aks("concepts-network-ingress", "2026-06-05", "Ingress in AKS")
APP_ROUTING = base.aks("app-routing", "2026-08-03", "Application routing add-on with NGINX")
APP_ROUTING_DNS_TLS = base.aks("app-routing-dns-ssl", "2026-01-29", "DNS and TLS for application routing with NGINX")
APP_ROUTING_GATEWAY = base.aks("app-routing-gateway-api", "2026-07-01", "Application routing with Gateway API")
APP_ROUTING_GATEWAY_TLS = base.aks(
    "app-routing-gateway-api-dns-tls", "2026-08-06", "DNS and TLS for application routing Gateways"
)
APP_ROUTING_MIGRATION = base.aks(
    "app-routing-nginx-to-gateway-api-migration", "2026-05-27", "From managed NGINX to Gateway API"
)
MANAGED_GATEWAY_API = base.aks("managed-gateway-api", "2026-05-18", "Managed Gateway API installation in AKS")
ISTIO = base.aks("istio-about", "2023-04-09", "Istio service mesh add-on for AKS")
ISTIO_INGRESS = base.aks("istio-deploy-ingress", "2023-08-07", "Ingress gateways of the Istio add-on")
ISTIO_GATEWAY_API = base.aks("istio-gateway-api", "2025-08-21", "Gateway API with the Istio add-on")
ISTIO_SECURE = base.aks("istio-secure-gateway", "2024-04-30", "TLS for the Istio add-on gateway")
ISTIO_SUPPORT = base.aks("istio-support-policy", "2026-05-15", "Support policy of the Istio add-on")
OSM = base.aks("open-service-mesh-about", "2026-05-27", "Open Service Mesh add-on for AKS")
KEY_VAULT_CSI = base.aks(
    "csi-secrets-store-configuration-options", "2025-01-03", "Key Vault provider for Secrets Store CSI driver"
)
HTTP_APP_ROUTING = base.github("Azure/AKS/issues/3841", "2025-03-03", "AKS: HTTP application routing retirement")
AGIC = base.azure(
    "application-gateway/ingress-controller-overview", "2026-03-04", "Application Gateway Ingress Controller"
)
AGIC_PRIVATE_IP = base.azure(
    "application-gateway/ingress-controller-private-ip", "2023-07-23", "AGIC with a private address"
)
AGIC_PROJECT = base.github("Azure/application-gateway-kubernetes-ingress", "2026-03-24", "AGIC project")
AGC_OVERVIEW = base.agc("overview", "2026-04-22", "overview")
AGC_COMPONENTS = base.agc("application-gateway-for-containers-components", "2026-03-25", "components")
AGC_NETWORKING = base.agc("container-networking", "2025-08-26", "container networking")
AGC_RELEASES = base.agc("alb-controller-release-notes", "2026-09-08", "ALB Controller release notes")
AGC_BYO = base.agc(
    "quickstart-create-application-gateway-for-containers-byo-deployment", "2024-08-12", "own deployment"
)
AGC_ADDON = base.agc(
    "quickstart-deploy-application-gateway-for-containers-alb-controller-addon", "2026-08-18", "add-on"
)
AGC_HELM = base.agc("quickstart-deploy-application-gateway-for-containers-alb-controller-helm", "2026-02-07", "Helm")

# Application Gateway, WAF, Front Door and DDoS
APP_GATEWAY = base.azure(
    "application-gateway/configuration-infrastructure", "2025-09-05", "Application Gateway infrastructure"
)
APP_GATEWAY_FRONTEND = base.azure(
    "application-gateway/configuration-frontend-ip", "2024-06-27", "Application Gateway frontends"
)
APP_GATEWAY_V2 = base.azure("application-gateway/overview-v2", "2025-12-09", "Application Gateway v2")
APP_GATEWAY_V1 = base.azure("application-gateway/v1-retirement", "2023-04-19", "Retirement of Application Gateway v1")
APP_GATEWAY_PRIVATE = base.azure(
    "application-gateway/application-gateway-private-deployment", "2025-12-18", "Private Application Gateway deployment"
)
APP_GATEWAY_LINK = base.azure("application-gateway/private-link", "2026-01-21", "Application Gateway Private Link")
APP_GATEWAY_TLS = base.azure(
    "application-gateway/application-gateway-ssl-policy-overview", "2026-01-12", "TLS policies"
)
APP_GATEWAY_KEY_VAULT = base.azure(
    "application-gateway/key-vault-certs", "2024-02-02", "Key Vault certificates for gateways"
)
WAF_OVERVIEW = base.azure("web-application-firewall/ag/ag-overview", "2025-03-10", "WAF on Application Gateway")
WAF_POLICY = base.azure(
    "web-application-firewall/ag/policy-overview", "2026-02-25", "WAF policies for Application Gateway"
)
WAF_CUSTOM_RULES = base.azure("web-application-firewall/ag/custom-waf-rules-overview", "2025-03-30", "Custom WAF rules")
WAF_RULE_SETS = base.azure(
    "web-application-firewall/ruleset-support-policy", "2026-02-26", "Support policy of WAF rule sets"
)
WAF_CRS = base.azure(
    "web-application-firewall/ag/application-gateway-crs-rulegroups-rules", "2026-02-26", "WAF rule groups"
)
WAF_AGC = base.azure(
    "web-application-firewall/ag/waf-application-gateway-for-containers-overview", "2025-11-10", "WAF for AGC"
)
WAF_FRONT_DOOR = base.azure("web-application-firewall/afds/afds-overview", "2026-02-25", "WAF on Front Door")
FRONT_DOOR_LINK = base.azure("frontdoor/private-link", "2025-09-24", "Private Link origins of Front Door")
FRONT_DOOR_ORIGIN = base.azure("frontdoor/origin-security", "2025-09-25", "Secure traffic to Front Door origins")
FRONT_DOOR_CLASSIC = base.azure("frontdoor/classic-retirement-faq", "2026-03-31", "Retirement of Front Door (classic)")
DDOS = base.azure("ddos-protection/ddos-protection-sku-comparison", "2026-03-17", "DDoS Protection tiers")

# Hub, firewall, bastion, hybrid links
FIREWALL_SKU = base.azure("firewall/choose-firewall-sku", "2026-03-23", "Choose the Azure Firewall SKU")
FIREWALL_DNS = base.azure("firewall/dns-settings", "2026-02-05", "DNS settings of Azure Firewall")
FIREWALL_ISSUES = base.azure("firewall/firewall-known-issues", "2025-09-19", "Known limits of Azure Firewall")
FIREWALL_TUNNEL = base.azure("firewall/forced-tunneling", "2026-03-28", "Azure Firewall forced tunnelling")
FIREWALL_MANAGEMENT = base.azure("firewall/management-nic", "2026-03-28", "Azure Firewall management NIC")
BASTION_SETTINGS = base.azure("bastion/configuration-settings", "2025-11-24", "Azure Bastion settings")
BASTION_SKUS = base.azure("bastion/bastion-sku-comparison", "2025-11-24", "Azure Bastion SKU comparison")
BASTION_FAQ = base.azure("bastion/bastion-faq", "2025-12-10", "Azure Bastion questions and answers")
BASTION_NSG = base.azure("bastion/bastion-nsg", "2026-02-24", "Network security groups with Azure Bastion")
BASTION_PEERING = base.azure("bastion/vnet-peering", "2024-12-09", "VNet peering and Azure Bastion")
BASTION_PRIVATE = base.azure("bastion/private-only-deployment", "2025-03-31", "Private-only Azure Bastion")
BASTION_RECORDING = base.azure("bastion/session-recording", "2025-01-21", "Session recording in Azure Bastion")
BASTION_AKS = base.azure(
    "bastion/bastion-connect-to-aks-private-cluster", "2025-07-29", "Azure Bastion to an AKS private cluster"
)
BASTION_IP_CONNECT = base.azure("bastion/connect-ip-address", "2026-03-09", "IP-based connection with Azure Bastion")
VPN_SETTINGS = base.azure("vpn-gateway/vpn-gateway-about-vpn-gateway-settings", "2025-03-31", "VPN gateway settings")
VPN_ABOUT = base.azure("vpn-gateway/vpn-gateway-about-vpngateways", "2025-03-31", "What is Azure VPN Gateway?")
VPN_SKUS = base.azure("vpn-gateway/gateway-sku-consolidation", "2026-02-03", "Consolidation of VPN gateway SKUs")
VPN_NEWS = base.azure("vpn-gateway/whats-new", "2026-05-06", "What is new in Azure VPN Gateway?")
VPN_FAQ = base.azure("vpn-gateway/vpn-gateway-vpn-faq", "2026-06-04", "VPN Gateway questions and answers")
GATEWAY_TRANSIT = base.azure(
    "vpn-gateway/vpn-gateway-peering-gateway-transit", "2024-06-19", "Gateway transit for peered VNets"
)
EXPRESSROUTE = base.azure(
    "expressroute/expressroute-about-virtual-network-gateways", "2025-11-10", "ExpressRoute gateways"
)
EXPRESSROUTE_ADD = base.azure(
    "expressroute/expressroute-howto-add-gateway-resource-manager", "2025-11-06", "Add a gateway"
)
COEXIST = base.azure(
    "expressroute/expressroute-howto-coexist-resource-manager", "2025-01-31", "ExpressRoute and VPN together"
)
ROUTE_SERVER = base.azure("route-server/route-server-faq", "2025-09-17", "Azure Route Server questions and answers")
VIRTUAL_WAN = base.azure("virtual-wan/virtual-wan-faq", "2025-03-26", "Virtual WAN questions and answers")

# VNet, private link, DNS, names
VNET_FAQ = base.azure("virtual-network/virtual-networks-faq", "2024-07-22", "Virtual network questions and answers")
PEERING = base.azure("virtual-network/virtual-network-peering-overview", "2025-07-16", "Virtual network peering")
ROUTES = base.azure("virtual-network/virtual-networks-udr-overview", "2024-10-30", "Virtual network traffic routing")
NSG = base.azure("virtual-network/network-security-groups-overview", "2025-07-15", "Network security groups")
ASG = base.azure("virtual-network/application-security-groups", "2025-07-25", "Application security groups")
NETWORK_MANAGER = base.azure(
    "virtual-network-manager/concept-limitations", "2023-07-18", "Limits of Virtual Network Manager"
)
PUBLIC_IP_BASIC = base.azure(
    "virtual-network/ip-services/public-ip-basic-upgrade-guidance", "2026-06-04", "Upgrade Basic public IP addresses"
)
PRIVATE_ENDPOINT = base.azure("private-link/private-endpoint-overview", "2026-03-30", "Private endpoints")
PRIVATE_ENDPOINT_DNS = base.azure("private-link/private-endpoint-dns", "2025-08-04", "DNS zones of private endpoints")
PRIVATE_ENDPOINT_DNS_CHINA = base.Source(
    "DNS zones of private endpoints in Azure operated by 21Vianet",
    "https://docs.azure.cn/en-us/private-link/private-endpoint-dns",
    base.READ_ON,
    undated=True,
)
PRIVATE_ENDPOINT_POLICIES = base.azure(
    "private-link/disable-private-endpoint-network-policy", "2025-03-25", "Network policies for private endpoints"
)
REDIS_RETIREMENT = base.Source(
    "PSRule for Azure: from Azure Cache for Redis to Azure Managed Redis",
    "https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.Redis.MigrateAMR/",
    date(2025, 11, 23),
)
PRIVATE_LINK_SERVICE = base.azure("private-link/private-link-service-overview", "2026-03-30", "Private Link Service")
PRIVATE_LINK_POLICIES = base.azure(
    "private-link/disable-private-link-service-network-policy", "2026-03-30", "Network policies of Private Link Service"
)
DNS_RESOLVER = base.azure("dns/dns-private-resolver-overview", "2025-12-16", "Azure DNS Private Resolver")
PRIVATE_DNS = base.azure("dns/private-dns-privatednszone", "2025-12-18", "Private DNS zones")
SUBSCRIPTION_LIMITS = base.azure(
    "azure-resource-manager/management/azure-subscription-service-limits", "2024-06-19", "Azure subscription limits"
)
NAME_RULES = base.azure(
    "azure-resource-manager/management/resource-name-rules", "2025-03-14", "Naming rules for Azure resources"
)
REGIONS = base.azure("reliability/regions-list", "2026-09-23", "Azure regions list")
VM_SIZES = base.Source(
    "Sizes for virtual machines in Azure",
    f"{base.LEARN}/azure/virtual-machines/sizes/overview",
    base.READ_ON,
    undated=True,
)
VM_RETIREMENTS = base.azure(
    "virtual-machines/sizes/lifecycle/retirements-and-capacity-restrictions", "2026-09-25", "VM size series that retire"
)
CLI_ENDPOINTS = base.Source(
    "Azure CLI endpoints for proxy bypass", f"{base.LEARN}/cli/azure/azure-cli-endpoints", date(2024, 7, 24)
)
CLI_INSTALL_CLIENTS = base.Source(
    "Azure CLI: where install-cli downloads from",
    "https://github.com/Azure/azure-cli/blob/dev/src/azure-cli/azure/cli/command_modules/acs/custom.py",
    base.READ_ON,
    undated=True,
)
CAF_ABBREVIATIONS = base.azure(
    "cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations", "2024-05-07", "Resource abbreviations"
)
AKS_BASELINE = base.Source(
    "AKS baseline architecture",
    f"{base.LEARN}/azure/architecture/reference-architectures/containers/aks/baseline-aks",
    date(2026, 1, 1),
)
FIREWALL_PARALLEL = base.Source(
    "Azure Firewall and Application Gateway side by side",
    f"{base.LEARN}/azure/architecture/example-scenario/gateway/firewall-application-gateway",
    base.READ_ON,
    undated=True,
)
AGIC_TO_AGC = base.Source(
    "From AGIC to Application Gateway for Containers",
    f"{base.LEARN}/azure/application-gateway/for-containers/migrate-from-agic-to-agc",
    base.READ_ON,
    undated=True,
)
VIRTUAL_WAN_ABOUT = base.azure("virtual-wan/virtual-wan-about", "2025-03-26", "What is Azure Virtual WAN?")
PSRULE_SUBNET = base.Source(
    "PSRule for Azure: AKS subnet size",
    "https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.AKS.CNISubnetSize/",
    date(2021, 9, 1),
)
AKS_BASELINE_TOPOLOGY = base.github(
    "mspnp/aks-baseline/blob/main/network-team/topology.md", "2026-03-27", "AKS baseline: network topology"
)
DEFAULT_OUTBOUND = base.Source(
    "Private subnets by default in Azure virtual networks",
    "https://techcommunity.microsoft.com/t5/azure-networking-blog/"
    "private-subnets-by-default-in-azure-virtual-networks-what/ba-p/4513778",
    date(2026, 4, 1),
)

# Error codes
ERROR_SUBNET_SIZE = base.trouble(
    "connectivity/insufficientsubnetsize-error-advanced-networking", "2025-02-20", "InsufficientSubnetSize"
)
ERROR_SUBNET_FULL = base.trouble("create-upgrade-delete/error-code-subnetisfull-upgrade", "2024-10-10", "SubnetIsFull")
ERROR_SERVICE_CIDR = base.trouble(
    "create-upgrade-delete/error-code-servicecidroverlapexistingsubnetscidr", "2023-11-15", "Service CIDR overlap"
)
ERROR_DNS_IP = base.trouble(
    "create-upgrade-delete/error-code-dnsserviceipoutofservicecidr", "2024-10-17", "DNS service IP"
)
ERROR_OUTBOUND_PORTS = base.trouble(
    "create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports", "2024-05-06", "Outbound ports"
)
SCALE_TROUBLESHOOTING = base.trouble(
    "create-upgrade-delete/aks-at-scale-troubleshoot-guide", "2024-09-25", "large clusters"
)
