"""Parameters of a cluster and its node pools: the flag of the Azure CLI and the property in Bicep or ARM.

`az aks create` takes flags of both tables; `az aks nodepool add` takes those of POOL. Flags and their values are those
of sources.AZURE_CLI, properties those of the API version 2026-06-01 (sources.AKS_API).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Parameter:
    """`title` is what people call it, `flag` the CLI's word, `path` the ARM property ("" where it has none)."""

    title: str
    flag: str
    path: str


_NETWORK = "properties.networkProfile"
_BALANCER = f"{_NETWORK}.loadBalancerProfile"
_NAT = f"{_NETWORK}.natGatewayProfile"
_SECURITY = f"{_NETWORK}.advancedNetworking.security"
_ROUTING = "properties.ingressProfile.webAppRouting"
_SERVER = "properties.apiServerAccessProfile"

CLUSTER: Mapping[str, Parameter] = MappingProxyType(
    {
        "name": Parameter("Cluster", "--name", "name"),
        "group": Parameter("Resource group", "--resource-group", "resourceGroup().name"),
        "region": Parameter("Region", "--location", "location"),
        "version": Parameter("Kubernetes version", "--kubernetes-version", "properties.kubernetesVersion"),
        "sku": Parameter("SKU", "--sku", "sku.name"),
        "tier": Parameter("Pricing tier", "--tier", "sku.tier"),
        "support_plan": Parameter("Support plan", "--k8s-support-plan", "properties.supportPlan"),
        "plugin": Parameter("Network plugin", "--network-plugin", f"{_NETWORK}.networkPlugin"),
        "plugin_mode": Parameter("Plugin mode", "--network-plugin-mode", f"{_NETWORK}.networkPluginMode"),
        "dataplane": Parameter("Data plane", "--network-dataplane", f"{_NETWORK}.networkDataplane"),
        "policy": Parameter("Network policy", "--network-policy", f"{_NETWORK}.networkPolicy"),
        "families": Parameter("IP families", "--ip-families", f"{_NETWORK}.ipFamilies"),
        "pod_cidr": Parameter("Pod CIDR", "--pod-cidr", f"{_NETWORK}.podCidr"),
        "pod_cidrs": Parameter("Pod CIDRs", "--pod-cidrs", f"{_NETWORK}.podCidrs"),
        "service_cidr": Parameter("Service CIDR", "--service-cidr", f"{_NETWORK}.serviceCidr"),
        "service_cidrs": Parameter("Service CIDRs", "--service-cidrs", f"{_NETWORK}.serviceCidrs"),
        "dns_service_ip": Parameter("DNS service IP", "--dns-service-ip", f"{_NETWORK}.dnsServiceIP"),
        "acns": Parameter(
            "Advanced Container Networking Services", "--enable-acns", f"{_NETWORK}.advancedNetworking.enabled"
        ),
        "beyond_policy": Parameter(
            "Policies by name or at layer 7", "--acns-advanced-networkpolicies", f"{_SECURITY}.advancedNetworkPolicies"
        ),
        "transit": Parameter(
            "Encryption between nodes", "--acns-transit-encryption-type", f"{_SECURITY}.transitEncryption.type"
        ),
        "outbound_type": Parameter("Outbound type", "--outbound-type", f"{_NETWORK}.outboundType"),
        "balancer_sku": Parameter("Load balancer SKU", "--load-balancer-sku", f"{_NETWORK}.loadBalancerSku"),
        "backend_pool": Parameter("Backend pool", "--load-balancer-backend-pool-type", f"{_BALANCER}.backendPoolType"),
        "managed_ips": Parameter(
            "Managed outbound addresses",
            "--load-balancer-managed-outbound-ip-count",
            f"{_BALANCER}.managedOutboundIPs.count",
        ),
        "own_ips": Parameter(
            "Outbound addresses of your own", "--load-balancer-outbound-ips", f"{_BALANCER}.outboundIPs.publicIPs"
        ),
        "own_prefixes": Parameter(
            "Outbound prefixes of your own",
            "--load-balancer-outbound-ip-prefixes",
            f"{_BALANCER}.outboundIPPrefixes.publicIPPrefixes",
        ),
        "ports": Parameter(
            "SNAT ports a node", "--load-balancer-outbound-ports", f"{_BALANCER}.allocatedOutboundPorts"
        ),
        "idle": Parameter("Idle timeout, minutes", "--load-balancer-idle-timeout", f"{_BALANCER}.idleTimeoutInMinutes"),
        "nat_sku": Parameter("NAT gateway SKU", "--outbound-type-sku", f"{_NAT}.sku"),
        "nat_ips": Parameter(
            "NAT gateway addresses", "--nat-gateway-managed-outbound-ip-count", f"{_NAT}.managedOutboundIPProfile.count"
        ),
        "private": Parameter("Private cluster", "--enable-private-cluster", f"{_SERVER}.enablePrivateCluster"),
        "integration": Parameter(
            "API server VNet integration", "--enable-apiserver-vnet-integration", f"{_SERVER}.enableVnetIntegration"
        ),
        "server_subnet": Parameter("API server’s subnet", "--apiserver-subnet-id", f"{_SERVER}.subnetId"),
        "zone": Parameter("Private DNS zone", "--private-dns-zone", f"{_SERVER}.privateDNSZone"),
        "no_public_fqdn": Parameter(
            "No public FQDN", "--disable-public-fqdn", f"{_SERVER}.enablePrivateClusterPublicFQDN"
        ),
        "authorized": Parameter(
            "Authorised ranges", "--api-server-authorized-ip-ranges", f"{_SERVER}.authorizedIPRanges"
        ),
        "identity": Parameter("User-assigned identity", "--assign-identity", "identity.userAssignedIdentities"),
        "system_identity": Parameter("System-assigned identity", "--enable-managed-identity", "identity.type"),
        "principal": Parameter(
            "Service principal", "--service-principal", "properties.servicePrincipalProfile.clientId"
        ),
        "secret": Parameter("Its secret", "--client-secret", "properties.servicePrincipalProfile.secret"),
        "granted": Parameter("Rights on the subnets as assigned before", "--skip-subnet-role-assignment", ""),
        "routing": Parameter("Application routing", "--enable-app-routing", f"{_ROUTING}.enabled"),
        "default_nginx": Parameter(
            "NGINX made by the add-on",
            "--app-routing-default-nginx-controller",
            f"{_ROUTING}.nginx.defaultIngressControllerType",
        ),
        "gateway_api": Parameter(
            "Managed Gateway API", "--enable-gateway-api", "properties.ingressProfile.gatewayAPI.installation"
        ),
        "gateway_routing": Parameter(
            "Application routing with Gateway API",
            "--enable-app-routing-istio",
            f"{_ROUTING}.gatewayAPIImplementations.appRoutingIstio.mode",
        ),
        "mesh": Parameter("Istio add-on", "--enable-azure-service-mesh", "properties.serviceMeshProfile.mode"),
        "provisioning": Parameter(
            "Node auto-provisioning", "--node-provisioning-mode", "properties.nodeProvisioningProfile.mode"
        ),
        "static_egress": Parameter(
            "Static egress gateway",
            "--enable-static-egress-gateway",
            f"{_NETWORK}.staticEgressGatewayProfile.enabled",
        ),
        "artifacts": Parameter(
            "Source of AKS’s own images", "--bootstrap-artifact-source", "properties.bootstrapProfile.artifactSource"
        ),
        "registry": Parameter(
            "Registry with the cache",
            "--bootstrap-container-registry-resource-id",
            "properties.bootstrapProfile.containerRegistryId",
        ),
    }
)

