"""Good designs of ranges, spokes and ways out."""

from tests.faults.clean import BIG_POOL, OPEN_API, TYPE
from tests.faults.fault import Clean

CLEAN = (
    Clean("pods in 10.244", "aks-baseline", {"addresses.pod_cidr": "10.244.0.0/16"}),
    Clean("pods in 192.168", "small-dev", {"addresses.pod_cidr": "192.168.0.0/18"}),
    Clean("services of /13", "small-dev", {"addresses.service_cidr": "10.48.0.0/13"}),
    Clean("services in 172.20", "small-dev", {"addresses.service_cidr": "172.20.0.0/16"}),
    Clean(
        "existing VNet beside another cluster",
        "aks-baseline",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.region": "westeurope",
            "addresses.spoke.taken": [{"name": "snet-other", "cidr": "10.240.8.0/22", "used_by": "cluster"}],
        },
    ),
    Clean(
        "spoke outside an announced 10/8",
        "small-dev",
        {
            "addresses.spoke.address_space": ["172.16.0.0/22"],
            "addresses.service_cidr": "172.20.0.0/20",
            "addresses.pod_cidr": "100.64.0.0/18",
            "surroundings.networks": [{"name": "Company", "ranges": ["10.0.0.0/8"]}],
        },
    ),
    Clean("managed VNet", "small-dev", {"addresses.vnet_ownership": "managed", "addresses.spoke.address_space": []}),
    Clean(
        "managed VNet with its NAT gateway",
        "small-dev",
        OPEN_API
        | {"addresses.vnet_ownership": "managed", "addresses.spoke.address_space": [], TYPE: "managedNATGateway"},
    ),
    Clean(
        "own outbound prefix",
        "small-dev",
        {
            "egress.outbound_ip_prefixes": ["203.0.113.0/28"],
            "access.authorized_ranges": ["198.51.100.0/28", "203.0.113.0/28"],
        },
    ),
    Clean(
        "9 nodes of 8,000 ports on two addresses",
        "small-dev",
        {"node_pools.1.max_count": 7, "egress.allocated_outbound_ports": 8000, "egress.managed_outbound_ips": 2},
    ),
    Clean(
        "448 nodes of 1,000 ports on seven addresses",
        "small-dev",
        BIG_POOL
        | {
            "node_pools.1.max_count": 423,
            "addresses.pod_cidr": "10.128.0.0/14",
            "addresses.spoke.address_space": ["10.40.0.0/20"],
            "egress.allocated_outbound_ports": 1000,
            "egress.managed_outbound_ips": 7,
        },
    ),
    Clean("16 NAT gateway addresses", "public-waf", {"egress.nat_gateway_ips": 16, "egress.idle_timeout_minutes": 120}),
    Clean(
        "NAT gateway StandardV2 in Central India, by the newer list", "public-waf", {"overview.region": "centralindia"}
    ),
    Clean(
        "zonal cluster on a Standard NAT gateway",
        "public-waf",
        {"egress.nat_gateway_sku": "Standard", "overview.availability_zones": [1]},
    ),
    Clean(
        "firewall of another maker", "aks-baseline", {"egress.firewall": "appliance", "egress.firewall_address": None}
    ),
    Clean(
        "20 firewall addresses", "aks-baseline", {"egress.firewall_public_ips": 20, "egress.connections_per_node": 1000}
    ),
    Clean(
        "Firewall Basic for little traffic",
        "aks-baseline",
        {"egress.firewall": "azure_firewall_basic", "egress.dns_proxy": False, "egress.destinations": []},
    ),
    Clean("static egress gateway in an overlay", "small-dev", {"egress.static_egress_gateway": "30"}),
    Clean("HTTP proxy for Linux nodes", "aks-baseline", {"egress.http_proxy": True}),
    Clean("isolated behind a private endpoint", "private-isolated", {"access.api_server": "private_endpoint"}),
)
