"""Sample windows: .NET Framework services on Windows pools beside Linux, with Node Subnet addressing."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Order management on Windows nodes",
        "workload": "orders",
        "environment": "production",
        "region": "germanywestcentral",
        "purpose": "Order services on .NET Framework in Windows containers, with new services on Linux beside them.",
        "owner": "Dieter Vogel",
        "team": "Order systems",
        "network_team": "Enterprise network",
        "contacts": [{"name": "Order systems on-call", "role": "Cluster", "reach": "orders@tailspin.example"}],
    },
    surroundings={
        "networks": [
            {"name": "Plant Kassel", "ranges": ["172.16.0.0/14"], "kind": "on_premises"},
            {"name": "vnet-sap", "ranges": ["10.80.0.0/20"], "kind": "peered_vnet"},
        ],
        "hybrid_link": "expressroute",
    },
    network_model={
        "model": "azure_cni_node_subnet",
        "network_dataplane": "azure",
        "pods_directly_reachable": True,
        "kubernetes_version": "1.35",
    },
    node_pools=[
        {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "max_pods": 50, "max_surge": "1"},
        {"name": "nplinux", "min_count": 3, "max_count": 6, "max_pods": 50, "max_surge": "33%"},
        {
            "name": "npwin",
            "os_type": "Windows",
            "os_sku": "Windows2025",
            "vm_size": "Standard_D8ds_v5",
            "min_count": 3,
            "max_count": 10,
            "max_pods": 30,
            "max_surge": "33%",
        },
    ],
    addresses={
        "spoke": {"name": "vnet-orders-prod", "address_space": ["10.72.0.0/20"]},
        "hub": {"name": "vnet-hub-germany", "address_space": ["10.70.0.0/24"]},
        "service_cidr": "10.73.0.0/20",
        "subnets": [{"purpose": "nodes", "cidr": "10.72.0.0/21"}],
        "growth_percent": 10,
    },
    ingress={
        "exposure": "internal",
        "controller": "app_routing_gateway",
        "controller_pool": "nplinux",
        "hosts": [
            {
                "name": "orders.tailspin.example",
                "namespace": "orders",
                "secret": "orders-tls",
                "paths": [
                    {"path": "/", "service": "orders-web", "port": 80},
                    {"path": "/soap", "service": "orders-soap", "port": 8080},
                ],
            }
        ],
        "services": [
            {
                "name": "edi-inbound",
                "exposure": "internal",
                "ports": ["TCP/5443"],
                "source_ranges": ["172.16.0.0/14"],
            }
        ],
    },
    waf={"product": "app_gateway", "capacity_max": 6},
    network_policy={
        "engine": "calico",
        "default_deny": ["orders"],
        "rules": [
            {
                "name": "web-may-call-soap",
                "namespace": "orders",
                "pod_labels": ["app=orders-soap"],
                "peer_labels": ["app=orders-web"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "gateway-may-reach-web",
                "namespace": "orders",
                "pod_labels": ["app=orders-web"],
                "peer_namespaces": ["ingress"],
            },
        ],
    },
    egress={"firewall_public_ips": 2},
    management={"allowed_ranges": ["172.16.40.0/24"], "rdp_sessions": 4},
    decisions={
        "choices": [
            {
                "path": "network_model.network_dataplane",
                "options": "Azure data plane with Calico; Cilium.",
                "why": "Cilium does not run on Windows nodes.",
                "by": "Enterprise network",
                "on": "2026-07-02",
            }
        ]
    },
)

SAMPLE = Sample(
    name="windows",
    title="Windows and Linux pools",
    summary="Node Subnet addressing, Calico, an internal layer 4 service beside the gateway, upgrade room for Windows.",
    design=DESIGN,
)
