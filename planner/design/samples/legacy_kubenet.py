"""Sample legacy-kubenet: a design of 2019, kept to show what the check says to it."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Intranet cluster, drawn in 2019",
        "workload": "intranet",
        "environment": "production",
        "region": "westeurope",
        "availability_zones": [],
        "purpose": "The design document of 2019, taken over as it was to see what would have to change.",
        "owner": "Unknown",
        "tier": "free",
    },
    surroundings={
        "networks": [{"name": "Head office", "ranges": ["10.0.0.0/8"], "kind": "on_premises"}],
        "hybrid_link": "vpn",
    },
    network_model={"model": "kubenet", "network_dataplane": "azure", "kubernetes_version": "1.33"},
    node_pools=[
        {
            "name": "nodepool1",
            "mode": "System",
            "os_sku": "Ubuntu2204",
            "vm_size": "Standard_B2ms",
            "min_count": 1,
            "max_count": 8,
            "max_pods": 110,
            "max_surge": "1",
        }
    ],
    addresses={
        "spoke": {"name": "vnet-intranet", "address_space": ["10.1.0.0/24"]},
        "hub": {"address_space": []},
        "pod_cidr": "10.244.0.0/22",
        "service_cidr": "10.0.0.0/16",
        "dns_service_ip": "10.0.0.1",
        "subnets": [{"purpose": "nodes", "cidr": "10.1.0.0/25"}],
    },
    ingress={
        "exposure": "public",
        "controller": "ingress_nginx",
        "hosts": [
            {"name": "intranet.contoso.example", "tls": "none", "paths": [{"path": "/", "service": "web", "port": 80}]}
        ],
        "services": [
            {"name": "reports", "exposure": "public", "ports": ["TCP/80"], "application_protocol": "http"},
            {"name": "telephone-list", "exposure": "public", "ports": ["TCP/80"], "application_protocol": "http"},
        ],
    },
    waf={"product": "none", "ddos": "none"},
    egress={"outbound_type": "loadBalancer", "firewall": "none", "acr_sku": "Basic"},
    network_policy={
        "engine": "none",
        "default_deny": [],
        "nsg_rules": [
            {
                "name": "deny-pod-to-pod",
                "subnet": "nodes",
                "priority": 300,
                "access": "Deny",
                "protocol": "*",
                "source": "10.244.0.0/22",
                "destination": "10.244.0.0/22",
            }
        ],
    },
    management={
        "bastion": "none",
        "private_only": False,
        "jump_box": True,
        "location": "spoke",
        "reached_by": "internet",
        "allowed_ranges": [],
        "nsg": False,
        "node_ssh_from_bastion_only": False,
        "vpn_gateway_sku": "VpnGw1",
    },
    access={
        "api_server": "public",
        "private_cluster": False,
        "zone_links": [],
        "identity": "service_principal",
        "subnet_right": "network_contributor",
        "private_endpoints": [],
    },
)

SAMPLE = Sample(
    name="legacy-kubenet",
    title="Legacy kubenet design",
    summary="A design of 2019 with kubenet, overlaps and retired parts: it shows what the check says to it.",
    design=DESIGN,
)
