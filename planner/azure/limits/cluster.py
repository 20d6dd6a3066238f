"""Numbers for addresses, clusters, node pools, upgrades and the API server."""

from collections.abc import Mapping
from types import MappingProxyType

# Subnets and VNets (sources.VNET_FAQ, sources.SUBSCRIPTION_LIMITS)
RESERVED_ADDRESSES_PER_SUBNET = 5  # the first four and the last
RESERVED_FIRST_ADDRESSES = 4
RESERVED_LAST_ADDRESSES = 1
SUBNET_MIN_PREFIX = 2  # the largest subnet
SUBNET_MAX_PREFIX = 29  # the smallest subnet
SUBNET_IPV6_PREFIX = 64  # exactly
VNET_MIN_PREFIX = 8  # AKS guidance, sources.IP_PLANNING
VNET_ADDRESSES = 65_536
PEERED_GROUP_ADDRESSES = 128_000
SUBNETS_PER_VNET = 3_000
PEERINGS_PER_VNET = 500
PEERINGS_PER_VNET_WITH_NETWORK_MANAGER = 1_000
ROUTES_PER_TABLE = 400
ROUTES_PER_TABLE_WITH_NETWORK_MANAGER = 1_000
ROUTE_TABLES_PER_REGION = 200
NSGS_PER_REGION = 5_000
NSG_RULES = 1_000
NSG_PRIORITY_MIN = 100
NSG_PRIORITY_MAX = 4_096
PUBLIC_IP_PREFIX_MIN_LENGTH = 28  # at most 16 addresses by default, sources.NODE_PUBLIC_IPS

# Pods per node (sources.IP_PLANNING, sources.CNI_OVERLAY, sources.KUBENET)
MAX_PODS_MIN = 10
MAX_PODS_MAX = 250
MIN_PODS_PER_POOL = 30  # max pods × nodes of every pool
WINDOWS_OVERLAY_MAX_PODS_RECOMMENDED = 110
# None: no default is documented for the model, the design has to say it.
# Dynamic Pod Subnet: 110 in IP planning (April 2026), 250 in the how-to (2024); the newer page is followed.
DEFAULT_MAX_PODS: Mapping[str, int | None] = MappingProxyType(
    {
        "azure_cni_overlay": 250,
        "azure_cni_pod_subnet_dynamic": 110,
        "azure_cni_pod_subnet_static": None,
        "azure_cni_node_subnet": 30,
        "kubenet": 110,
        "byo_cni": None,
    }
)

# What a node takes
OVERLAY_PREFIX_PER_NODE = 24  # kubenet too; sources.CNI_OVERLAY, sources.KUBENET
OVERLAY_ADDRESSES_PER_NODE = 256
OVERLAY_IPV6_PREFIX_PER_NODE = 80  # sources.DUAL_STACK
POD_BATCH = 16  # dynamic Pod Subnet hands out pod addresses in batches, sources.CNI_POD_SUBNET
POD_BATCH_REFILL_BELOW = 8  # a node asks for the next batch below this many free addresses
POD_BATCH_EXTRA_ADDRESSES_PER_NODE = 1  # sources.DYNAMIC_17TH
STATIC_BLOCK = 16  # a /28, sources.CNI_STATIC_BLOCK
STATIC_BLOCK_PREFIX = 28
STATIC_BLOCK_INTERNAL_ADDRESSES_PER_NODE = 1
STATIC_BLOCK_SUBNET_MIN_PREFIX = 12
STATIC_BLOCK_RESERVED_BLOCKS = 2  # the blocks that hold the subnet's reserved addresses (inferred)
POD_SUBNET_BUSY_PERCENT = 90  # freed addresses need seconds before reuse, sources.IP_PLANNING
SYSTEM_PODS = 10  # those without host network, about; sources.CNI_POD_SUBNET

