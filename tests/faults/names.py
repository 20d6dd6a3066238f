"""Faults of names: lengths, characters, and names that belong to one Azure service."""

from tests.faults.fault import Fault

RESERVED = "subnet-reserved-name-guard name-exact-case-subnets"

FAULTS = (
    Fault(
        "VNet name of 64, too long for a node label",
        "overlay-name-length-63",
        "aks-baseline",
        {"addresses.spoke.name": "vnet-" + "c" * 59},
        "addresses.spoke.name",
    ),
    Fault(
        "subnet name of 64, too long for a node label",
        "overlay-name-length-63",
        "aks-baseline",
        {"addresses.subnets.0.name": "snet-" + "n" * 59},
        "addresses.subnets.0.name",
    ),
    Fault(
        "resource group of 70, too long for a node label",
        "overlay-name-length-63",
        "aks-baseline",
        {"overview.network_resource_group": "rg-" + "g" * 67},
        "overview.network_resource_group",
    ),
    Fault(
        "VNet name ends in a hyphen",
        "name-vnet",
        "aks-baseline",
        {"addresses.hub.name": "vnet-hub-"},
        "addresses.hub.name",
    ),
    Fault(
        "VNet name of 65",
        "name-vnet",
        "public-waf",
        {"addresses.hub.name": "vnet-" + "h" * 60},
        "addresses.hub.name",
    ),
    Fault(
        "subnet name of 81",
        "name-network-1-80",
        "aks-baseline",
        {"addresses.subnets.2.name": "snet-" + "e" * 76},
        "addresses.subnets.2.name",
    ),
    Fault(
        "resource group ends in a full stop",
        "name-rg",
        "regulated",
        {"overview.cluster_resource_group": "rg-payments-aks."},
        "overview.cluster_resource_group",
    ),
    Fault(
        "cluster name ends in a hyphen",
        "name-aks",
        "aks-baseline",
        {"overview.cluster_name": "aks-"},
        "overview.cluster_name",
    ),
    Fault(
        "cluster name of 64",
        "name-aks",
        "small-dev",
        {"overview.cluster_name": "aks-" + "r" * 60},
        "overview.cluster_name",
    ),
    Fault(
        "cluster name with a full stop",
        "name-aks",
        "small-dev",
        {"overview.cluster_name": "aks.recipes"},
        "overview.cluster_name",
    ),
    Fault(
        "Application Gateway in GatewaySubnet",
        f"appgw-not-gatewaysubnet {RESERVED} gatewaysubnet-name subnet-gatewaysubnet subnet-appgw-v2",
        "aks-baseline",
        {"addresses.subnets.3.name": "GatewaySubnet"},
        "addresses.subnets.3.name",
    ),
    Fault(
        "bastion subnet in small letters",
        f"{RESERVED} bastion-subnet-name subnet-azurebastionsubnet",
        "aks-baseline",
        {"addresses.subnets.4": {"purpose": "bastion", "name": "azurebastionsubnet"}},
        "addresses.subnets.4.name",
    ),
    Fault(
        "gateway subnet of a free name",
        f"{RESERVED} gatewaysubnet-name subnet-gateway-27 subnet-gatewaysubnet",
        "public-waf",
        {"addresses.subnets": [{"purpose": "gateway", "name": "snet-gw"}]},
        "addresses.subnets.0.name",
    ),
    Fault(
        "firewall subnet of a free name",
        f"{RESERVED} firewall-subnet subnet-firewall-26 subnet-azurefirewallsubnet",
        "windows",
        {"addresses.subnets.1": {"purpose": "firewall", "name": "snet-firewall"}},
        "addresses.subnets.1.name",
    ),
    Fault(
        "nodes in AzureFirewallSubnet",
        RESERVED,
        "small-dev",
        {"addresses.subnets.0": {"purpose": "nodes", "name": "AzureFirewallSubnet"}},
        "addresses.subnets.0.name",
    ),
    Fault(
        "own subnet called RouteServerSubnet",
        f"{RESERVED} route-server-subnet subnet-routeserversubnet",
        "aks-baseline",
        {"addresses.own_subnets": [{"name": "RouteServerSubnet", "vnet": "hub", "cidr": "10.200.0.192/26"}]},
        "addresses.own_subnets.0",
    ),
)