POOL: Mapping[str, Parameter] = MappingProxyType(
    {
        "pool": Parameter("Name", "--nodepool-name", "name"),
        "mode": Parameter("Mode", "--mode", "mode"),
        "os_type": Parameter("OS", "--os-type", "osType"),
        "os_sku": Parameter("OS SKU", "--os-sku", "osSKU"),
        "set_type": Parameter("Backed by", "--vm-set-type", "type"),
        "vm_size": Parameter("VM size", "--node-vm-size", "vmSize"),
        "count": Parameter("Nodes", "--node-count", "count"),
        "autoscaler": Parameter("Autoscaler", "--enable-cluster-autoscaler", "enableAutoScaling"),
        "min_count": Parameter("Minimum nodes", "--min-count", "minCount"),
        "max_count": Parameter("Maximum nodes", "--max-count", "maxCount"),
        "max_pods": Parameter("Max pods a node", "--max-pods", "maxPods"),
        "max_surge": Parameter("Max surge", "--max-surge", "upgradeSettings.maxSurge"),
        "max_unavailable": Parameter("Max unavailable", "--max-unavailable", "upgradeSettings.maxUnavailable"),
        "zones": Parameter("Availability zones", "--zones", "availabilityZones"),
        "subnet": Parameter("Node subnet", "--vnet-subnet-id", "vnetSubnetID"),
        "pod_subnet": Parameter("Pod subnet", "--pod-subnet-id", "podSubnetID"),
        "static_block": Parameter("Pod addresses", "--pod-ip-allocation-mode", "podIPAllocationMode"),
        "public_ip": Parameter("Public address a node", "--enable-node-public-ip", "enableNodePublicIP"),
        "no_outbound_nat": Parameter(
            "Windows outbound NAT off", "--disable-windows-outbound-nat", "windowsProfile.disableOutboundNat"
        ),
        "priority": Parameter("Priority", "--priority", "scaleSetPriority"),
    }
)
# Flags that `az aks create` does not take; `az aks nodepool update` sets the surge of the first pool afterwards.
ADD_ONLY: frozenset[str] = frozenset({"mode", "os_type", "max_surge", "max_unavailable", "no_outbound_nat", "priority"})
SWITCHES: frozenset[str] = frozenset(
    {
        "acns", "private", "integration", "no_public_fqdn", "system_identity", "granted", "routing", "mesh",
        "gateway_api", "gateway_routing", "static_egress", "autoscaler", "public_ip", "no_outbound_nat",
    }
)  # fmt: skip
"""Parameters whose flag stands alone."""
PREVIEW: Mapping[str, frozenset[str]] = MappingProxyType(
    {"outbound_type": frozenset({"block"}), "os_sku": frozenset({"flatcar", "WindowsAnnual"})}
)
"""Values that only the extension aks-preview takes, by parameter (sources.AKS_PREVIEW); no other needs an extension."""
OS_SKU: Mapping[str, str] = MappingProxyType({"AzureLinux2": "AzureLinux", "Flatcar": "flatcar"})
"""What `--os-sku` calls an image, where it has another word; AzureLinux is version 2 below Kubernetes 1.32."""

PLUGIN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "azure_cni_overlay": ("azure", "overlay"),
        "azure_cni_pod_subnet_dynamic": ("azure", ""),
        "azure_cni_pod_subnet_static": ("azure", ""),
        "azure_cni_node_subnet": ("azure", ""),
        "kubenet": ("kubenet", ""),
        "byo_cni": ("none", ""),
    }
)
"""Plugin and plugin mode of each network model."""
