"""Faults of the way out: outbound types, addresses and ports, firewall and isolation."""

from tests.faults.fault import Fault

PORTS = "egress.allocated_outbound_ports"
TYPE = "egress.outbound_type"
OWNERSHIP = "outbound-byo-vs-managed-vnet outbound-matrix-vnet"
SNAT = "snat-max-nodes lb-snat-formula snat-surge-headroom"
ISOLATED = "iso-requirements network-isolated-requirements outbound-none-isolated-only outbound-none-only-isolated"
PUBLIC_API = {"access.api_server": "public", "access.authorized_ranges": []}

FAULTS = (
    Fault(
        "counted and own outbound addresses",
        "outbound-ip-one-kind lb-outbound-source-exclusive",
        "small-dev",
        {"egress.managed_outbound_ips": 2, "egress.outbound_ip_prefixes": ["203.0.113.0/28"]},
        "egress",
    ),
    Fault(
        "own addresses and own prefixes",
        "outbound-ip-one-kind lb-outbound-source-exclusive",
        "small-dev",
        {"egress.outbound_ips": ["203.0.113.20"], "egress.outbound_ip_prefixes": ["203.0.113.0/28"]},
        "egress.outbound_ip",
    ),
    Fault(
        "101 managed outbound addresses",
        "outbound-ips-max-100 lb-managed-outbound-ip-max",
        "small-dev",
        {"egress.managed_outbound_ips": 101},
        "egress.managed_outbound_ips",
    ),
    Fault(
        "no managed outbound address",
        "outbound-ips-max-100 lb-managed-outbound-ip-max",
        "small-dev",
        {"egress.managed_outbound_ips": 0},
        "egress.managed_outbound_ips",
    ),
    Fault(
        "9 nodes of 8,000 ports on one address", SNAT, "small-dev", {"node_pools.1.max_count": 7, PORTS: 8000}, "egress"
    ),
    Fault(
        "8 nodes of 8,000 ports without surge ports",
        SNAT,
        "small-dev",
        {"node_pools.1.max_count": 6, PORTS: 8000},
        "egress",
        "warning",
    ),
    Fault("1,001 ports a node", "snat-multiple-of-8 lb-snat-ports-multiple-of-8", "small-dev", {PORTS: 1001}, PORTS),
    Fault(
        "64,008 ports a node",
        "snat-multiple-of-8 lb-snat-ports-multiple-of-8",
        "small-dev",
        {PORTS: 64008, "egress.managed_outbound_ips": 10},
        PORTS,
    ),
    Fault(
        "automatic ports beyond 50 nodes",
        "snat-explicit-recommended snat-default-table data-snat-default-table",
        "small-dev",
        {"node_pools.1.max_count": 60, "overview.tier": "standard", "addresses.pod_cidr": "10.244.0.0/16"},
        PORTS,
        "warning",
    ),
    Fault(
        "17 NAT gateway addresses",
        "nat-16-ips natgw-snat-formula",
        "public-waf",
        {"egress.nat_gateway_ips": 17},
        "egress.nat_gateway_ips",
    ),
    Fault(
        "no NAT gateway address",
        "nat-16-ips natgw-snat-formula",
        "public-waf",
        {"egress.nat_gateway_ips": 0},
        "egress.nat_gateway_ips",
    ),
    Fault(
        "116,000 flows through one NAT address",
        "natgw-snat-formula",
        "public-waf",
        {"egress.nat_gateway_ips": 1, "egress.connections_per_node": 4000},
        "egress.nat_gateway_ips egress.connections_per_node",
    ),
    Fault(
        "NAT idle timeout of 121",
        "nat-idle-4-120 natgw-idle-timeout",
        "public-waf",
        {"egress.idle_timeout_minutes": 121},
        "egress.idle_timeout_minutes",
    ),
    Fault(
        "NAT idle timeout of 3",
        "nat-idle-4-120 natgw-idle-timeout",
        "public-waf",
        {"egress.idle_timeout_minutes": 3},
        "egress.idle_timeout_minutes",
    ),
    Fault(
        "zonal NAT gateway for three zones",
        "nat-standard-zonal natgw-zone-sku",
        "public-waf",
        {"egress.nat_gateway_sku": "Standard"},
        "egress.nat_gateway_sku",
        "warning",
    ),
    Fault(
        "StandardV2 in Qatar Central",
        "natgw-v2-regions nat-v2-regions",
        "public-waf",
        {"overview.region": "qatarcentral"},
        "egress.nat_gateway_sku overview.region",
    ),
    Fault(
        "preview NAT gateway",
        "nat-v2-preview",
        "small-dev",
        PUBLIC_API | {"addresses.vnet_ownership": "managed", TYPE: "managedNATGatewayV2"},
        TYPE,
        "warning",
    ),
    Fault(
        "managed NAT gateway in a VNet of one's own",
        f"outbound-managed-nat-managed-vnet {OWNERSHIP}",
        "small-dev",
        PUBLIC_API | {TYPE: "managedNATGateway"},
        f"{TYPE} addresses.vnet_ownership",
    ),
    Fault(
        "own NAT gateway in a managed VNet",
        f"outbound-user-nat-byo-vnet {OWNERSHIP}",
        "small-dev",
        PUBLIC_API
        | {
            "addresses.vnet_ownership": "managed",
            TYPE: "userAssignedNATGateway",
            "egress.nat_gateway_sku": "StandardV2",
        },
        f"{TYPE} addresses.vnet_ownership",
    ),
    Fault(
        "own routes in a managed VNet",
        f"outbound-udr-needs-byo-route model-byo-vnet-custom-routes {OWNERSHIP}",
        "small-dev",
        PUBLIC_API
        | {
            "addresses.vnet_ownership": "managed",
            "addresses.hub.address_space": ["10.42.0.0/24"],
            TYPE: "userDefinedRouting",
            "egress.firewall": "azure_firewall_standard",
            "egress.firewall_public_ips": 20,
            "egress.inbound_dnat": True,
            "ingress.exposure": "internal",
        },
        f"{TYPE} addresses.vnet_ownership",
    ),
)
