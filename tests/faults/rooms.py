"""Faults where nothing is pinned: too little space, missing parts, and combinations across sections."""

from tests.faults.fault import Fault
from tests.faults.models import MODEL, STATIC
from tests.faults.subnets import INTRA, nsg_rule

HUB_SUBNETS = "firewall-subnet subnet-firewall-26 bastion-subnet-26 subnet-bastion-26 subnet-gateway-27"
INSIDE = "ip-subnets-inside-vnet subnets-no-overlap"
RULE = "network_policy.nsg_rules.0"
FRONT_DOOR = {"waf.product": "front_door", "waf.rate_limit": False}

FAULTS = (
    Fault(
        "hub of /25 for firewall, bastion and gateway",
        f"{HUB_SUBNETS} {INSIDE}",
        "windows",
        {"addresses.hub.address_space": ["10.70.0.0/25"]},
        "addresses.hub",
    ),
    Fault(
        "spoke of /22 for 1,885 pod addresses",
        f"pod-subnet-dynamic-batch-16 pod-subnet-dynamic-17th pod-subnet-dynamic-worst-case {INSIDE}",
        "public-waf",
        {"addresses.spoke.address_space": ["10.60.0.0/22"]},
        "addresses.spoke",
    ),
    Fault(
        "spoke of /23 for 769 flat addresses",
        f"node-subnet-ip-formula node-subnet-rp-validation {INSIDE}",
        "windows",
        {"addresses.spoke.address_space": ["10.72.0.0/23"], "addresses.subnets": []},
        "addresses.spoke",
    ),
    Fault(
        "spoke of /24 with AGC",
        f"agc-overlay-slash24 agc-subnet-size-overlay subnet-agc {INSIDE}",
        "small-dev",
        {"ingress.controller": "agc", "addresses.spoke.address_space": ["10.40.0.0/24"]},
        "addresses.spoke",
    ),
    Fault(
        "existing VNet that others have filled",
        f"overlay-rp-node-subnet-validation overlay-node-subnet-plan {INSIDE}",
        "small-dev",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-others", "cidr": "10.40.0.0/22", "used_by": "other"}],
        },
        "addresses.spoke",
    ),
    Fault(
        "own subnet on the gateway's subnet",
        INSIDE,
        "aks-baseline",
        {"addresses.own_subnets": [{"name": "snet-agents", "cidr": "10.240.5.128/27"}]},
        "addresses.own_subnets.0 addresses.subnets.3",
    ),
    Fault(
        "subnet in use outside its VNet",
        INSIDE,
        "small-dev",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.taken": [{"name": "snet-others", "cidr": "10.44.0.0/24", "used_by": "other"}],
        },
        "addresses.spoke.taken.0 addresses.spoke.address_space",
    ),
    Fault(
        "services of /12 exactly",
        "service-cidr-smaller-than-12",
        "small-dev",
        {"addresses.service_cidr": "10.48.0.0/12"},
        "addresses.service_cidr",
        "warning",
    ),
    Fault(
        "isolated without a private way to the registry",
        "network-isolated-requirements iso-requirements iso-premium-acr",
        "private-isolated",
        {"access.private_endpoints": [{"name": "kv-telemetry", "service": "key_vault"}]},
        "access.private_endpoints",
    ),
    Fault(
        "Front Door's private origin with static blocks",
        "static-block-no-pls",
        "public-waf",
        FRONT_DOOR | STATIC,
        f"{MODEL} waf.private_origin",
    ),
    Fault(
        "Front Door's private origin on AGC",
        "afd-private-origin-ilb-pls agc-public-fqdn-only",
        "small-dev",
        {"ingress.controller": "agc", "waf.product": "front_door"},
        "waf.private_origin ingress.controller ingress.exposure",
    ),
    Fault(
        "five instances of Basic",
        "bastion-basic-fixed-instances bastion-scaling-formula",
        "windows",
        {"management.bastion": "basic", "management.native_client": False, "management.private_only": False}
        | {"management.scale_units": 5},
        "management.scale_units management.bastion",
        "warning",
    ),
    Fault(
        "Standard VPN gateway of the old kind beside ExpressRoute",
        "vpn-legacy-retired",
        "regulated",
        {"management.vpn_gateway_sku": "Standard"},
        "management.vpn_gateway_sku",
    ),
    Fault(
        "nine circuits on HighPerformance",
        "er-gateway-circuits",
        "windows",
        {"surroundings.expressroute_circuits": 9, "management.er_gateway_sku": "HighPerformance"},
        "surroundings.expressroute_circuits management.er_gateway_sku",
    ),
    Fault(
        "AGIC with Overlay in China",
        "agic-overlay-sovereign-clouds",
        "aks-baseline",
        {"ingress.controller": "agic", "overview.cloud": "AzureChina", "overview.region": "chinanorth3"},
        "ingress.controller overview.cloud",
    ),
    Fault(
        "deny by a range that holds the nodes",
        INTRA,
        "private-isolated",
        nsg_rule("nodes", priority=150, source="10.88.0.0/20", destination="*"),
        RULE,
    ),
    Fault(
        "outbound denial inside the cluster",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", direction="Outbound", priority=150, destination="VirtualNetwork"),
        RULE,
    ),
    Fault(
        "probes of the API server's subnet closed",
        "vni-nsg-ports nsg-apiserver-subnet nsg-custom-vnet-matrix",
        "aks-baseline",
        nsg_rule("api_server", priority=110, source="AzureLoadBalancer"),
        RULE,
    ),
    Fault(
        "4443 to the API server closed",
        "vni-nsg-ports nsg-apiserver-subnet nsg-custom-vnet-matrix",
        "windows",
        nsg_rule("api_server", priority=110, source="10.72.0.0/21", ports="4443", protocol="Tcp"),
        RULE,
    ),
    Fault(
        "StandardV2 in Sweden South",
        "natgw-v2-regions nat-v2-regions",
        "public-waf",
        {"overview.region": "swedensouth", "overview.availability_zones": []},
        "egress.nat_gateway_sku overview.region",
    ),
    Fault(
        "100,000 flows on two own addresses",
        "snat-max-nodes lb-snat-formula",
        "small-dev",
        {
            "egress.outbound_ips": ["203.0.113.20", "203.0.113.21"],
            "egress.allocated_outbound_ports": 32000,
            "node_pools.1.max_count": 4,
        },
        "egress",
    ),
    Fault(
        "Windows pool in a cluster of AKS Automatic",
        "auto-no-windows",
        "small-dev",
        {
            "overview.sku": "automatic",
            "overview.tier": "standard",
            "network_model.network_dataplane": "azure",
            "network_policy.engine": "calico",
            "node_pools.2": {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "max_pods": 30},
        },
        "overview.sku node_pools.2",
    ),
    Fault(
        "public service to a locked gateway's port",
        "waf-bypass-appgw",
        "public-waf",
        {
            "ingress.services": [
                {"name": "old-site", "exposure": "public", "ports": ["TCP/443"], "application_protocol": "http"}
            ]
        },
        "ingress.services.0 ingress.services waf.product",
        "warning",
    ),
    Fault(
        "six HTTP services at layer 4",
        "lb-one-ip-port-per-l4-app",
        "small-dev",
        {
            "ingress.services": [
                {
                    "name": "site",
                    "exposure": "public",
                    "count": 6,
                    "ports": ["TCP/443"],
                    "source_ranges": ["203.0.113.0/24"],
                    "application_protocol": "http",
                }
            ]
        },
        "ingress.services",
        "advice",
    ),
    Fault(
        "Node Subnet without a reason",
        "model-recommended-overlay",
        "small-dev",
        {MODEL: "azure_cni_node_subnet", "node_pools.0.max_pods": 30, "node_pools.1.max_pods": 30},
        MODEL,
        "advice",
    ),
    Fault(
        "own CNI without support",
        "byo-cni-no-support",
        "small-dev",
        {
            MODEL: "byo_cni",
            "network_model.network_dataplane": "azure",
            "network_policy.engine": "none",
            "network_policy.default_deny": [],
            "network_policy.rules": [],
        },
        MODEL,
        "warning",
    ),
)
