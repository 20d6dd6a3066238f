"""Faults of capacity: subnets and pod ranges that do not hold the nodes; published figures where there are any."""

from tests.faults.fault import Fault
from tests.faults.models import STATIC

NODE_SUBNET = "node-subnet-ip-formula node-subnet-rp-validation ip-autoscaler-max-counts ip-azure-reserves-5"
SURGE = "ip-surge-nodes-needed ip-upgrade-fails-subnet-full ip-surge-all-pools"
OVERLAY = "overlay-slash24-per-node overlay-rp-podcidr-validation ip-autoscaler-max-counts"
DYNAMIC = "pod-subnet-dynamic-batch-16 pod-subnet-dynamic-17th pod-subnet-dynamic-worst-case"
PIN = "addresses.subnets.0"


def _pin(purpose: str, cidr: str, index: int = 0, pool: str | None = None) -> dict[str, object]:
    return {f"addresses.subnets.{index}": {"purpose": purpose, "cidr": cidr, "pool": pool}}


def _windows_pool(index: int, name: str, cidr: str, **answers: object) -> dict[str, object]:
    changed = {f"node_pools.{index}.{key}": value for key, value in answers.items()}
    return {f"node_pools.{index}.own_subnet": True} | changed | _pin("nodes", cidr, 1, name)


