"""Faults of hubs, gateways and the links on-premises."""

from tests.faults.fault import Fault

FAULTS = (
    Fault(
        "bastion in a Virtual WAN hub",
        "bastion-not-in-vwan-hub",
        "aks-baseline",
        {
            "addresses.hub_kind": "virtual_wan",
            "addresses.hub.address_space": ["10.200.0.0/22"],
            "management.jump_box": False,
        },
        "management.location addresses.hub_kind",
    ),
    Fault(
        "secured Virtual WAN hub of /24",
        "vwan-hub-size",
        "aks-baseline",
        {"addresses.hub_kind": "virtual_wan", "management.location": "spoke"},
        "addresses.hub",
        "warning",
    ),
    Fault(
        "Virtual WAN hub of /25",
        "vwan-hub-size",
        "aks-baseline",
        {
            "addresses.hub_kind": "virtual_wan",
            "addresses.hub.address_space": ["10.200.0.0/25"],
            "management.location": "spoke",
        },
        "addresses.hub",
    ),
    Fault(
        "on-premises without gateway transit",
        "peering-gateway-transit peering-non-transitive",
        "public-waf",
        {"management.gateway_transit": False},
        "management.gateway_transit",
    ),
    Fault(
        "bastion under a default route from on-premises",
        "bastion-forced-tunnel",
        "aks-baseline",
        {"surroundings.advertises_default_route": True},
        "surroundings.advertises_default_route management",
    ),
    Fault(
        "zone-less VPN gateway",
        "vpn-nonaz-retired",
        "public-waf",
        {"management.vpn_gateway_sku": "VpnGw2"},
        "management.vpn_gateway_sku",
    ),
    Fault(
        "HighPerformance VPN gateway",
        "vpn-legacy-retired",
        "public-waf",
        {"management.vpn_gateway_sku": "HighPerformance"},
        "management.vpn_gateway_sku",
    ),
    Fault(
        "Basic VPN gateway in a hub",
        "vpn-basic-limits",
        "public-waf",
        {"management.vpn_gateway_sku": "Basic"},
        "management.vpn_gateway_sku",
        "warning",
    ),
    Fault(
        "Basic VPN gateway beside ExpressRoute",
        "coexist-route-based vpn-basic-limits",
        "regulated",
        {"management.vpn_gateway_sku": "Basic"},
        "management.vpn_gateway_sku",
    ),
    Fault(
        "five circuits on ErGw1AZ",
        "er-gateway-circuits",
        "aks-baseline",
        {"surroundings.expressroute_circuits": 5},
        "surroundings.expressroute_circuits management.er_gateway_sku",
    ),
    Fault(
        "17 circuits on ErGw3AZ",
        "er-gateway-circuits",
        "aks-baseline",
        {"surroundings.expressroute_circuits": 17, "management.er_gateway_sku": "ErGw3AZ"}
        | {
            "addresses.hub.address_space": ["10.200.0.0/23"],
            "addresses.subnets.4": {"purpose": "gateway", "cidr": "10.200.1.0/26"},
        },
        "surroundings.expressroute_circuits management.er_gateway_sku",
    ),
    Fault(
        "kubectl by run command in pipelines",
        "mgmt-command-invoke-limits",
        "aks-baseline",
        {"management.command_invoke": True},
        "management.command_invoke",
        "advice",
    ),
)
