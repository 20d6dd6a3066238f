"""Faults of the network model, the data plane and IP families."""

from tests.faults.fault import Fault

MODEL = "network_model.model"
CALICO = {"network_model.network_dataplane": "azure", "network_policy.engine": "calico"}
OLD_KUBENET = {"overview.cluster": "existing", MODEL: "kubenet"} | CALICO
V6 = {"network_model.ip_families": "dual_stack"}
DUAL = V6 | {"addresses.spoke.address_space": ["10.240.0.0/16", "fd00:db8:240::/48"]}
STATIC = {MODEL: "azure_cni_pod_subnet_static"}

FAULTS = (
    Fault(
        "pods called by address in an overlay",
        "model-overlay-pods-not-reachable onprem-pod-reachability",
        "aks-baseline",
        {"network_model.pods_directly_reachable": True},
        f"network_model.pods_directly_reachable {MODEL}",
    ),
    Fault(
        "new kubenet cluster",
        "kubenet-retires-2028 ingress-kubenet-retirement",
        "small-dev",
        {MODEL: "kubenet"} | CALICO,
        MODEL,
    ),
    Fault(
        "existing kubenet cluster",
        "kubenet-retires-2028 ingress-kubenet-retirement",
        "small-dev",
        OLD_KUBENET,
        MODEL,
        "warning",
    ),
    Fault(
        "Windows pool on kubenet",
        "kubenet-no-windows win-needs-azure-cni compat-matrix-model",
        "windows",
        OLD_KUBENET | {"network_model.pods_directly_reachable": False},
        f"{MODEL} node_pools.2",
    ),
    Fault(
        "kubenet beyond 400 routes",
        "kubenet-400-nodes vnet-route-tables route-table-400",
        "small-dev",
        OLD_KUBENET
        | {
            "node_pools.1.max_count": 399,
            "overview.tier": "standard",
            "addresses.spoke.address_space": ["10.40.0.0/20"],
            "addresses.pod_cidr": "10.128.0.0/14",
        },
        f"{MODEL} node_pools",
    ),
    Fault(
        "Azure NPM on kubenet",
        "kubenet-no-azure-npm compat-matrix-model np-three-engines",
        "small-dev",
        OLD_KUBENET | {"network_policy.engine": "azure"},
        f"network_policy.engine {MODEL}",
    ),
    Fault(
        "Cilium policies on kubenet",
        "kubenet-no-azure-npm compat-matrix-model np-three-engines np-cilium-needs-azure-cni",
        "small-dev",
        {"overview.cluster": "existing", MODEL: "kubenet"},
        f"network_policy.engine network_model.network_dataplane {MODEL}",
    ),
    Fault(
        "virtual nodes on kubenet",
        "kubenet-no-virtual-nodes vn-azure-cni compat-matrix-model",
        "small-dev",
        OLD_KUBENET
        | {"network_model.virtual_nodes": True, "access.api_server": "public", "access.authorized_ranges": []},
        f"network_model.virtual_nodes {MODEL}",
    ),
    Fault(
        "Application Gateway for Containers on kubenet",
        "kubenet-no-agc agc-kubenet-unsupported agc-models agc-azure-cni-table compat-matrix-model",
        "small-dev",
        OLD_KUBENET | {"ingress.controller": "agc"},
        f"ingress.controller {MODEL}",
    ),
    Fault(
        "isolated cluster on kubenet",
        "kubenet-no-isolated iso-no-windows network-isolated-unsupported",
        "private-isolated",
        OLD_KUBENET | {"surroundings.dns_servers": []},
        f"{MODEL} egress.outbound_type",
    ),
    Fault(
        "kubenet route table with a system-assigned identity",
        "kubenet-uami-for-byo-rt udr-kubenet-system-identity",
        "aks-baseline",
        OLD_KUBENET | {"access.identity": "system_assigned", "access.private_dns_zone": "system"},
        f"access.identity {MODEL}",
    ),
    Fault(
        "private kubenet with own routes and custom DNS",
        "kubenet-byo-rt-private-dns",
        "aks-baseline",
        OLD_KUBENET
        | {
            "surroundings.dns_servers": ["172.20.0.53"],
            "access.api_server": "private_endpoint",
            "egress.dns_proxy": False,
        },
        f"{MODEL} surroundings.dns_servers",
    ),
    Fault(
        "virtual nodes in an overlay",
        "overlay-no-virtual-nodes vn-azure-cni",
        "aks-baseline",
        {"network_model.virtual_nodes": True},
        f"network_model.virtual_nodes {MODEL}",
    ),
    Fault(
        "201,250 pods",
        "overlay-scale-pods",
        "aks-baseline",
        {"node_pools.1.max_count": 801, "node_pools.1.max_surge": "5%", "addresses.pod_cidr": "100.64.0.0/11"},
        f"node_pools {MODEL}",
        "warning",
    ),
    Fault(
        "Private Link service with static blocks",
        "static-block-no-pls",
        "public-waf",
        STATIC | {"ingress.services": [{"name": "feed", "private_link_service": True}]},
        f"ingress.services.0 {MODEL}",
    ),
    Fault(
        "static blocks before Kubernetes 1.28",
        "static-block-k8s-128",
        "public-waf",
        STATIC | {"network_model.kubernetes_version": "1.27"},
        f"network_model.kubernetes_version {MODEL}",
    ),
    Fault(
        "pod subnet of static blocks larger than /12",
        "static-block-max-slash12 subnet-aks-pods",
        "public-waf",
        STATIC
        | {
            "addresses.spoke.address_space": ["10.128.0.0/9"],
            "addresses.subnets": [{"purpose": "pods", "cidr": "10.160.0.0/11"}],
        },
        "addresses.subnets.0",
    ),
    Fault(
        "dual stack with Pod Subnet",
        "dual-stack-overlay-only",
        "public-waf",
        V6 | {"addresses.spoke.address_space": ["10.60.0.0/18", "fd00:db8:60::/48"]},
        f"network_model.ip_families {MODEL}",
    ),
    Fault(
        "dual stack in a VNet without IPv6",
        "dual-stack-overlay-only",
        "aks-baseline",
        V6,
        "network_model.ip_families addresses.spoke",
    ),
    Fault(
        "IPv6 service range of /64",
        "dual-stack-service-108",
        "aks-baseline",
        DUAL | {"addresses.service_cidr_v6": "fd12:3456:789b::/64"},
        "addresses.service_cidr_v6",
    ),
    Fault(
        "IPv6 service range of /107",
        "dual-stack-service-108",
        "small-dev",
        V6
        | {
            "addresses.spoke.address_space": ["10.40.0.0/22", "fd00:db8:40::/56"],
            "addresses.service_cidr_v6": "fd12:3456:789b::/107",
        },
        "addresses.service_cidr_v6",
    ),
    Fault(
        "Calico with dual stack",
        "dual-stack-no-npm-calico",
        "aks-baseline",
        DUAL | CALICO,
        "network_policy.engine network_model.ip_families",
    ),
    Fault(
        "Azure NPM with dual stack",
        "dual-stack-no-npm-calico np-npm-250-nodes npm-scale-limits",
        "aks-baseline",
        DUAL | {"network_model.network_dataplane": "azure", "network_policy.engine": "azure"},
        "network_policy.engine network_model.ip_families",
    ),
    Fault(
        "dual stack behind a Standard NAT gateway",
        "dual-stack-nat-gateway",
        "public-waf",
        V6
        | {
            MODEL: "azure_cni_overlay",
            "network_model.pods_directly_reachable": False,
            "addresses.spoke.address_space": ["10.60.0.0/18", "fd00:db8:60::/48"],
            "egress.nat_gateway_sku": "Standard",
        },
        "egress.nat_gateway_sku egress.outbound_type network_model.ip_families",
    ),
    Fault(
        "IPv6 service with Cluster policy on Azure Linux",
        "dual-stack-azure-linux-etp",
        "aks-baseline",
        DUAL | {"ingress.services": [{"name": "feed", "ports": ["TCP/5671"]}]},
        "ingress.services.0 node_pools",
        "warning",
    ),
    Fault(
        "dual stack through a Virtual WAN hub",
        "vwan-ipv4-only",
        "aks-baseline",
        DUAL
        | {
            "addresses.hub_kind": "virtual_wan",
            "addresses.hub.address_space": ["10.200.0.0/22"],
            "management.location": "spoke",
        },
        "network_model.ip_families addresses.hub_kind",
    ),
)
