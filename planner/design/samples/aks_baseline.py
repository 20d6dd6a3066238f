"""Sample aks-baseline: hub and spoke, private API server, firewall egress, WAF before an internal ingress."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Claims platform production cluster",
        "workload": "claims",
        "environment": "production",
        "region": "westeurope",
        "purpose": (
            "Runs the claims platform for brokers and staff: a web portal, its APIs and the document pipeline. "
            "Brokers and staff come over the internet through the WAF; operators and mail take ExpressRoute."
        ),
        "owner": "Marta Lindqvist",
        "team": "Platform engineering",
        "network_team": "Network operations",
        "confidentiality": "confidential",
        "cluster_resource_group": "rg-claims-aks-prod",
        "network_resource_group": "rg-claims-network-prod",
        "approvers": [
            {"name": "Jonas Petersen", "role": "Network architect", "reach": "jonas.petersen@contoso.example"},
            {"name": "Aylin Kaya", "role": "Security architect", "reach": "aylin.kaya@contoso.example"},
        ],
        "contacts": [
            {"name": "Platform on-call", "role": "Cluster, day and night", "reach": "+45 70 10 20 30"},
            {
                "name": "Network operations centre",
                "role": "Hub, firewall, ExpressRoute",
                "reach": "+45 70 10 20 40, noc@contoso.example",
            },
        ],
        "tags": [{"name": "costcenter", "value": "20-4410"}, {"name": "dataclass", "value": "confidential"}],
    },
    surroundings={
        "networks": [
            {"name": "Data centre Aarhus", "ranges": ["172.20.0.0/14"], "kind": "on_premises"},
            {"name": "Branch offices", "ranges": ["192.168.0.0/16"], "kind": "on_premises"},
            {"name": "vnet-shared-services", "ranges": ["10.210.0.0/20"], "kind": "peered_vnet"},
        ],
        "hybrid_link": "expressroute",
    },
    node_pools=[
        {
            "name": "npsystem",
            "mode": "System",
            "vm_size": "Standard_D4ds_v5",
            "min_count": 3,
            "max_count": 4,
            "max_surge": "33%",
        },
        {"name": "npuser", "vm_size": "Standard_D8ds_v5", "min_count": 4, "max_count": 20, "max_surge": "33%"},
    ],
    addresses={
        "spoke": {"name": "vnet-claims-spoke", "address_space": ["10.240.0.0/16"]},
        "hub": {"name": "vnet-hub-westeurope", "address_space": ["10.200.0.0/24"]},
        "pod_cidr": "100.64.0.0/16",
        "service_cidr": "10.241.0.0/20",
        "subnets": [
            {"purpose": "nodes", "cidr": "10.240.0.0/22"},
            {"purpose": "ingress", "cidr": "10.240.4.0/28"},
            {"purpose": "private_endpoints", "cidr": "10.240.4.32/28"},
            {"purpose": "app_gateway", "cidr": "10.240.5.0/24"},
        ],
        "growth_percent": 15,
        "growth_years": 3,
    },
    ingress={
        "exposure": "internal",
        "controller": "app_routing_gateway",
        "controller_pool": "npuser",
        "address": "10.240.4.4",
        "hosts": [
            {
                "name": "claims.contoso.example",
                "namespace": "claims",
                "tls": "key_vault",
                "certificate": "https://kv-claims-prod.vault.azure.net/certificates/claims",
                "secret": "claims-tls",
                "paths": [
                    {"path": "/", "service": "portal", "port": 80},
                    {"path": "/api", "service": "claims-api", "port": 8080},
                ],
            },
            {
                "name": "documents.contoso.example",
                "namespace": "documents",
                "tls": "key_vault",
                "certificate": "https://kv-claims-prod.vault.azure.net/certificates/documents",
                "secret": "documents-tls",
                "paths": [{"path": "/", "service": "documents-api", "port": 8080}],
            },
        ],
    },
    waf={
        "product": "app_gateway",
        "capacity_min": 2,
        "capacity_max": 10,
        "exclusions": [
            {
                "variable": "RequestArgNames",
                "selector": "damageReport",
                "reason": "Free text of the broker; rule 942430 misfires.",
            }
        ],
    },
    egress={
        "outbound_type": "userDefinedRouting",
        "firewall": "azure_firewall_standard",
        "firewall_public_ips": 3,
        "destinations": [
            {"name": "Vehicle register", "target": "api.vehicles.example", "port": "TCP/443"},
            {"name": "Mail relay Aarhus", "target": "172.20.8.25/32", "port": "TCP/587"},
        ],
    },
    network_policy={
        "engine": "cilium",
        "default_deny": ["claims", "documents"],
        "rules": [
            {
                "name": "gateway-may-reach-portal",
                "namespace": "claims",
                "pod_labels": ["app=portal"],
                "peer_namespaces": ["ingress"],
                "ports": ["TCP/80"],
            },
            {
                "name": "portal-may-call-api",
                "namespace": "claims",
                "pod_labels": ["app=api"],
                "peer_labels": ["app=portal"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "api-may-store-documents",
                "namespace": "documents",
                "pod_labels": ["app=documents-api"],
                "peer_labels": ["app=api"],
                "peer_namespaces": ["claims"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "api-may-reach-database",
                "namespace": "claims",
                "pod_labels": ["app=api"],
                "direction": "egress",
                "peer_ranges": ["10.240.4.32/28"],
                "ports": ["TCP/1433"],
            },
            {
                "name": "api-may-ask-vehicle-register",
                "namespace": "claims",
                "pod_labels": ["app=api"],
                "direction": "egress",
                "peer_ranges": ["203.0.113.64/28"],
                "ports": ["TCP/443"],
            },
            {
                "name": "api-may-send-mail",
                "namespace": "claims",
                "pod_labels": ["app=api"],
                "direction": "egress",
                "peer_ranges": ["172.20.8.25/32"],
                "ports": ["TCP/587"],
            },
            {
                "name": "documents-may-be-stored",
                "namespace": "documents",
                "pod_labels": ["app=documents-api"],
                "direction": "egress",
                "peer_ranges": ["10.240.4.32/28"],
                "ports": ["TCP/443"],
            },
        ],
    },
    management={
        "bastion": "premium",
        "private_only": True,
        "location": "hub",
        "reached_by": "hybrid_link",
        "allowed_ranges": ["172.20.16.0/24"],
        "er_gateway_sku": "ErGw1AZ",
    },
    access={
        "api_server": "vnet_integration",
        "private_dns_zone": "custom",
        "dns_resolver": False,
        "identity": "user_assigned",
        "subnet_right": "custom_role",
        "private_endpoints": [
            {"name": "crclaimsprod", "service": "acr"},
            {"name": "kv-claims-prod", "service": "key_vault"},
            {"name": "sql-claims-prod", "service": "sql"},
            {"name": "stclaimsdocs", "service": "storage_blob"},
        ],
    },
    decisions={
        "choices": [
            {
                "path": "network_model.model",
                "options": "Overlay; Pod Subnet (dynamic); Node Subnet.",
                "why": "Nothing outside opens connections to pods, and Overlay leaves the spoke’s addresses to nodes.",
                "by": "Jonas Petersen",
                "on": "2026-09-14",
            },
            {
                "path": "egress.outbound_type",
                "options": "NAT gateway; firewall in the hub.",
                "why": "Security demands a list of permitted destinations and a log of every connection.",
                "by": "Aylin Kaya",
                "on": "2026-09-21",
            },
        ],
        "requirements": [
            {"text": "No inbound path from the internet except through the WAF.", "source": "Security policy 4.2"},
            {"text": "Every egress destination is named and logged.", "source": "Security policy 4.5"},
            {
                "text": "The platform grows by 15 percent a year for three years without new subnets.",
                "source": "Capacity plan 2027",
            },
        ],
        "open_points": [
            {"text": "Second ExpressRoute circuit: when?", "owner": "Network operations", "due": "2027-01-31"}
        ],
    },
)

SAMPLE = Sample(
    name="aks-baseline",
    title="AKS baseline: hub and spoke, private",
    summary="Private API server, firewall egress, WAF before an internal gateway, bastion in the hub.",
    design=DESIGN,
)
