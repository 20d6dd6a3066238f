"""Sample regulated: card payments, with inspected egress, a separate management VNet and recorded sessions."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Card payments, regulated",
        "workload": "payments",
        "environment": "production",
        "region": "uksouth",
        "purpose": "Authorises card payments. In scope of the card industry’s data security standard.",
        "owner": "Priya Raman",
        "team": "Payments platform",
        "network_team": "Core network",
        "tier": "premium",
        "confidentiality": "strictly confidential",
        "cluster_resource_group": "rg-payments-aks-prod",
        "network_resource_group": "rg-payments-network-prod",
        "approvers": [
            {"name": "Tom Ellery", "role": "Qualified assessor", "reach": "tom.ellery@woodgrove.example"},
            {"name": "Priya Raman", "role": "Head of platform", "reach": "priya.raman@woodgrove.example"},
        ],
        "contacts": [{"name": "Payments on-call", "role": "Cluster", "reach": "+44 20 7946 0100"}],
        "tags": [{"name": "scope", "value": "card-data"}],
    },
    surroundings={
        "networks": [
            {"name": "Data centre Slough", "ranges": ["172.24.0.0/14"], "kind": "on_premises"},
            {"name": "vnet-hsm", "ranges": ["10.66.0.0/24"], "kind": "peered_vnet"},
        ],
        "hybrid_link": "both",
    },
    network_model={"advanced_networking": True, "encryption": "wireguard"},
    node_pools=[
        {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 5, "max_surge": "33%"},
        {
            "name": "npinscope",
            "vm_size": "Standard_D8ds_v5",
            "min_count": 3,
            "max_count": 12,
            "max_surge": "33%",
            "own_subnet": True,
        },
        {
            "name": "npoutscope",
            "vm_size": "Standard_D4ds_v5",
            "min_count": 3,
            "max_count": 8,
            "max_surge": "33%",
            "own_subnet": True,
        },
    ],
    addresses={
        "spoke": {"name": "vnet-payments-spoke", "address_space": ["10.64.0.0/19"]},
        "hub": {"name": "vnet-hub-uksouth", "address_space": ["10.65.0.0/23"]},
        "management": {"name": "vnet-management-uksouth", "address_space": ["10.65.2.0/24"]},
        "pod_cidr": "100.80.0.0/16",
        "service_cidr": "10.67.0.0/20",
        "subnets": [{"purpose": "private_endpoints", "cidr": "10.64.4.48/28"}],
        "growth_percent": 15,
        "growth_years": 3,
    },
    ingress={
        "exposure": "internal",
        "controller": "app_routing_gateway",
        "controller_pool": "npinscope",
        "hosts": [
            {
                "name": "pay.woodgrove.example",
                "namespace": "authorise",
                "tls": "key_vault",
                "certificate": "https://kv-payments-prod.vault.azure.net/certificates/pay",
                "secret": "pay-tls",
                "paths": [{"path": "/v1", "service": "authorise-api", "port": 8443}],
            }
        ],
    },
    waf={"product": "app_gateway", "capacity_min": 3, "capacity_max": 20, "rule_set": "DRS_2.2"},
    egress={
        "firewall": "azure_firewall_premium",
        "firewall_public_ips": 2,
        "tls_inspection": True,
        "connections_per_node": 200,
        "destinations": [
            {"name": "Card scheme gateway", "target": "gateway.scheme.example", "port": "TCP/443"},
            {"name": "HSM", "target": "10.66.0.0/24", "port": "TCP/1500"},
        ],
    },
    network_policy={
        "fqdn_policies": True,
        "default_deny": ["authorise", "ledger"],
        "rules": [
            {
                "name": "gateway-may-reach-authorise",
                "namespace": "authorise",
                "pod_labels": ["app=authorise-api"],
                "peer_namespaces": ["ingress"],
                "ports": ["TCP/8443"],
            },
            {
                "name": "authorise-may-post-to-ledger",
                "namespace": "ledger",
                "pod_labels": ["app=ledger"],
                "peer_labels": ["app=authorise-api"],
                "peer_namespaces": ["authorise"],
                "ports": ["TCP/5432"],
            },
            {
                "name": "authorise-may-reach-hsm",
                "namespace": "authorise",
                "pod_labels": ["app=authorise-api"],
                "direction": "egress",
                "peer_ranges": ["10.66.0.0/24"],
                "ports": ["TCP/1500"],
            },
            {
                "name": "ledger-may-reach-database",
                "namespace": "ledger",
                "pod_labels": ["app=ledger"],
                "direction": "egress",
                "peer_ranges": ["10.64.4.48/28"],
                "ports": ["TCP/5432"],
            },
        ],
    },
    management={
        "bastion": "premium",
        "private_only": True,
        "location": "management",
        "session_recording": True,
        "native_client": False,
        "reached_by": "hybrid_link",
        "allowed_ranges": ["172.24.8.0/24"],
        "vpn_gateway_sku": "VpnGw2AZ",
        "er_gateway_sku": "ErGw2AZ",
    },
    access={
        "zone_links": ["spoke", "hub", "management"],
        "api_server_nsg": True,
        "private_endpoints": [
            {"name": "crpaymentsprod", "service": "acr"},
            {"name": "kv-payments-prod", "service": "key_vault"},
            {"name": "psql-ledger", "service": "postgresql"},
        ],
    },
    decisions={
        "requirements": [
            {"text": "Sessions to systems in scope are recorded.", "source": "Standard, requirement 10"},
            {"text": "In-scope and out-of-scope work run on separate subnets.", "source": "Standard, requirement 1"},
        ],
        "choices": [
            {
                "path": "management.location",
                "options": "Hub; a management VNet of its own.",
                "why": "The assessor wants administration apart from transit.",
                "by": "Tom Ellery",
                "on": "2026-05-11",
            }
        ],
    },
)

SAMPLE = Sample(
    name="regulated",
    title="Regulated payments",
    summary="Premium firewall, management VNet of its own, recorded sessions, separate pools in and out of scope.",
    design=DESIGN,
)
