"""Pages about the cluster: network models, limits, node pools, egress, API server, rights, policies."""

from planner.azure.sources import base

# Network models and address planning
CNI_OVERVIEW = base.aks("concepts-network-cni-overview", "2026-07-10", "AKS CNI networking overview")
CNI_OVERLAY = base.aks("concepts-network-azure-cni-overlay", "2026-07-31", "Azure CNI Overlay networking concepts")
CNI_OVERLAY_HOWTO = base.aks("azure-cni-overlay", "2026-07-31", "Configure Azure CNI Overlay networking")
CNI_OVERLAY_EXPAND = base.aks("azure-cni-overlay-pod-expand", "2024-08-16", "Expand the pod CIDR of Azure CNI Overlay")
CNI_POD_SUBNET = base.aks("concepts-network-azure-cni-pod-subnet", "2024-05-21", "Azure CNI Pod Subnet concepts")
CNI_DYNAMIC = base.aks("configure-azure-cni-dynamic-ip-allocation", "2024-07-09", "Azure CNI dynamic IP allocation")
CNI_STATIC_BLOCK = base.aks(
    "configure-azure-cni-static-block-allocation", "2024-03-18", "Azure CNI static block allocation"
)
CNI_LEGACY = base.aks("concepts-network-legacy-cni", "2026-04-16", "AKS legacy container networking interfaces")
CNI_CILIUM = base.aks("azure-cni-powered-by-cilium", "2026-08-05", "Azure CNI powered by Cilium")
CNI_UPDATE = base.aks("update-azure-cni", "2024-11-26", "Update the IPAM mode and data plane of a cluster")
KUBENET = base.aks("configure-kubenet", "2026-04-16", "Use kubenet networking in AKS")
KUBENET_RETIREMENT = base.github("Azure/AKS/issues/4859", "2025-04-23", "AKS: kubenet retirement notice")
BYO_CNI = base.aks("use-byo-cni", "2026-04-16", "Bring your own CNI plugin to AKS")
DUAL_STACK = base.aks("configure-dual-stack", "2023-12-07", "Dual-stack networking in AKS")
IP_PLANNING = base.aks("concepts-network-ip-address-planning", "2026-04-16", "IP address planning for AKS clusters")
NETWORK_CONCEPTS = base.aks("concepts-network", "2024-06-03", "AKS networking concepts")
PLAN_POD_NETWORKING = base.aks("plan-pod-networking", "2025-03-24", "Plan pod networking for AKS")
PLAN_NODE_NETWORKING = base.aks("plan-node-networking", "2025-03-24", "Plan node networking for AKS")
PLAN_APP_NETWORKING = base.aks("plan-application-networking", "2025-03-24", "Plan application networking for AKS")
NETWORK_BEST_PRACTICES = base.aks(
    "operator-best-practices-network", "2026-09-10", "AKS network best practices for operators"
)
MOVE_SUPPORT = base.azure(
    "azure-resource-manager/management/move-support-resources", "2024-03-19", "Move operation support by resource type"
)
AKS_FAQ = base.aks("faq", "2023-11-06", "AKS frequently asked questions")
SUPPORT_POLICIES = base.aks("support-policies", "2026-06-09", "AKS support policies")
CHANGELOG = base.github("Azure/AKS/blob/master/CHANGELOG.md", "2026-07-17", "AKS release notes")
OVERLAY_VALIDATION = base.github(
    "Azure/AKS-Construction/issues/701", "2024-06-11", "Pod CIDR check of the AKS resource provider"
)
AUTOSCALER_VALIDATION = base.github(
    "Azure/AKS/issues/3686", "2023-06-08", "AKS: subnet check uses the autoscaler maximum"
)
NODE_SUBNET_VALIDATION = base.github("Azure/AKS/issues/456", "2018-06-21", "AKS: subnet check of Azure CNI Node Subnet")
POD_CIDR_TABLE = base.github("Azure/AKS/issues/4367", "2024-06-26", "AKS: nodes per pod CIDR size")
DYNAMIC_17TH = base.github(
    "Azure/azure-container-networking/issues/2462", "2024-01-02", "Azure CNI: addresses held by a node"
)

