"""Sample small-dev: one team's development cluster, without a hub."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Recipes development cluster",
        "workload": "recipes",
        "environment": "development",
        "region": "northeurope",
        "availability_zones": [1],
        "purpose": "Development and review environments of the recipes web site; no personal data.",
        "owner": "Ines Brandt",
        "team": "Recipes",
        "tier": "free",
        "contacts": [{"name": "Ines Brandt", "role": "Team lead", "reach": "recipes@northwind.example"}],
        "tags": [{"name": "costcenter", "value": "4711"}],
    },
    surroundings={"networks": [], "hybrid_link": "none"},
    node_pools=[
        {
            "name": "npsystem",
            "mode": "System",
            "vm_size": "Standard_D4as_v5",
            "min_count": 2,
            "max_count": 2,
            "max_pods": 110,
        },
        {"name": "npuser", "vm_size": "Standard_D4as_v5", "min_count": 1, "max_count": 3, "max_pods": 110},
    ],
    addresses={
        "spoke": {"address_space": ["10.40.0.0/22"]},
        "hub": {"address_space": []},
        "pod_cidr": "10.244.0.0/18",
        "service_cidr": "10.41.0.0/20",
        "growth_percent": 10,
    },
    ingress={
        "exposure": "public",
        "controller": "app_routing_gateway",
        "hosts": [
            {
                "name": "dev.recipes.northwind.example",
                "namespace": "recipes",
                "secret": "recipes-dev-tls",
                "paths": [
                    {"path": "/", "service": "web", "port": 80},
                    {"path": "/api", "service": "recipes-api", "port": 8080},
                ],
            }
        ],
    },
    waf={"product": "none", "ddos": "none"},
    egress={"outbound_type": "loadBalancer", "firewall": "none", "acr_sku": "Basic"},
    network_policy={
        "default_deny": ["recipes"],
        "rules": [
            {
                "name": "web-may-call-api",
                "namespace": "recipes",
                "pod_labels": ["app=recipes-api"],
                "peer_labels": ["app=web"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "gateway-may-reach-web",
                "namespace": "recipes",
                "pod_labels": ["app=web"],
                "peer_namespaces": ["ingress"],
                "ports": ["TCP/80"],
            },
        ],
    },
    management={
        "bastion": "none",
        "private_only": False,
        "jump_box": False,
        "location": "spoke",
        "allowed_ranges": [],
        "gateway_transit": False,
    },
    access={
        "api_server": "authorized_ranges",
        "private_cluster": False,
        "authorized_ranges": ["198.51.100.0/28"],
        "zone_links": [],
        "subnet_right": "network_contributor",
        "private_endpoints": [],
    },
    decisions={
        "choices": [
            {
                "path": "access.api_server",
                "options": "Private cluster with a jump box; public API server with authorised ranges.",
                "why": "Developers work from the office range; nothing here is worth a jump box.",
                "by": "Ines Brandt",
                "on": "2026-10-05",
            }
        ]
    },
)

SAMPLE = Sample(
    name="small-dev",
    title="Small development cluster",
    summary="One VNet, load balancer egress, public ingress, API server open to the office only.",
    design=DESIGN,
)
