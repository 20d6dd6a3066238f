"""Faults that cross sections: hosts inside cluster ranges, AGC behind a firewall, encryption, Virtual WAN."""

from tests.faults.fault import Fault

UNREACHABLE = "overlay-podcidr-no-overlap onprem-no-overlap"
AGC = {"ingress.controller": "agc", "ingress.exposure": "public", "waf.product": "none", "waf.ddos": "none"}

FAULTS = (
    Fault(
        "DNS server among the pods",
        UNREACHABLE,
        "aks-baseline",
        {"surroundings.dns_servers": ["100.64.3.4"], "egress.dns_proxy": False},
        "surroundings.dns_servers addresses.pod_cidr",
    ),
    Fault(
        "DNS server among the services",
        "service-cidr-not-peered-onprem onprem-no-overlap",
        "aks-baseline",
        {"surroundings.dns_servers": ["10.241.0.53"], "egress.dns_proxy": False},
        "surroundings.dns_servers addresses.service_cidr",
    ),
    Fault(
        "destination among the pods",
        UNREACHABLE,
        "aks-baseline",
        {"egress.destinations.1": {"target": "100.64.9.9/32"}},
        "egress.destinations.1 addresses.pod_cidr",
    ),
    Fault(
        "AGC behind a firewall that knows only AKS",
        "agc-controller-egress-fqdns",
        "windows",
        AGC,
        "egress.destinations egress",
    ),
    Fault(
        "WireGuard without the paid services",
        "wireguard-port",
        "aks-baseline",
        {"network_model.encryption": "wireguard"},
        "network_model.encryption network_model.advanced_networking",
        "warning",
    ),
    Fault(
        "user defined routing in a Virtual WAN without a firewall",
        "udr-default-route-required outbound-udr-needs-byo-route",
        "aks-baseline",
        {
            "addresses.hub_kind": "virtual_wan",
            "addresses.hub.address_space": ["10.200.0.0/22"],
            "management.location": "spoke",
            "egress.firewall": "none",
            "egress.dns_proxy": False,
        },
        "egress addresses.hub_kind",
    ),
    Fault(
        "VNet larger than /8",
        "ip-vnet-max-slash8",
        "small-dev",
        {
            "addresses.spoke.address_space": ["8.0.0.0/6"],
            "addresses.pod_cidr": "192.168.0.0/18",
            "addresses.service_cidr": "172.20.0.0/16",
        },
        "addresses.spoke",
        "warning",
    ),
    Fault(
        "outbound prefix of /26",
        "vnet-public-ip-prefix-28",
        "small-dev",
        {"egress.outbound_ip_prefixes": ["203.0.113.0/26"]},
        "egress.outbound_ip_prefixes",
        "advice",
    ),
    Fault(
        "services in the range of a managed VNet",
        "service-cidr-not-in-vnet",
        "small-dev",
        {
            "addresses.vnet_ownership": "managed",
            "addresses.spoke.address_space": [],
            "addresses.service_cidr": "10.224.16.0/20",
        },
        "addresses.service_cidr",
    ),
    Fault(
        "pods in the range of a managed VNet",
        "overlay-podcidr-no-overlap",
        "small-dev",
        {
            "addresses.vnet_ownership": "managed",
            "addresses.spoke.address_space": [],
            "addresses.pod_cidr": "10.224.0.0/18",
        },
        "addresses.pod_cidr",
    ),
    Fault(
        "auto-provisioning with dual stack",
        "nap-network-limits",
        "aks-baseline",
        {
            "network_model.node_auto_provisioning": True,
            "network_model.ip_families": "dual_stack",
            "addresses.spoke.address_space": ["10.240.0.0/16", "fd00:db8:240::/48"],
        },
        "network_model.node_auto_provisioning network_model.ip_families",
    ),
    Fault(
        "tunnel to the API server of AKS Automatic",
        "bastion-aks-tunnel-preview",
        "small-dev",
        {
            "overview.sku": "automatic",
            "overview.tier": "standard",
            "access.api_server": "vnet_integration",
            "access.authorized_ranges": [],
            "management.bastion": "standard",
            "management.aks_tunnel": True,
        },
        "management.aks_tunnel overview.sku",
        "warning",
    ),
)