# Limits, node pools, operating systems and upgrades
AKS_QUOTAS = base.aks("quotas-skus-regions", "2026-08-03", "AKS quotas, VM size restrictions and regions")
AKS_TIERS = base.aks("free-standard-pricing-tiers", "2026-07-06", "AKS pricing tiers")
LARGE_CLUSTERS = base.aks(
    "best-practices-performance-scale-large", "2026-06-05", "AKS best practices for large clusters"
)
NODE_POOLS = base.aks("create-node-pools", "2026-07-13", "Create AKS node pools")
SYSTEM_POOLS = base.aks("use-system-pools", "2026-04-30", "AKS system node pools")
UNIQUE_SUBNETS = base.aks("node-pool-unique-subnet", "2025-09-26", "AKS node pools with unique subnets")
VMS_POOLS = base.aks("virtual-machines-node-pools", "2026-08-07", "AKS Virtual Machines node pools")
ZONES = base.aks("reliability-availability-zones-configure", "2026-03-26", "Availability zones in AKS")
AUTOSCALER = base.aks("cluster-autoscaler-overview", "2024-01-05", "AKS cluster autoscaler overview")
UPGRADE_ROLLING = base.aks("upgrade-aks-node-pools-rolling", "2026-05-29", "Rolling upgrade of AKS node pools")
OS_VERSIONS = base.aks("upgrade-os-version", "2026-02-09", "Upgrade the OS version of AKS nodes")
AZURE_LINUX = base.aks("use-azure-linux", "2025-12-16", "Azure Linux for AKS")
FLATCAR = base.aks("flatcar-container-linux-for-aks", "2026-02-23", "Flatcar Container Linux for AKS")
WINDOWS_BEST_PRACTICES = base.aks("windows-best-practices", "2026-07-13", "Windows containers on AKS: best practices")
WINDOWS_FAQ = base.aks("windows-faq", "2023-11-06", "Windows node pools on AKS: questions and answers")
WINDOWS_UPGRADE = base.aks("upgrade-windows-os", "2026-06-09", "Upgrade the Windows version of AKS nodes")
WINDOWS_ANNUAL = base.aks("windows-annual-channel", "2026-02-05", "Windows Server Annual Channel on AKS")
AVAILABILITY_SETS = base.aks("availability-sets-on-aks", "2026-01-14", "Availability sets on AKS")
NODE_PUBLIC_IPS = base.aks("use-node-public-ips", "2026-06-17", "Node public IP addresses in AKS")
VIRTUAL_NODES = base.aks("virtual-nodes", "2023-11-06", "Virtual nodes in AKS")
VIRTUAL_NODES_CLI = base.aks("virtual-nodes-cli", "2023-08-28", "Create virtual nodes with the Azure CLI")
NAP = base.aks("node-auto-provisioning", "2026-02-15", "Node auto-provisioning in AKS")
NAP_NETWORKING = base.aks("node-auto-provisioning-networking", "2024-06-13", "Networking for node auto-provisioning")
AUTOMATIC = base.aks("intro-aks-automatic", "2026-07-07", "Introduction to AKS Automatic")
AUTOMATIC_CUSTOM = base.aks("automatic/quick-automatic-custom-network", "2026-06-02", "AKS Automatic in your own VNet")
AUTOMATIC_MANAGED = base.aks(
    "automatic/quick-automatic-managed-network", "2026-07-24", "AKS Automatic in a managed VNet"
)
AKS_VERSIONS = base.aks("supported-kubernetes-versions", "2026-08-05", "Supported Kubernetes versions in AKS")
LONG_TERM_SUPPORT = base.aks("long-term-support", "2026-08-05", "Long-term support of AKS versions")
LOCALDNS = base.aks("localdns-custom", "2026-07-06", "LocalDNS in AKS")
CERTIFICATE_ROTATION = base.aks("certificate-rotation", "2026-01-14", "Certificate rotation in AKS")

