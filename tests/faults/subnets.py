"""Faults of the subnets that one Azure service owns: too small, or filtered where they must not be."""

from tests.faults.fault import Fault

ALL = {"protocol": "*", "ports": "*"}
RULE = "network_policy.nsg_rules.0"
INTRA = (
    "nsg-no-intra-block nsg-required-intracluster overlay-nsg-rules nsg-not-for-pod-isolation nsg-custom-vnet-matrix"
)


def _pin(index: int, purpose: str, cidr: str) -> dict[str, object]:
    return {f"addresses.subnets.{index}": {"purpose": purpose, "cidr": cidr}}


def nsg_rule(subnet: str, access: str = "Deny", **answers: object) -> dict[str, object]:
    return {"network_policy.nsg_rules": [{"name": "own-rule", "subnet": subnet, "access": access} | ALL | answers]}


FAULTS = (
    Fault(
        "firewall in a /27",
        "subnet-firewall-26 firewall-subnet subnet-azurefirewallsubnet",
        "aks-baseline",
        _pin(4, "firewall", "10.200.0.0/27"),
        "addresses.subnets.4",
    ),
    Fault(
        "bastion in a /27",
        "subnet-bastion-26 bastion-subnet-26 subnet-azurebastionsubnet",
        "aks-baseline",
        _pin(4, "bastion", "10.200.0.64/27"),
        "addresses.subnets.4",
    ),
    Fault(
        "bastion in a /28",
        "subnet-bastion-26 bastion-subnet-26 subnet-azurebastionsubnet",
        "regulated",
        _pin(0, "bastion", "10.65.2.0/28"),
        "addresses.subnets.0",
    ),
    Fault(
        "gateway in a /29",
        "subnet-gateway-27 gatewaysubnet-size subnet-gatewaysubnet",
        "aks-baseline",
        _pin(4, "gateway", "10.200.0.128/29"),
        "addresses.subnets.4",
        "warning",
    ),
    Fault(
        "two gateways in a /28",
        "gatewaysubnet-coexist subnet-gatewaysubnet",
        "regulated",
        _pin(0, "gateway", "10.65.0.64/28"),
        "addresses.subnets.0",
    ),
    Fault(
        "16 circuits in a /27",
        "gatewaysubnet-16-circuits subnet-gatewaysubnet",
        "aks-baseline",
        _pin(4, "gateway", "10.200.0.128/27")
        | {"surroundings.expressroute_circuits": 16, "management.er_gateway_sku": "ErGw3AZ"},
        "addresses.subnets.4 surroundings.expressroute_circuits",
    ),
    Fault(
        "management NIC of the firewall in a /27",
        "firewall-mgmt-subnet subnet-azurefirewallmanagementsubnet",
        "aks-baseline",
        _pin(4, "firewall_management", "10.200.0.192/27")
        | {"egress.firewall": "azure_firewall_basic", "egress.dns_proxy": False},
        "addresses.subnets.4",
    ),
    Fault(
        "resolver in a /29",
        "resolver-endpoint-subnets subnet-dns-resolver-inbound",
        "private-isolated",
        _pin(0, "dns_inbound", "10.87.0.128/29"),
        "addresses.subnets.0",
    ),
    Fault(
        "resolver in a /23",
        "resolver-endpoint-subnets subnet-dns-resolver-inbound",
        "private-isolated",
        _pin(0, "dns_inbound", "10.92.0.0/23") | {"addresses.hub.address_space": ["10.87.0.0/23", "10.92.0.0/22"]},
        "addresses.subnets.0",
    ),
    Fault(
        "API server in a /29",
        "vni-subnet-28 apiserver-subnet subnet-apiserver vni-nine-ips-per-cluster",
        "aks-baseline",
        _pin(4, "api_server", "10.240.6.0/29"),
        "addresses.subnets.4",
    ),
    Fault(
        "API server closed to the nodes",
        "vni-nsg-ports nsg-apiserver-subnet nsg-custom-vnet-matrix",
        "regulated",
        nsg_rule("api_server", priority=100, source="VirtualNetwork"),
        RULE,
    ),
    Fault(
        "deny inside the VNet",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", priority=100, source="VirtualNetwork", destination="VirtualNetwork"),
        RULE,
    ),
    Fault(
        "deny between pods",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", priority=100, source="100.64.0.0/16", destination="100.64.0.0/16"),
        RULE,
    ),
    Fault(
        "deny between nodes",
        INTRA,
        "windows",
        nsg_rule("nodes", priority=100, source="10.72.0.0/21", destination="10.72.0.0/21"),
        RULE,
    ),
    Fault(
        "deny between pod subnets",
        INTRA,
        "public-waf",
        nsg_rule("pods", priority=100, source="10.60.0.0/20", destination="10.60.0.0/20"),
        RULE,
    ),
    Fault(
        "no probes for the nodes",
        "nsg-lb-health-probe",
        "small-dev",
        nsg_rule("nodes", priority=100, source="AzureLoadBalancer"),
        RULE,
    ),
    Fault(
        "no way to the internet by NSG",
        "model-outbound-internet-needed outbound-nsg-not-enough",
        "small-dev",
        nsg_rule("nodes", direction="Outbound", priority=100, destination="Internet"),
        RULE,
    ),
    Fault(
        "gateway closed to its manager",
        "appgw-nsg-gatewaymanager",
        "aks-baseline",
        nsg_rule("app_gateway", priority=100, source="GatewayManager"),
        RULE,
    ),
    Fault(
        "gateway closed to probes",
        "appgw-nsg-azureloadbalancer",
        "aks-baseline",
        nsg_rule("app_gateway", priority=100, source="AzureLoadBalancer"),
        RULE,
    ),
    Fault(
        "gateway without the internet",
        "appgw-nsg-outbound-internet",
        "public-waf",
        nsg_rule("app_gateway", direction="Outbound", priority=100, destination="Internet"),
        RULE,
    ),
    Fault(
        "gateway closed to clients",
        "appgw-nsg-client-traffic",
        "public-waf",
        nsg_rule("app_gateway", priority=100, source="Internet", ports="443", protocol="Tcp"),
        RULE,
    ),
    Fault(
        "bastion closed to its control plane",
        "bastion-nsg-complete-set subnet-azurebastionsubnet",
        "aks-baseline",
        nsg_rule("bastion", priority=100, source="GatewayManager", ports="443"),
        RULE,
    ),
    Fault(
        "rule on the gateway subnet",
        "gatewaysubnet-no-nsg subnet-gatewaysubnet",
        "aks-baseline",
        nsg_rule("gateway", "Allow", priority=200, source="172.20.0.0/14"),
        RULE,
    ),
    Fault(
        "rule on the firewall subnet",
        "firewall-subnet subnet-azurefirewallsubnet",
        "aks-baseline",
        nsg_rule("firewall", "Allow", priority=200, source="10.240.0.0/16"),
        RULE,
    ),
    Fault(
        "priority 99",
        "nsg-limits",
        "aks-baseline",
        nsg_rule("nodes", "Allow", priority=99, source="10.210.0.0/20"),
        RULE,
    ),
    Fault(
        "priority 4097",
        "nsg-limits",
        "aks-baseline",
        nsg_rule("nodes", "Allow", priority=4097, source="10.210.0.0/20"),
        RULE,
    ),
    Fault(
        "one priority for two rules",
        "nsg-limits",
        "aks-baseline",
        {
            "network_policy.nsg_rules": [
                {"name": "first", "priority": 300, "source": "10.210.0.0/24", "ports": "9100"},
                {"name": "second", "priority": 300, "source": "10.210.1.0/24", "ports": "9101"},
            ]
        },
        "network_policy.nsg_rules",
    ),
    Fault(
        "host name in an NSG rule",
        "nsg-no-fqdn",
        "aks-baseline",
        nsg_rule("nodes", "Allow", direction="Outbound", priority=300, destination="*.mcr.microsoft.com", ports="443"),
        RULE,
        "warning",
    ),
    Fault(
        "own NSG rule in a managed VNet",
        "nsg-custom-subnets-only nsg-own-only-on-custom-subnet model-byo-vnet-custom-routes",
        "small-dev",
        nsg_rule("nodes", "Allow", priority=300, source="198.51.100.0/28", ports="443")
        | {"addresses.vnet_ownership": "managed"},
        "network_policy.nsg_rules addresses.vnet_ownership",
    ),
)
