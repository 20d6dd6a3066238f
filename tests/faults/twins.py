"""Faults at second places: other list rows, other VNets, IPv6 twins, existing clusters and boundaries."""

from tests.faults.fault import Fault
from tests.faults.models import DUAL, MODEL, OLD_KUBENET

OVERLAP = "ip-peered-no-overlap peering-no-overlap onprem-no-overlap mgmt-no-overlap"
WINDOWS_POOL = {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "max_pods": 30}
OLD = {"overview.cluster": "existing"}

FAULTS = (
    Fault(
        "second on-premises range on the hub",
        OVERLAP,
        "regulated",
        {"surroundings.networks.0.ranges": ["172.24.0.0/14", "10.65.1.0/24"]},
        "surroundings.networks.0 addresses.hub",
    ),
    Fault(
        "pods on the management VNet",
        "overlay-podcidr-no-overlap",
        "regulated",
        {"addresses.pod_cidr": "10.65.0.0/17"},
        "addresses.pod_cidr addresses.hub addresses.management",
    ),
    Fault(
        "services on the hub",
        "service-cidr-not-peered-onprem",
        "aks-baseline",
        {"addresses.service_cidr": "10.200.0.0/20"},
        "addresses.service_cidr addresses.hub",
    ),
    Fault(
        "services in free space of the spoke's second range",
        "service-cidr-not-in-vnet",
        "aks-baseline",
        {
            "addresses.spoke.address_space": ["10.240.0.0/16", "10.250.0.0/16"],
            "addresses.service_cidr": "10.250.0.0/20",
        },
        "addresses.service_cidr",
        "warning",
    ),
    Fault(
        "endpoints inside the gateway's subnet",
        "ip-subnets-inside-vnet subnets-no-overlap",
        "aks-baseline",
        {"addresses.subnets.2.cidr": "10.240.5.240/28"},
        "addresses.subnets.2 addresses.subnets.3",
    ),
    Fault(
        "own subnet outside the hub",
        "ip-subnets-inside-vnet subnets-no-overlap",
        "aks-baseline",
        {"addresses.own_subnets": [{"name": "snet-agents", "vnet": "hub", "cidr": "10.200.1.0/27"}]},
        "addresses.own_subnets.0",
    ),
    Fault(
        "IPv6 pods on the spoke",
        "overlay-podcidr-no-overlap",
        "aks-baseline",
        DUAL | {"addresses.pod_cidr_v6": "fd00:db8:240:100::/64"},
        "addresses.pod_cidr_v6",
    ),
    Fault(
        "IPv6 services on the pods",
        "service-cidr-not-pod-cidr",
        "aks-baseline",
        DUAL | {"addresses.service_cidr_v6": "fd12:3456:789a::/108"},
        "addresses.service_cidr_v6 addresses.pod_cidr_v6",
    ),
    Fault(
        "IPv6 DNS address outside",
        "dns-ip-inside",
        "aks-baseline",
        DUAL | {"addresses.dns_service_ip_v6": "fd12:3456:789a:2::a"},
        "addresses.dns_service_ip_v6",
    ),
    Fault(
        "IPv6 space without room for a /64",
        "ipv6-subnet-64 dual-stack-overlay-only",
        "aks-baseline",
        DUAL | {"addresses.spoke.address_space": ["10.240.0.0/16", "fd00:db8:240::/72"]},
        "addresses.spoke network_model.ip_families",
    ),
    Fault(
        "static egress with dual stack",
        "static-egress-gateway edge-static-egress-gateway",
        "small-dev",
        {
            "network_model.ip_families": "dual_stack",
            "addresses.spoke.address_space": ["10.40.0.0/22", "fd00:db8:40::/56"],
            "egress.static_egress_gateway": "29",
        },
        "egress.static_egress_gateway network_model.ip_families",
    ),
    Fault(
        "kubenet in another cluster's subnet",
        "model-share-subnet subnet-aks-nodes",
        "small-dev",
        OLD_KUBENET
        | {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-aks-old", "cidr": "10.40.0.0/24", "used_by": "cluster"}],
            "addresses.subnets": [{"purpose": "nodes", "name": "snet-aks-old", "cidr": "10.40.0.0/24"}],
        },
        f"{MODEL} addresses.subnets.0 addresses.spoke.taken.0",
    ),
    Fault(
        "18 kubenet nodes on a pod range of /20",
        "kubenet-slash24-per-node ip-autoscaler-max-counts",
        "small-dev",
        OLD_KUBENET
        | {"node_pools.1.max_count": 16, "addresses.pod_cidr": "10.244.0.0/20", "overview.tier": "standard"},
        "addresses.pod_cidr",
    ),
    Fault(
        "five pods a kubenet node",
        "kubenet-max-pods ip-max-pods-min-10",
        "small-dev",
        OLD_KUBENET | {"node_pools.1.max_pods": 5, "node_pools.1.min_count": 6, "node_pools.1.max_count": 6},
        "node_pools.1.max_pods",
    ),
    Fault(
        "own CNI with pods on the VNet",
        "byo-cni-pod-cidr-required",
        "small-dev",
        {
            MODEL: "byo_cni",
            "network_model.network_dataplane": "azure",
            "network_policy.engine": "none",
            "network_policy.default_deny": [],
            "network_policy.rules": [],
            "addresses.pod_cidr": "10.40.0.0/18",
        },
        "addresses.pod_cidr",
    ),
)