# Outbound, load balancer and NAT gateway
OUTBOUND_TYPES = base.aks("egress-outboundtype", "2026-08-05", "AKS outbound types")
EGRESS_UDR = base.aks("egress-udr", "2023-05-10", "AKS egress with a user-defined route table")
LIMIT_EGRESS = base.aks("limit-egress-traffic", "2023-12-05", "Control AKS egress with Azure Firewall")
OUTBOUND_RULES = base.aks("outbound-rules-control-egress", "2026-06-18", "AKS outbound network and FQDN rules")
STATIC_EGRESS = base.aks("configure-static-egress-gateway", "2026-08-06", "Static egress gateway in AKS")
HTTP_PROXY = base.aks("http-proxy", "2026-02-18", "HTTP proxy support in AKS")
ISOLATED = base.aks("concepts-network-isolated", "2026-06-15", "AKS network isolated clusters")
ISOLATED_HOWTO = base.aks("network-isolated", "2025-06-20", "Create an AKS network isolated cluster")
LB_STANDARD = base.aks("load-balancer-standard", "2024-01-23", "Public Standard load balancer in AKS")
LB_CONFIGURE = base.aks("configure-load-balancer-standard", "2024-01-23", "Configure the AKS Standard load balancer")
LB_INTERNAL = base.aks("internal-lb", "2026-07-31", "Internal load balancer in AKS")
LB_MULTIPLE = base.aks("use-multiple-standard-load-balancer", "2025-05-13", "Multiple Standard load balancers in AKS")
LB_BASIC_UPGRADE = base.aks(
    "upgrade-basic-load-balancer-on-aks", "2025-08-29", "Upgrade from the Basic load balancer on AKS"
)
LB_OUTBOUND = base.azure(
    "load-balancer/load-balancer-outbound-connections", "2023-03-06", "SNAT for outbound connections"
)
LB_SKUS = base.azure("load-balancer/skus", "2024-06-27", "Azure Load Balancer SKUs")
NAT_AKS = base.aks("nat-gateway", "2026-07-07", "NAT gateway for AKS clusters")
NAT_RESOURCE = base.azure("nat-gateway/nat-gateway-resource", "2025-11-04", "The NAT gateway resource")
NAT_OVERVIEW = base.azure("nat-gateway/nat-overview", "2025-11-04", "What is Azure NAT Gateway?")
NAT_SKU = base.azure("nat-gateway/nat-sku", "2026-07-27", "Azure NAT Gateway SKUs")
NAT_FIREWALL = base.azure(
    "nat-gateway/tutorial-hub-spoke-nat-firewall", "2025-09-11", "NAT gateway with Azure Firewall in a hub"
)

# API server, identity and rights, network policy
PRIVATE_CLUSTERS = base.aks("private-clusters", "2026-08-05", "AKS private clusters")
PRIVATE_CONNECT = base.aks("private-cluster-connect", "2026-08-13", "Connect to an AKS private cluster")
COMMAND_INVOKE = base.aks("access-private-cluster", "2025-06-10", "Command invoke for AKS private clusters")
AUTHORIZED_RANGES = base.aks("api-server-authorized-ip-ranges", "2026-08-03", "API server authorized IP ranges")
API_VNET = base.aks("api-server-vnet-integration", "2026-04-15", "API server VNet integration")
BUILT_IN_ROLES = base.azure("role-based-access-control/built-in-roles", "2026-02-23", "Azure built-in roles")
SERVICE_PERMISSIONS = base.aks("aks-service-permissions", "2026-04-19", "Permissions that AKS needs")
MANAGED_IDENTITY = base.aks("managed-identity-overview", "2026-08-18", "Managed identities in AKS")
SERVICE_PRINCIPAL = base.aks("kubernetes-service-principal", "2024-05-30", "Service principals with AKS")
NODE_ACCESS = base.aks("node-access", "2026-02-28", "Connect to AKS nodes")
NETWORK_POLICY = base.aks("use-network-policies", "2026-08-18", "Network policies in AKS")
ACNS = base.aks(
    "advanced-container-networking-services-overview", "2024-05-28", "Advanced Container Networking Services"
)
ACNS_FQDN = base.aks("container-network-security-fqdn-filtering-concepts", "2024-07-30", "FQDN filtering in AKS")
ACNS_L7 = base.aks("container-network-security-l7-policy-concepts", "2024-03-14", "Layer 7 policies in AKS")
PCI_NETWORK = base.aks("pci-network", "2025-11-10", "Network segmentation for PCI DSS on AKS")
