"""Sample public-waf: a public shop behind a WAF, with pods on VNet addresses and NAT gateway egress."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Web shop cluster",
        "workload": "shop",
        "environment": "production",
        "region": "swedencentral",
        "purpose": "The public web shop and blog at myapp.com. Traffic peaks in November at eight times the average.",
        "owner": "Karin Holm",
        "team": "Shop platform",
        "network_team": "Cloud network",
        "approvers": [{"name": "Karin Holm", "role": "Product owner", "reach": "karin.holm@fabrikam.example"}],
        "contacts": [{"name": "Shop on-call", "role": "Cluster", "reach": "oncall@fabrikam.example"}],
    },
    surroundings={
        "networks": [{"name": "Office Malmö", "ranges": ["192.168.16.0/20"], "kind": "on_premises"}],
        "hybrid_link": "vpn",
    },
    network_model={
        "model": "azure_cni_pod_subnet_dynamic",
        "network_dataplane": "cilium",
        "pods_directly_reachable": True,
    },
    node_pools=[
        {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 5, "max_pods": 60, "max_surge": "33%"},
        {
            "name": "npshop",
            "vm_size": "Standard_D8ds_v5",
            "min_count": 4,
            "max_count": 24,
            "max_pods": 60,
            "max_surge": "33%",
        },
    ],
    addresses={
        "spoke": {"name": "vnet-shop-prod", "address_space": ["10.60.0.0/18"]},
        "hub": {"name": "vnet-hub-sweden", "address_space": ["10.61.0.0/24"]},
        "service_cidr": "10.62.0.0/20",
        "subnets": [{"purpose": "private_endpoints", "cidr": "10.60.18.16/28"}],
        "growth_percent": 25,
        "growth_years": 2,
    },
    ingress={
        "exposure": "internal",
        "controller": "app_routing_gateway",
        "controller_pool": "npshop",
        "preserve_client_ip": True,
        "hosts": [
            {
                "name": "myapp.com",
                "namespace": "shop",
                "tls": "secret",
                "secret": "myapp-secret",
                "paths": [
                    {"path": "/blog", "service": "blogservice", "port": 80},
                    {"path": "/store", "service": "storeservice", "port": 80},
                ],
            }
        ],
    },
    waf={"product": "app_gateway", "capacity_min": 3, "capacity_max": 40, "rate_limit": True, "custom_rules": 4},
    egress={
        "outbound_type": "userAssignedNATGateway",
        "firewall": "none",
        "nat_gateway_ips": 4,
        "nat_gateway_sku": "StandardV2",
        "connections_per_node": 2000,
        "destinations": [
            {"name": "Payment provider", "target": "pay.example.net", "port": "TCP/443"},
            {"name": "Parcel tracking", "target": "track.example.org", "port": "TCP/443"},
        ],
    },
    network_policy={
        "engine": "cilium",
        "default_deny": ["shop"],
        "rules": [
            {
                "name": "frontend-may-reach-backend",
                "namespace": "shop",
                "pod_labels": ["app=backend"],
                "peer_labels": ["app=frontend"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "gateway-may-reach-frontend",
                "namespace": "shop",
                "pod_labels": ["app=frontend"],
                "peer_namespaces": ["ingress"],
                "ports": ["TCP/80"],
            },
            {
                "name": "backend-may-reach-cache",
                "namespace": "shop",
                "pod_labels": ["app=backend"],
                "direction": "egress",
                "peer_ranges": ["10.60.18.16/28"],
                "ports": ["TCP/10000"],
            },
            {
                "name": "backend-may-call-payment",
                "namespace": "shop",
                "pod_labels": ["app=backend"],
                "direction": "egress",
                "peer_ranges": ["198.51.100.64/28"],
                "ports": ["TCP/443"],
            },
            {
                "name": "backend-may-track-parcels",
                "namespace": "shop",
                "pod_labels": ["app=backend"],
                "direction": "egress",
                "peer_ranges": ["203.0.113.128/28"],
                "ports": ["TCP/443"],
            },
        ],
    },
    management={
        "bastion": "standard",
        "private_only": False,
        "location": "hub",
        "reached_by": "ranges",
        "allowed_ranges": ["203.0.113.16/29"],
        "vpn_gateway_sku": "VpnGw1AZ",
    },
    access={
        "api_server": "private_endpoint",
        "private_dns_zone": "system",
        "private_endpoints": [
            {"name": "crshopprod", "service": "acr"},
            {"name": "kv-shop-prod", "service": "key_vault"},
            {"name": "redis-shop-prod", "service": "managed_redis"},
        ],
    },
    decisions={
        "choices": [
            {
                "path": "network_model.model",
                "options": "Overlay; Pod Subnet (dynamic).",
                "why": "The fraud service on virtual machines calls pods by their addresses.",
                "by": "Cloud network",
                "on": "2026-08-30",
            }
        ]
    },
)

SAMPLE = Sample(
    name="public-waf",
    title="Public web application behind a WAF",
    summary="Application Gateway WAF, pods on VNet addresses, NAT gateway egress, myapp.com with two paths.",
    design=DESIGN,
)
