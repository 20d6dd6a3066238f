"""Faults at second places: links, rules, services and what runs already."""

from tests.faults.fault import Fault
from tests.faults.models import CALICO
from tests.faults.subnets import nsg_rule

WINDOWS_POOL = {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025", "max_pods": 30}
OLD = {"overview.cluster": "existing"}

FAULTS = (
    Fault(
        "501 peered VNets",
        "vnet-peerings-500 peering-count-limit",
        "aks-baseline",
        {
            "surroundings.networks": [
                {"name": f"vnet-{n}", "ranges": [f"10.{16 + n // 256}.{n % 256}.0/24"], "kind": "peered_vnet"}
                for n in range(501)
            ]
        },
        "surroundings.networks addresses.hub",
        "warning",
    ),
    Fault(
        "gateway's names with custom DNS that forwards nowhere",
        "custom-dns-forward-azure appgw-custom-dns priv-hub-dns private-zone-hub-link",
        "aks-baseline",
        {
            "surroundings.dns_servers": ["172.20.0.53"],
            "surroundings.dns_forwards_to_azure": False,
            "egress.dns_proxy": False,
        },
        "surroundings.dns_forwards_to_azure",
    ),
    Fault(
        "connection by address under a forced tunnel",
        "bastion-ip-connect-forced-tunnel bastion-forced-tunnel",
        "aks-baseline",
        {"management.ip_connect": True, "egress.forced_tunnel": True, "surroundings.advertises_default_route": True},
        "management.ip_connect",
    ),
    Fault(
        "tunnel to a public API server that does not know the bastion",
        "bastion-aks-authorized-ip",
        "small-dev",
        {"management.bastion": "standard", "management.aks_tunnel": True, "management.native_client": True},
        "access.authorized_ranges management.aks_tunnel",
        "warning",
    ),
    Fault(
        "default route to an ExpressRoute gateway",
        "udr-no-er-next-hop udr-default-route-required outbound-udr-needs-byo-route",
        "aks-baseline",
        {
            "egress.firewall": "none",
            "egress.dns_proxy": False,
            "surroundings.advertises_default_route": True,
            "management.bastion": "none",
            "management.jump_box": False,
        },
        "egress surroundings",
    ),
    Fault(
        "TLS inspection before a public API server",
        "firewall-no-tls-alpn-rewrite",
        "regulated",
        {"access.api_server": "public", "access.private_cluster": False, "access.zone_links": []},
        "egress.tls_inspection",
        "warning",
    ),
    Fault(
        "2,001 ranges with VNet integration",
        "auth-ranges-200 mgmt-api-authorized-ranges-max",
        "small-dev",
        {
            "access.api_server": "vnet_integration",
            "access.authorized_ranges": [f"20.{n // 256}.{n % 256}.0/28" for n in range(2001)],
        },
        "access.authorized_ranges",
    ),
    Fault(
        "zone not linked to the nodes",
        "private-zone-hub-link mgmt-private-zone-link",
        "aks-baseline",
        {"access.zone_links": ["hub"]},
        "access.zone_links",
    ),
    Fault(
        "system pool that may vanish",
        "pool-system-two-nodes pool-system-30-pods ip-max-pods-min-10",
        "private-isolated",
        {"node_pools.0.min_count": 0},
        "node_pools.0",
        "warning",
    ),
    Fault(
        "Calico with Windows Server 2025",
        "np-ws2025-not-listed",
        "small-dev",
        CALICO | {"node_pools.2": WINDOWS_POOL},
        "node_pools.2.os_sku network_policy.engine",
        "warning",
    ),
    Fault(
        "community ingress-nginx that runs already",
        "ingress-nginx-retired ingress-nginx-community-retired",
        "aks-baseline",
        OLD | {"ingress.controller": "ingress_nginx"},
        "ingress.controller",
        "warning",
    ),
    Fault(
        "Windows Server 2019 that runs already",
        "ret-ws2019",
        "windows",
        OLD | {"node_pools.2.os_sku": "Windows2019", "network_model.kubernetes_version": "1.32"},
        "node_pools.2.os_sku",
        "warning",
    ),
    Fault(
        "pool subnet of its own too small",
        "overlay-rp-node-subnet-validation overlay-node-subnet-plan ip-autoscaler-max-counts",
        "regulated",
        {"addresses.subnets": [{"purpose": "nodes", "pool": "npinscope", "cidr": "10.64.1.0/28"}]},
        "addresses.subnets.0 node_pools.1",
    ),
    Fault(
        "seventh instance beyond a gateway subnet of /29",
        "appgw-ip-formula subnet-appgw-v2",
        "windows",
        {"addresses.subnets.1": {"purpose": "app_gateway", "cidr": "10.72.8.0/29"}},
        "addresses.subnets.1 waf.capacity_max",
    ),
    Fault(
        "second host with a versioned certificate",
        "approuting-gwapi-unversioned-cert appgw-kv-versionless",
        "aks-baseline",
        {
            "ingress.hosts.1.certificate": "https://kv-claims-prod.vault.azure.net/certificates/documents/9c2f0d1e2b3a4c5d"
        },
        "ingress.hosts.1.certificate",
        "warning",
    ),
    Fault(
        "second service with a reserved address",
        "ilb-static-ip-in-subnet service-cidr-ilb-ip",
        "aks-baseline",
        {"ingress.services": [{"name": "feed", "address": "10.240.4.9"}, {"name": "dns", "address": "10.240.4.1"}]},
        "ingress.services.1.address",
    ),
    Fault(
        "all closed to the nodes",
        "nsg-no-intra-block nsg-required-intracluster nsg-custom-vnet-matrix nsg-lb-health-probe",
        "windows",
        nsg_rule("nodes", priority=100, source="*"),
        "network_policy.nsg_rules.0",
    ),
    Fault(
        "Azure Linux 2 in the system pool that runs already",
        "ret-azure-linux-2",
        "aks-baseline",
        OLD | {"node_pools.0.os_sku": "AzureLinux2"},
        "node_pools.0.os_sku",
        "warning",
    ),
)