# Cluster size (sources.AKS_QUOTAS, sources.LARGE_CLUSTERS)
NODES_PER_CLUSTER = 5_000
NODES_PER_CLUSTER_BEFORE_UPGRADE = 3_000  # beyond it an upgrade needs the cluster made smaller first
NODES_PER_POOL = 1_000
POOLS_PER_CLUSTER = 100
CLUSTERS_PER_SUBSCRIPTION = 5_000
KUBENET_NODES = 400  # one route a node, sources.KUBENET
NPM_NODES = 250  # Azure NPM, sources.NETWORK_POLICY
NPM_PODS = 20_000
OVERLAY_PODS = 200_000  # sources.LARGE_CLUSTERS; plan-pod-networking (2025) says 250,000
DYNAMIC_POD_SUBNET_PODS_RECOMMENDED = 50_000
DYNAMIC_POD_SUBNET_PODS = 65_000
STATIC_BLOCK_PODS = 1_000_000
FREE_TIER_NODES_RECOMMENDED = 10
NODES_BEFORE_INTERNAL_LOAD_BALANCERS = 750  # create internal load balancers while smaller
NODES_FOR_NAT_GATEWAY = 500  # above it a NAT gateway instead of load balancer egress, sources.PLAN_NODE_NETWORKING
NODES_FOR_TWO_OUTBOUND_IPS = 1_000
CILIUM_IDENTITIES = 65_535  # sources.CNI_CILIUM
ACNS_L7_NODES = 1_000  # sources.ACNS_L7
ACNS_L7_PODS = 40_000
WINDOWS_SERVICES_CLUSTER_POLICY = 500  # port exhaustion with externalTrafficPolicy Cluster, sources.WINDOWS_FAQ

# Upgrades (sources.UPGRADE_ROLLING, sources.LARGE_CLUSTERS)
DEFAULT_MAX_SURGE_PERCENT = 10  # Kubernetes 1.32 and later; at least one node
DEFAULT_MAX_SURGE_NODES_MIN = 1
DEFAULT_MAX_UNAVAILABLE = 0
RECOMMENDED_MAX_SURGE_PERCENT = 33
LARGE_POOL_NODES = 500
LARGE_POOL_MAX_SURGE_PERCENT = 20

# Node pools (sources.SYSTEM_POOLS, sources.NODE_POOLS, sources.AKS_QUOTAS)
DEFAULT_NODE_COUNT = 3
SYSTEM_POOL_MIN_NODES = 2
SYSTEM_POOL_RECOMMENDED_NODES = 3
SYSTEM_POOL_MIN_VCPUS = 2  # quota page; the system pool page asks for 4
SYSTEM_POOL_RECOMMENDED_VCPUS = 4
SYSTEM_POOL_MIN_MEMORY_GIB = 4
USER_POOL_MIN_VCPUS = 2
USER_POOL_MIN_MEMORY_GIB = 2
POOL_NAME_MAX_LINUX = 12
POOL_NAME_MAX_WINDOWS = 6
NODE_LABEL_NAME_MAX = 63  # Overlay makes node labels of VNet, subnet and resource group names, sources.CNI_OVERLAY
FLAT_MODEL_SUBNET_PREFIX_ADVISED = 23  # /23 or larger with flat Azure CNI, sources.PSRULE_SUBNET

# Service range (sources.CNI_OVERLAY, sources.CNI_LEGACY)
SERVICE_CIDR_MIN_PREFIX = 13  # it has to be smaller than a /12
SERVICE_CIDR_IPV6_MIN_PREFIX = 108
SERVICE_CIDR_SYSTEM_ADDRESSES = 2  # kubernetes.default and DNS
DNS_SERVICE_IP_OFFSET = 10  # the convention: .10 of the service range

# API server (sources.AUTHORIZED_RANGES, sources.API_VNET, sources.PRIVATE_CLUSTERS)
AUTHORIZED_RANGES = 200
AUTHORIZED_RANGES_VNET_INTEGRATION = 2_000
API_SERVER_SUBNET_MAX_PREFIX = 28
API_SERVER_ADDRESSES_PER_CLUSTER = 9
API_SERVER_PRIVATE_ENDPOINT_ADDRESSES = 1
PRIVATE_DNS_SUBZONE_MAX = 32
ROLE_ASSIGNMENT_DELAY_MINUTES = 60  # sources.KUBENET

# Command invoke (sources.COMMAND_INVOKE)
COMMAND_INVOKE_SCHEDULE_SECONDS = 60
COMMAND_INVOKE_OUTPUT_KB = 512
