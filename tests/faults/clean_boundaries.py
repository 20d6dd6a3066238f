"""Good designs that stand exactly at a limit, or use what an old rule forbade."""

from tests.faults.fault import Clean
from tests.faults.models import OLD_KUBENET

MODEL = "network_model.model"
NO_POLICY = {"network_policy.engine": "none", "network_policy.default_deny": [], "network_policy.rules": []}
QUIET = {"management.bastion": "none", "management.jump_box": False}

CLEAN = (
    Clean(
        "own CNI on a small pod range: no /24 a node",
        "small-dev",
        NO_POLICY
        | {
            MODEL: "byo_cni",
            "network_model.network_dataplane": "azure",
            "node_pools.1.max_count": 7,
            "addresses.pod_cidr": "10.244.0.0/22",
        },
    ),
    Clean(
        "overlay in another overlay cluster's subnet",
        "small-dev",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-aks", "cidr": "10.40.0.0/24", "used_by": "cluster"}],
            "addresses.subnets": [{"purpose": "nodes", "name": "snet-aks", "cidr": "10.40.0.0/24"}],
        },
    ),
    Clean(
        "second cluster in the pod subnet of the first",
        "public-waf",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-pods", "cidr": "10.60.0.0/19", "used_by": "cluster"}],
            "addresses.subnets": [{"purpose": "pods", "name": "snet-pods", "cidr": "10.60.0.0/19"}],
        },
    ),
    Clean(
        "second cluster in the API server's subnet",
        "aks-baseline",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-apiserver", "cidr": "10.240.6.0/27", "used_by": "cluster"}],
            "addresses.subnets.4": {"purpose": "api_server", "name": "snet-apiserver", "cidr": "10.240.6.0/27"},
        },
    ),
    Clean(
        "default route to a VPN gateway",
        "aks-baseline",
        QUIET
        | {
            "surroundings.hybrid_link": "vpn",
            "surroundings.advertises_default_route": True,
            "egress.firewall": "none",
            "egress.dns_proxy": False,
        },
    ),
    Clean(
        "1,000 authorised ranges with VNet integration",
        "small-dev",
        {
            "access.api_server": "vnet_integration",
            "access.authorized_ranges": [f"20.{n // 256}.{n % 256}.0/28" for n in range(1000)],
        },
    ),
    Clean("200 authorised ranges", "small-dev", {"access.authorized_ranges": [f"20.50.{n}.0/28" for n in range(200)]}),
    Clean("50 nodes on automatic ports", "small-dev", {"node_pools.1.max_count": 48, "overview.tier": "standard"}),
    Clean("250 pods a node", "aks-baseline", {"node_pools.0.max_pods": 250, "node_pools.1.max_pods": 250}),
    Clean(
        "ten pods on each of three nodes", "aks-baseline", {"node_pools.0.max_pods": 10, "node_pools.1.max_pods": 10}
    ),
    Clean(
        "Azure NPM with 250 nodes",
        "aks-baseline",
        {
            "network_model.network_dataplane": "azure",
            "network_policy.engine": "azure",
            "node_pools.0.max_pods": 50,
            "node_pools.1.max_pods": 50,
            "node_pools.1.max_count": 246,
        },
    ),
    Clean("four circuits on ErGw1AZ", "aks-baseline", {"surroundings.expressroute_circuits": 4}),
    Clean(
        "32 addresses of a gateway subnet of /27",
        "aks-baseline",
        {
            "addresses.subnets.3.cidr": "10.240.5.0/27",
            "waf.capacity_max": 26,
            "waf.private_frontend": True,
            "waf.private_address": "10.240.5.10",
        },
    ),
    Clean(
        "8 nodes on a pod range of /21",
        "small-dev",
        {"node_pools.1.max_count": 6, "addresses.pod_cidr": "10.244.0.0/21"},
    ),
    Clean("NAT idle timeout of 4", "public-waf", {"egress.idle_timeout_minutes": 4}),
    Clean("Windows pool name of 6", "windows", {"node_pools.2.name": "npwin1"}),
    Clean("11 front ends in a /28", "aks-baseline", {"ingress.services": [{"name": "feed", "count": 10}]}),
    Clean(
        "kubenet of 300 nodes that runs already",
        "small-dev",
        OLD_KUBENET
        | {
            "node_pools.1.max_count": 300,
            "overview.tier": "standard",
            "addresses.pod_cidr": "10.128.0.0/14",
            "addresses.spoke.address_space": ["10.40.0.0/20"],
        },
    ),
    Clean("kubenet with AGIC that runs already", "aks-baseline", OLD_KUBENET | {"ingress.controller": "agic"}),
    Clean(
        "AGC with static blocks",
        "public-waf",
        {
            MODEL: "azure_cni_pod_subnet_static",
            "overview.region": "westeurope",
            "ingress.controller": "agc",
            "ingress.exposure": "public",
            "waf.product": "none",
        },
    ),
    Clean(
        "Private Link with dynamic addresses",
        "public-waf",
        {"ingress.services": [{"name": "partner", "private_link_service": True, "external_traffic_policy": "Local"}]},
    ),
    Clean(
        "AKS Automatic",
        "small-dev",
        {"overview.sku": "automatic", "overview.tier": "standard", "network_model.node_auto_provisioning": True},
    ),
    Clean(
        "one pod range for two overlay clusters",
        "aks-baseline",
        {"addresses.pod_cidr": "10.244.0.0/16", "addresses.vnet_ownership": "existing"},
    ),
    Clean(
        "hub and management in one range each of a /8 plan",
        "regulated",
        {"addresses.spoke.address_space": ["10.64.0.0/19", "10.68.0.0/22"]},
    ),
    Clean("firewall's next hop pinned", "aks-baseline", {"egress.firewall_address": "10.200.0.4"}),
    Clean(
        "appliance that stands elsewhere",
        "aks-baseline",
        {"egress.firewall": "appliance", "egress.firewall_address": "10.210.0.4", "egress.dns_proxy": False},
    ),
    Clean(
        "Cilium on dynamic Pod Subnet with layer 7 policies",
        "public-waf",
        {"network_model.advanced_networking": True, "network_policy.layer7_policies": True},
    ),
    Clean("Kubernetes 1.36", "aks-baseline", {"network_model.kubernetes_version": "1.36"}),
    Clean(
        "operators from a named range",
        "public-waf",
        {"management.reached_by": "ranges", "management.allowed_ranges": ["203.0.113.0/28"]},
    ),
    Clean(
        "egress rule between namespaces",
        "aks-baseline",
        {
            "network_policy.nsg_rules": [
                {"name": "no-ssh", "priority": 4000, "access": "Deny", "source": "10.210.0.0/20", "ports": "22"}
            ]
        },
    ),
)
