"""Faults of the firewall, of isolation and of forced ways out."""

from tests.faults.egress import ISOLATED, OWNERSHIP, TYPE
from tests.faults.fault import Fault

FAULTS = (
    Fault(
        "user defined routing to nowhere",
        "udr-default-route-required outbound-udr-needs-byo-route",
        "aks-baseline",
        {"egress.firewall": "none", "egress.dns_proxy": False},
        "egress",
    ),
    Fault(
        "next hop that Azure keeps",
        "udr-next-hop-in-firewall-subnet",
        "aks-baseline",
        {"egress.firewall_address": "10.200.0.1"},
        "egress.firewall_address",
    ),
    Fault(
        "next hop in the spoke",
        "udr-next-hop-in-firewall-subnet",
        "windows",
        {"egress.firewall_address": "10.72.4.4"},
        "egress.firewall_address",
    ),
    Fault(
        "public service behind firewall routes",
        "firewall-asymmetric-public-lb outbound-udr-asymmetric",
        "aks-baseline",
        {
            "ingress.services": [
                {"name": "feed", "exposure": "public", "ports": ["TCP/5671"], "source_ranges": ["203.0.113.0/24"]}
            ]
        },
        "ingress.services egress.inbound_dnat egress.outbound_type",
    ),
    Fault(
        "DNS proxy on Firewall Basic",
        "firewall-basic-limits",
        "aks-baseline",
        {"egress.firewall": "azure_firewall_basic"},
        "egress",
        "warning",
    ),
    Fault(
        "48,000 connections on 3 firewall addresses",
        "firewall-snat-formula",
        "aks-baseline",
        {"egress.connections_per_node": 2000},
        "egress.firewall_public_ips egress.connections_per_node",
        "warning",
    ),
    Fault(
        "251 firewall addresses",
        "firewall-snat-formula",
        "aks-baseline",
        {"egress.firewall_public_ips": 251},
        "egress.firewall_public_ips",
    ),
    Fault(
        "host name in a network rule without DNS proxy",
        "firewall-dns-proxy-for-network-fqdn",
        "aks-baseline",
        {"egress.dns_proxy": False, "egress.destinations.1": {"target": "smtp.contoso.example"}},
        "egress.dns_proxy egress.destinations.1",
    ),
    Fault(
        "DNAT on a force-tunnelled firewall",
        "firewall-dnat-not-forced-tunnel",
        "aks-baseline",
        {"egress.inbound_dnat": True, "egress.forced_tunnel": True},
        "egress.inbound_dnat egress.forced_tunnel",
    ),
    Fault(
        "firewall without the rules of AKS",
        "firewall-aks-fqdns outbound-required-fqdns outbound-required-network-rules firewall-aks-fqdn-tag"
        " firewall-aks-network-rules",
        "aks-baseline",
        {"egress.aks_rules": False},
        "egress.aks_rules",
    ),
    Fault(
        "Windows outbound NAT off with a load balancer",
        "win-outbound-nat windows-outboundnat",
        "windows",
        {
            TYPE: "loadBalancer",
            "egress.firewall": "none",
            "egress.dns_proxy": False,
            "egress.disable_windows_outbound_nat": True,
        },
        f"egress.disable_windows_outbound_nat {TYPE}",
    ),
    Fault(
        "static egress with Pod Subnet",
        "static-egress-gateway edge-static-egress-gateway",
        "public-waf",
        {"egress.static_egress_gateway": "30"},
        "egress.static_egress_gateway network_model.model",
    ),
    Fault(
        "isolated, but images from the internet",
        ISOLATED,
        "private-isolated",
        {"egress.artifact_source": "direct"},
        "egress",
    ),
    Fault(
        "no way out, but not isolated",
        f"{ISOLATED} model-outbound-internet-needed",
        "aks-baseline",
        {TYPE: "none", "egress.firewall": "none"},
        "egress",
    ),
    Fault(
        "isolated with a public API server",
        ISOLATED,
        "private-isolated",
        {"access.api_server": "public", "access.private_cluster": False, "access.zone_links": []},
        "access egress.outbound_type",
    ),
    Fault(
        "isolated on Kubernetes 1.29",
        ISOLATED,
        "private-isolated",
        {"network_model.kubernetes_version": "1.29"},
        "network_model.kubernetes_version egress",
    ),
    Fault(
        "blocked in a VNet of one's own",
        f"outbound-block-managed-only {OWNERSHIP}",
        "private-isolated",
        {TYPE: "block"},
        f"{TYPE} addresses.vnet_ownership",
    ),
    Fault(
        "isolated with a Basic registry",
        "iso-premium-acr network-isolated-requirements",
        "private-isolated",
        {"egress.acr_sku": "Basic"},
        "egress.acr_sku",
    ),
    Fault(
        "isolated nodes with public addresses",
        "iso-node-public-ip network-isolated-node-public-ip",
        "private-isolated",
        {"node_pools.1.enable_node_public_ip": True},
        "node_pools.1.enable_node_public_ip",
    ),
    Fault(
        "default route from on-premises beside a NAT gateway",
        "forced-tunnel-aks-egress",
        "public-waf",
        {"surroundings.advertises_default_route": True, "management.bastion": "none", "management.jump_box": False},
        f"surroundings.advertises_default_route {TYPE}",
    ),
)
