"""Good designs of clusters, ranges and ways out: published reference ranges, other sizes, models and regions."""

from tests.faults.fault import Clean

MODEL = "network_model.model"
TYPE = "egress.outbound_type"
CALICO = {"network_model.network_dataplane": "azure", "network_policy.engine": "calico"}
DUAL = {"network_model.ip_families": "dual_stack"}
OPEN_API = {"access.api_server": "public", "access.authorized_ranges": []}
FLAT = {MODEL: "azure_cni_node_subnet", "node_pools.0.max_pods": 30, "node_pools.1.max_pods": 30}
BIG_POOL = {"node_pools.1.max_surge": "5%", "node_pools.1.max_pods": 30, "overview.tier": "standard"}


def _pins(*pins: tuple[str, str]) -> dict[str, object]:
    return {"addresses.subnets": [{"purpose": purpose, "cidr": cidr} for purpose, cidr in pins]}


CLEAN = (
    Clean(
        "hub of the AKS baseline",
        "aks-baseline",
        _pins(
            ("nodes", "10.240.0.0/22"),
            ("ingress", "10.240.4.0/28"),
            ("private_endpoints", "10.240.4.32/28"),
            ("api_server", "10.240.4.48/28"),
            ("app_gateway", "10.240.5.0/24"),
            ("firewall", "10.200.0.0/26"),
            ("gateway", "10.200.0.64/27"),
            ("bastion", "10.200.0.128/26"),
        ),
    ),
    Clean(
        "published VNet integration sample",
        "small-dev",
        _pins(("api_server", "172.19.0.0/28"), ("nodes", "172.19.1.0/24"))
        | {
            "addresses.spoke.address_space": ["172.19.0.0/16"],
            "access.api_server": "vnet_integration",
            "access.authorized_ranges": [],
        },
    ),
    Clean(
        "published egress sample",
        "aks-baseline",
        _pins(("nodes", "10.42.1.0/24"), ("firewall", "10.43.2.0/24"))
        | {
            "addresses.spoke.address_space": ["10.42.0.0/16"],
            "addresses.hub.address_space": ["10.43.0.0/16"],
            "ingress.address": None,
        },
    ),
    Clean(
        "published NAT gateway sample",
        "small-dev",
        _pins(("nodes", "172.16.0.0/22"))
        | OPEN_API
        | {"addresses.spoke.address_space": ["172.16.0.0/20"], TYPE: "userAssignedNATGateway"},
    ),
    Clean(
        "published private service range",
        "small-dev",
        {"addresses.service_cidr": "10.2.0.0/24", "addresses.dns_service_ip": "10.2.0.10"},
    ),
    Clean("published authorised range", "small-dev", {"access.authorized_ranges": ["137.117.106.88/29"]}),
    Clean(
        "8 flat nodes in a /24",
        "windows",
        {
            "node_pools.2.own_subnet": True,
            "node_pools.2.max_count": 8,
            "addresses.subnets.1": {"purpose": "nodes", "pool": "npwin", "cidr": "10.72.8.0/24"},
        },
    ),
    Clean(
        "4 nodes on a pod range of /22",
        "small-dev",
        {"addresses.pod_cidr": "10.240.100.0/22", "node_pools.1.max_count": 2},
    ),
    Clean("33 nodes with surge on a pod range of /18", "aks-baseline", {"addresses.pod_cidr": "100.64.0.0/18"}),
    Clean(
        "two pools of 999 in a /20",
        "aks-baseline",
        BIG_POOL
        | {
            "node_pools.1.max_count": 950,
            "node_pools.2": {"name": "npbatch", "max_count": 950, "max_surge": "5%", "max_pods": 30},
            "addresses.pod_cidr": "100.64.0.0/11",
            "addresses.subnets.0.cidr": "10.240.16.0/20",
        },
    ),
    Clean(
        "14 nodes in a pod subnet of /24",
        "public-waf",
        _pins(("pods", "10.60.0.0/24"))
        | {"node_pools.0.max_count": 4, "node_pools.1.max_count": 8}
        | {
            "node_pools.0.expected_pods": 8,
            "node_pools.1.expected_pods": 8,
            "node_pools.1.max_surge": "1",
            "node_pools.0.max_surge": "1",
        },
    ),
    Clean(
        "static blocks of 31 pods",
        "public-waf",
        {MODEL: "azure_cni_pod_subnet_static", "node_pools.0.max_pods": 31, "node_pools.1.max_pods": 31},
    ),
    Clean(
        "static blocks of 63 pods in a /20",
        "public-waf",
        _pins(("pods", "10.60.0.0/20")) | {MODEL: "azure_cni_pod_subnet_static", "node_pools.1.max_pods": 63},
    ),
    Clean(
        "own pod subnet for a pool",
        "public-waf",
        {"node_pools.1.own_pod_subnet": True, "node_pools.1.own_subnet": True},
    ),
    Clean("flat nodes in development", "small-dev", FLAT),
    Clean("flat nodes with Cilium in production", "aks-baseline", FLAT | {"node_pools.1.max_count": 15}),
    Clean(
        "kubenet cluster that is there already",
        "small-dev",
        {"overview.cluster": "existing", MODEL: "kubenet"} | CALICO,
    ),
    Clean(
        "own CNI",
        "small-dev",
        {MODEL: "byo_cni", "network_model.network_dataplane": "azure", "network_policy.engine": "none"}
        | {"network_policy.default_deny": [], "network_policy.rules": []},
    ),
    Clean(
        "virtual nodes beside flat nodes",
        "small-dev",
        FLAT
        | OPEN_API
        | {
            "network_model.network_dataplane": "azure",
            "network_model.virtual_nodes": True,
            "network_policy.engine": "none",
            "network_policy.default_deny": [],
            "network_policy.rules": [],
        },
    ),
    Clean(
        "dual stack in production",
        "aks-baseline",
        DUAL | {"addresses.spoke.address_space": ["10.240.0.0/16", "fd00:db8:240::/48"]},
    ),
    Clean(
        "dual stack behind a load balancer",
        "small-dev",
        DUAL
        | {
            "addresses.spoke.address_space": ["10.40.0.0/22", "fd00:db8:40::/56"],
            "addresses.service_cidr_v6": "fd00:db8:41::/108",
        },
    ),
    Clean(
        "dual stack through NAT gateway StandardV2",
        "public-waf",
        DUAL
        | {
            MODEL: "azure_cni_overlay",
            "network_model.pods_directly_reachable": False,
            "addresses.spoke.address_space": ["10.60.0.0/18", "fd00:db8:60::/48"],
        },
    ),
    Clean(
        "dual stack with Windows nodes",
        "windows",
        DUAL
        | {
            MODEL: "azure_cni_overlay",
            "network_model.pods_directly_reachable": False,
            "network_policy.engine": "none",
            "network_policy.default_deny": [],
            "network_policy.rules": [],
            "addresses.spoke.address_space": ["10.72.0.0/20", "fd00:db8:72::/48"],
        },
    ),
    Clean(
        "Windows nodes in an overlay",
        "windows",
        {MODEL: "azure_cni_overlay", "network_model.pods_directly_reachable": False},
    ),
    Clean("Windows nodes with NAT of their own off", "windows", {"egress.disable_windows_outbound_nat": True}),
    Clean("Windows Server 2022", "windows", {"node_pools.2.os_sku": "Windows2022"}),
    Clean("auto-provisioning with Cilium", "aks-baseline", {"network_model.node_auto_provisioning": True}),
    Clean("encrypted VNet behind a private endpoint", "public-waf", {"network_model.encryption": "vnet"}),
    Clean(
        "one small pool for everything",
        "small-dev",
        {
            "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 2, "max_count": 5}],
            "ingress.controller_pool": None,
        },
    ),
    Clean(
        "user pool that scales to nothing",
        "aks-baseline",
        {"node_pools.2": {"name": "npbatch", "min_count": 0, "max_count": 10, "spot": True}},
    ),
    Clean(
        "5,000 nodes but for surge",
        "aks-baseline",
        {
            f"node_pools.{index}": {"name": f"np{index}", "max_count": 740, "max_surge": "10%", "max_pods": 30}
            for index in range(1, 7)
        }
        | {"node_pools.0.max_pods": 30, "ingress.controller_pool": "np1"}
        | {"addresses.pod_cidr": "100.64.0.0/10", "addresses.subnets.0.cidr": "10.240.64.0/18"},
    ),
    Clean(
        "Virtual Machines pool without zones",
        "aks-baseline",
        {"node_pools.1.type": "VirtualMachines", "node_pools.1.availability_zones": []},
    ),
    Clean("confidential sizes in an overlay", "aks-baseline", {"node_pools.1.vm_size": "Standard_DC4as_v5"}),
)
