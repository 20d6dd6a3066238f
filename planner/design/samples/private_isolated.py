"""Sample private-isolated: no way to the internet at all; images come from a private cache registry."""

from planner.design import Design
from planner.design.samples.base import Sample

DESIGN = Design().revise(
    overview={
        "title": "Turbine telemetry, isolated",
        "workload": "telemetry",
        "environment": "production",
        "region": "norwayeast",
        "purpose": "Evaluates measurements of the wind parks. The security zone has no connection to the internet.",
        "owner": "Sigrid Aas",
        "team": "Park operations",
        "network_team": "Zone network",
        "confidentiality": "strictly confidential",
        "approvers": [{"name": "Henrik Dahl", "role": "Zone owner", "reach": "henrik.dahl@adatum.example"}],
        "contacts": [{"name": "Control room", "role": "Day and night", "reach": "+47 22 00 10 20"}],
    },
    surroundings={
        "networks": [
            {"name": "Control centre Bergen", "ranges": ["172.18.0.0/16"], "kind": "on_premises"},
            {"name": "Wind parks", "ranges": ["192.168.0.0/17"], "kind": "on_premises"},
        ],
        "hybrid_link": "expressroute",
        "dns_servers": ["172.18.0.53", "172.18.1.53"],
    },
    node_pools=[
        {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "max_surge": "1"},
        {"name": "npstream", "vm_size": "Standard_D8ds_v5", "min_count": 3, "max_count": 9, "max_surge": "33%"},
    ],
    addresses={
        "spoke": {"name": "vnet-telemetry-zone", "address_space": ["10.88.0.0/20"]},
        "hub": {"name": "vnet-hub-zone", "address_space": ["10.87.0.0/23"]},
        "pod_cidr": "100.72.0.0/16",
        "service_cidr": "10.89.0.0/20",
        "subnets": [{"purpose": "private_endpoints", "cidr": "10.88.1.48/28"}],
        "growth_percent": 10,
    },
    ingress={
        "exposure": "internal",
        "controller": "app_routing_gateway",
        "hosts": [
            {
                "name": "telemetry.zone.adatum.example",
                "namespace": "telemetry",
                "tls": "secret",
                "secret": "telemetry-tls",
                "paths": [
                    {"path": "/", "service": "dashboard", "port": 80},
                    {"path": "/ingest", "service": "collector", "port": 8080},
                ],
            }
        ],
    },
    waf={"product": "none", "ddos": "none"},
    egress={
        "outbound_type": "none",
        "firewall": "none",
        "artifact_source": "cache",
        "acr_sku": "Premium",
        "dns_proxy": False,
    },
    network_policy={
        "default_deny": ["telemetry"],
        "rules": [
            {
                "name": "gateway-may-reach-collector",
                "namespace": "telemetry",
                "pod_labels": ["app=collector"],
                "peer_namespaces": ["ingress"],
                "ports": ["TCP/8080"],
            },
            {
                "name": "collector-may-reach-store",
                "namespace": "telemetry",
                "pod_labels": ["app=store"],
                "peer_labels": ["app=collector"],
                "ports": ["TCP/9042"],
            },
            {
                "name": "collector-may-reach-event-hubs",
                "namespace": "telemetry",
                "pod_labels": ["app=collector"],
                "direction": "egress",
                "peer_ranges": ["10.88.1.48/28"],
                "ports": ["TCP/5671"],
            },
            {
                "name": "store-may-reach-blobs",
                "namespace": "telemetry",
                "pod_labels": ["app=store"],
                "direction": "egress",
                "peer_ranges": ["10.88.1.48/28"],
                "ports": ["TCP/443"],
            },
        ],
    },
    management={
        "bastion": "premium",
        "private_only": True,
        "session_recording": True,
        "native_client": False,
        "reached_by": "hybrid_link",
        "allowed_ranges": ["172.18.40.0/24"],
    },
    access={
        "api_server": "vnet_integration",
        "private_dns_zone": "custom",
        "dns_resolver": True,
        "private_endpoints": [
            {"name": "crtelemetry", "service": "acr"},
            {"name": "kv-telemetry", "service": "key_vault"},
            {"name": "sttelemetry", "service": "storage_blob"},
            {"name": "ehns-telemetry", "service": "event_hubs"},
        ],
    },
    decisions={
        "requirements": [{"text": "No packet from the zone reaches the internet.", "source": "Zone regulation 3.1"}],
        "choices": [
            {
                "path": "egress.outbound_type",
                "options": "Firewall with a list of destinations; no outbound path.",
                "why": "The regulation permits no outbound path; images come from the registry’s cache.",
                "by": "Henrik Dahl",
                "on": "2026-06-18",
            }
        ],
    },
)

SAMPLE = Sample(
    name="private-isolated",
    title="Private and isolated",
    summary="No outbound path: network isolated cluster, cache registry, private-only bastion, DNS resolver.",
    design=DESIGN,
)