FAULTS = (
    Fault(
        "310 addresses in a /24",
        NODE_SUBNET,
        "windows",
        _windows_pool(2, "npwin", "10.72.8.0/24"),
        "addresses.subnets.1 node_pools.2",
    ),
    Fault(
        "333 addresses in a /24",
        NODE_SUBNET,
        "windows",
        _windows_pool(0, "npsystem", "10.72.8.0/24", max_pods=110),
        "addresses.subnets.1 node_pools.0",
    ),
    Fault(
        "505 addresses in a /24",
        NODE_SUBNET,
        "windows",
        _windows_pool(1, "nplinux", "10.72.8.0/24", max_pods=100, max_count=5),
        "addresses.subnets.1 node_pools.1",
    ),
    Fault(
        "8 nodes in a /24 without room for surge",
        f"{NODE_SUBNET} {SURGE}",
        "windows",
        _windows_pool(2, "npwin", "10.72.8.0/24", max_count=8),
        "addresses.subnets.1 node_pools.2",
        "warning",
    ),
    Fault("769 addresses in a /23", NODE_SUBNET, "windows", {f"{PIN}.cidr": "10.72.0.0/23"}, PIN),
    Fault(
        "769 addresses in a /22, 1,046 with surge",
        f"{NODE_SUBNET} {SURGE}",
        "windows",
        {f"{PIN}.cidr": "10.72.0.0/22"},
        PIN,
        "warning",
    ),
    Fault(
        "75,300 flat addresses in one VNet",
        "node-subnet-64k-ceiling vnet-private-ips-65536",
        "windows",
        {
            "node_pools.1.max_count": 300,
            "node_pools.1.max_pods": 250,
            "node_pools.1.max_surge": "1",
            "addresses.spoke.address_space": ["10.96.0.0/12"],
            f"{PIN}.cidr": "10.96.0.0/15",
        },
        "node_pools addresses.spoke network_model.model",
    ),
    Fault(
        "5 nodes on a pod range of /22",
        OVERLAY,
        "small-dev",
        {"addresses.pod_cidr": "10.240.100.0/22"},
        "addresses.pod_cidr",
    ),
    Fault(
        "24 nodes on a pod range of /20",
        OVERLAY,
        "aks-baseline",
        {"addresses.pod_cidr": "100.64.0.0/20"},
        "addresses.pod_cidr",
    ),
    Fault(
        "24 nodes on a pod range of /19, 33 with surge",
        f"{OVERLAY} {SURGE}",
        "aks-baseline",
        {"addresses.pod_cidr": "100.64.0.0/19"},
        "addresses.pod_cidr",
        "warning",
    ),
    Fault(
        "pod range of /25",
        f"{OVERLAY} pod-cidr-byo-empty-size",
        "small-dev",
        {"addresses.pod_cidr": "10.244.0.0/25"},
        "addresses.pod_cidr",
    ),
    Fault(
        "12 overlay nodes in a /28",
        "overlay-rp-node-subnet-validation overlay-node-subnet-plan ip-autoscaler-max-counts ip-azure-reserves-5",
        "private-isolated",
        _pin("nodes", "10.88.0.0/28"),
        PIN,
    ),
    Fault(
        "11 overlay nodes in a /28 without room for surge",
        f"overlay-rp-node-subnet-validation overlay-node-subnet-plan {SURGE}",
        "private-isolated",
        _pin("nodes", "10.88.0.0/28") | {"node_pools.1.max_count": 8},
        PIN,
        "warning",
    ),
    Fault(
        "two pools of 999 in a /22",
        "overlay-rp-node-subnet-validation overlay-node-subnet-plan ip-autoscaler-max-counts",
        "aks-baseline",
        {
            "node_pools.1.max_count": 999,
            "node_pools.1.max_surge": "1",
            "node_pools.1.max_pods": 30,
            "node_pools.2": {"name": "npbatch", "max_count": 999, "max_surge": "1", "max_pods": 30},
            "addresses.pod_cidr": "100.64.0.0/10",
        },
        PIN,
    ),
    Fault(
        "16 nodes in a pod subnet of /24",
        f"{DYNAMIC} subnet-aks-pods",
        "public-waf",
        _pin("pods", "10.60.0.0/24")
        | {"node_pools.1.max_count": 11, "node_pools.0.expected_pods": 8, "node_pools.1.expected_pods": 8},
        PIN,
    ),
    Fault(
        "15 nodes in a pod subnet of /24 by seventeens",
        DYNAMIC,
        "public-waf",
        _pin("pods", "10.60.0.0/24")
        | {"node_pools.1.max_count": 10, "node_pools.0.expected_pods": 8, "node_pools.1.expected_pods": 8},
        PIN,
        "warning",
    ),
    Fault(
        "20 full nodes of 110 in a pod subnet of /21",
        DYNAMIC,
        "public-waf",
        _pin("pods", "10.60.0.0/21")
        | {"node_pools.1.max_count": 15, "node_pools.0.max_pods": 110, "node_pools.1.max_pods": 110},
        PIN,
        "warning",
    ),
    Fault(
        "29 nodes of four blocks in a pod subnet of /22",
        "static-block-slash28 subnet-aks-pods",
        "public-waf",
        STATIC | _pin("pods", "10.60.0.0/22"),
        PIN,
    ),
    Fault(
        "29 nodes of four blocks in a /21 without room for surge",
        f"static-block-slash28 {SURGE}",
        "public-waf",
        STATIC | _pin("pods", "10.60.0.0/21"),
        PIN,
        "warning",
    ),
    Fault(
        "32 pods a node waste a block",
        "static-block-slash28 static-block-ideal-max-pods",
        "public-waf",
        STATIC | {"node_pools.1.max_pods": 32},
        "node_pools.1",
        "advice",
    ),
    Fault(
        "API server's private endpoint beside 11 nodes in a /28",
        "ip-private-endpoint-in-subnet pod-subnet-node-subnet-plan ip-azure-reserves-5",
        "public-waf",
        _pin("nodes", "10.60.18.64/28") | {"node_pools.1.max_count": 6},
        PIN,
    ),
    Fault(
        "four internal front ends in a /29",
        "ip-ilb-frontends-in-subnet subnet-internal-lb ip-azure-reserves-5",
        "aks-baseline",
        {
            "addresses.subnets.1.cidr": "10.240.4.0/29",
            "ingress.services": [{"name": "feed", "count": 3, "ports": ["TCP/5671"]}],
        },
        "addresses.subnets.1",
    ),
    Fault(
        "five endpoint addresses in a /29",
        "subnet-private-endpoints pe-subnet-sizing ip-azure-reserves-5",
        "aks-baseline",
        {"addresses.subnets.2.cidr": "10.240.4.32/29"},
        "addresses.subnets.2",
    ),
    Fault(
        "27 gateway instances and a private front end in a /27",
        "appgw-ip-formula subnet-appgw-v2",
        "aks-baseline",
        {
            "addresses.subnets.3.cidr": "10.240.5.0/27",
            "waf.capacity_max": 27,
            "waf.private_frontend": True,
            "waf.private_address": "10.240.5.10",
        },
        "addresses.subnets.3 waf.capacity_max",
    ),
)
