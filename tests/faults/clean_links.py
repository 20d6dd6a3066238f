"""Good designs of hubs, bastions, names and rights."""

from tests.faults.fault import Clean

BASTION = "management.bastion"
WAN = {"addresses.hub_kind": "virtual_wan", "addresses.hub.address_space": ["10.200.0.0/22"]}

CLEAN = (
    Clean(
        "secured Virtual WAN hub",
        "aks-baseline",
        WAN | {"management.location": "spoke", "access.zone_links": ["spoke"]},
    ),
    Clean(
        "Virtual WAN without a firewall",
        "public-waf",
        {
            "addresses.hub_kind": "virtual_wan",
            "addresses.hub.address_space": ["10.61.0.0/23"],
            "management.location": "spoke",
        },
    ),
    Clean(
        "Basic bastion without the native client",
        "aks-baseline",
        {BASTION: "basic", "management.native_client": False, "management.private_only": False},
    ),
    Clean(
        "100 sessions on 5 instances",
        "windows",
        {"management.rdp_sessions": 100, "management.ssh_sessions": 0, "management.scale_units": 5},
    ),
    Clean("tunnel to the API server", "aks-baseline", {"management.aks_tunnel": True}),
    Clean(
        "recorded sessions on Premium",
        "aks-baseline",
        {BASTION: "premium", "management.session_recording": True, "management.native_client": False},
    ),
    Clean(
        "Bastion Developer for one developer",
        "small-dev",
        {
            BASTION: "developer",
            "management.native_client": False,
            "management.location": "spoke",
            "management.jump_box": True,
        },
    ),
    Clean(
        "bastion in a management VNet",
        "aks-baseline",
        {
            "addresses.management.address_space": ["10.200.1.0/24"],
            "management.location": "management",
            "access.zone_links": ["spoke", "hub", "management"],
        },
    ),
    Clean("no bastion, operators come over the line", "aks-baseline", {BASTION: "none", "management.jump_box": False}),
    Clean(
        "six circuits on ErGw2AZ",
        "aks-baseline",
        {"surroundings.expressroute_circuits": 6, "management.er_gateway_sku": "ErGw2AZ"},
    ),
    Clean(
        "16 circuits in a /26",
        "aks-baseline",
        {
            "surroundings.expressroute_circuits": 16,
            "management.er_gateway_sku": "ErGw3AZ",
            "addresses.hub.address_space": ["10.200.0.0/23"],
            "addresses.subnets.4": {"purpose": "gateway", "cidr": "10.200.1.0/26"},
        },
    ),
    Clean(
        "VPN as the only line",
        "aks-baseline",
        {"surroundings.hybrid_link": "vpn", "management.vpn_gateway_sku": "VpnGw2AZ"},
    ),
    Clean(
        "cloud only",
        "public-waf",
        {
            "surroundings.hybrid_link": "none",
            "surroundings.networks": [],
            "management.gateway_transit": False,
            "management.reached_by": "ranges",
            "management.allowed_ranges": ["198.51.100.0/28"],
        },
    ),
    Clean(
        "private endpoint and no zone, with a public name",
        "public-waf",
        {"access.private_dns_zone": "none", "access.public_fqdn": True},
    ),
    Clean(
        "own zone with a subzone",
        "aks-baseline",
        {"access.private_dns_zone_name": "claims.private.westeurope.azmk8s.io"},
    ),
    Clean(
        "own zone behind a private endpoint",
        "public-waf",
        {"access.private_dns_zone": "custom", "access.private_dns_zone_name": "privatelink.swedencentral.azmk8s.io"},
    ),
    Clean("Network Contributor", "aks-baseline", {"access.subnet_right": "network_contributor"}),
    Clean(
        "system-assigned identity by command line",
        "public-waf",
        {"access.identity": "system_assigned", "access.deployment": "cli"},
    ),
    Clean("hosted agents for a public API server", "small-dev", {"access.pipeline_agents": "hosted"}),
    Clean(
        "resolver in the hub",
        "aks-baseline",
        {"access.dns_resolver": True, "addresses.hub.address_space": ["10.200.0.0/23"]},
    ),
    Clean(
        "custom DNS that forwards",
        "aks-baseline",
        {"surroundings.dns_servers": ["172.20.0.53"], "egress.dns_proxy": False},
    ),
    Clean("API server in Japan", "regulated", {"overview.region": "japaneast"}),
    Clean(
        "VNet name of 63",
        "aks-baseline",
        {"addresses.spoke.name": "vnet-" + "c" * 58, "overview.cluster_name": "aks-" + "c" * 59},
    ),
    Clean(
        "own NSG rule for monitoring",
        "aks-baseline",
        {
            "network_policy.nsg_rules": [
                {"name": "metrics", "priority": 4096, "source": "10.210.0.0/20", "ports": "9100"}
            ]
        },
    ),
    Clean(
        "own subnet for a database",
        "aks-baseline",
        {
            "addresses.own_subnets": [
                {"name": "snet-sqlmi", "addresses": 27, "delegation": "Microsoft.Sql/managedInstances"}
            ]
        },
    ),
)
