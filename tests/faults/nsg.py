"""Faults of NSG rules of the architect's own that are narrow, outbound or too open."""

from tests.faults.fault import Fault
from tests.faults.subnets import INTRA, nsg_rule

RULE = "network_policy.nsg_rules.0"
OPEN = "mgmt-jumpbox-peered-vnet bastion-target-nsg subnet-management"

FAULTS = (
    Fault(
        "kubelets closed to the other nodes",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", priority=120, source="10.240.0.0/22", ports="10250", protocol="Tcp"),
        RULE,
    ),
    Fault(
        "half of the nodes shut out",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", priority=120, source="10.240.0.0/23"),
        RULE,
    ),
    Fault(
        "pods closed to the nodes by a range that holds theirs",
        INTRA,
        "aks-baseline",
        nsg_rule("nodes", priority=120, source="100.64.0.0/10"),
        RULE,
    ),
    Fault(
        "everything outbound denied in an isolated cluster",
        INTRA,
        "private-isolated",
        nsg_rule("nodes", direction="Outbound", priority=120),
        RULE,
    ),
    Fault(
        "no way to Azure's own endpoints",
        "model-outbound-internet-needed outbound-nsg-not-enough",
        "small-dev",
        nsg_rule("nodes", direction="Outbound", priority=120, destination="AzureCloud"),
        RULE,
        "warning",
    ),
    Fault(
        "nodes may not call the API server's subnet",
        "nsg-custom-vnet-matrix vni-nsg-ports nsg-apiserver-subnet",
        "aks-baseline",
        nsg_rule("nodes", direction="Outbound", priority=120, destination="10.240.4.64/27", ports="443"),
        RULE,
    ),
    Fault(
        "bastion may not open SSH",
        "bastion-nsg-complete-set subnet-azurebastionsubnet",
        "aks-baseline",
        nsg_rule("bastion", direction="Outbound", priority=100, destination="VirtualNetwork", ports="22"),
        RULE,
    ),
    Fault(
        "bastion may not talk to itself",
        "bastion-nsg-complete-set subnet-azurebastionsubnet",
        "regulated",
        nsg_rule("bastion", priority=100, source="VirtualNetwork", destination="VirtualNetwork", ports="8080"),
        RULE,
    ),
    Fault(
        "RDP from the internet to the bastion's subnet",
        "bastion-nsg-no-22-3389-inbound",
        "aks-baseline",
        nsg_rule("bastion", "Allow", priority=200, source="Internet", ports="3389", protocol="Tcp"),
        RULE,
        "warning",
    ),
    Fault(
        "jump box open to the internet",
        OPEN,
        "aks-baseline",
        nsg_rule("jump_box", "Allow", priority=200, source="Internet", ports="22", protocol="Tcp"),
        RULE,
        "warning",
    ),
    Fault(
        "SSH from the internet to the nodes",
        OPEN,
        "public-waf",
        nsg_rule("nodes", "Allow", priority=200, source="*", ports="22", protocol="Tcp"),
        RULE,
        "warning",
    ),
    Fault(
        "host name as the source of an NSG rule",
        "nsg-no-fqdn",
        "public-waf",
        nsg_rule("nodes", "Allow", priority=200, source="api.example.com", ports="443", protocol="Tcp"),
        RULE,
        "warning",
    ),
    Fault(
        "1,001 own NSG rules",
        "nsg-limits vnet-nsg-limits",
        "aks-baseline",
        {
            "network_policy.nsg_rules": [
                {"name": f"rule-{number}", "priority": 200 + number, "source": f"10.210.{number % 16}.0/24"}
                for number in range(1001)
            ]
        },
        "network_policy.nsg_rules",
    ),
    Fault(
        "rule on the firewall's management subnet",
        "firewall-subnet firewall-mgmt-subnet subnet-azurefirewallmanagementsubnet subnet-azurefirewallsubnet",
        "aks-baseline",
        {"egress.firewall": "azure_firewall_basic", "egress.dns_proxy": False}
        | nsg_rule("firewall_management", "Allow", priority=200, source="10.240.0.0/16"),
        RULE,
    ),
    Fault(
        "WireGuard closed between the nodes",
        f"wireguard-port {INTRA}",
        "regulated",
        nsg_rule("nodes", priority=120, source="VirtualNetwork", ports="51871", protocol="Udp"),
        RULE,
    ),
)
