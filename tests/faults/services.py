"""Faults of load balancer addresses and layer 4 services."""

from tests.faults.fault import Fault
from tests.faults.ingress import SERVICE, layer_4
from tests.faults.models import STATIC

FAULTS = (
    Fault(
        "ingress address that Azure keeps",
        "ilb-static-ip-in-subnet service-cidr-ilb-ip",
        "aks-baseline",
        {"ingress.address": "10.240.4.3"},
        "ingress.address",
    ),
    Fault(
        "ingress address outside its subnet",
        "ilb-static-ip-in-subnet service-cidr-ilb-ip",
        "aks-baseline",
        {"ingress.address": "10.240.6.10"},
        "ingress.address",
    ),
    Fault(
        "ingress address among the services",
        "ilb-ip-not-in-service-cidr service-cidr-ilb-ip ilb-static-ip-in-subnet",
        "aks-baseline",
        {"ingress.address": "10.241.0.20"},
        "ingress.address",
    ),
    Fault(
        "one address for two front ends",
        "ilb-static-ip-in-subnet service-cidr-ilb-ip",
        "aks-baseline",
        layer_4(address="10.240.4.4"),
        f"{SERVICE}.address ingress.address",
    ),
    Fault(
        "service address that broadcasts",
        "ilb-static-ip-in-subnet service-cidr-ilb-ip",
        "aks-baseline",
        layer_4(address="10.240.4.15"),
        f"{SERVICE}.address",
    ),
    Fault(
        "source ranges beside a service tag",
        "lb-source-ranges-vs-service-tags",
        "small-dev",
        layer_4(exposure="public", source_ranges=["203.0.113.0/24"], service_tags=["AzureFrontDoor.Backend"]),
        SERVICE,
    ),
    Fault(
        "public service open to everyone",
        "lb-source-ranges-recommended policy-vs-lb-sources",
        "small-dev",
        layer_4(exposure="public", ports=["TCP/5432"]),
        SERVICE,
        "warning",
    ),
    Fault(
        "nine Private Link services",
        "lb-8-pls-per-lb",
        "public-waf",
        layer_4(private_link_service=True, count=9),
        "ingress.services",
    ),
    Fault(
        "Private Link service on nodeIP pools",
        "lb-nodeip-vs-pls lb-pls-needs-nodeipconfiguration",
        "public-waf",
        layer_4(private_link_service=True) | {"ingress.backend_pool_type": "nodeIP"},
        f"ingress.backend_pool_type {SERVICE}",
    ),
    Fault(
        "Private Link service over SCTP",
        "lb-pls-protocols-and-ips lb-nodeip-vs-pls",
        "public-waf",
        layer_4(private_link_service=True, ports=["SCTP/3868"]),
        SERVICE,
    ),
    Fault(
        "Private Link service with static blocks and Local policy",
        "static-block-no-pls",
        "public-waf",
        STATIC | layer_4(private_link_service=True, external_traffic_policy="Local"),
        f"{SERVICE} network_model.model",
    ),
    Fault(
        "302 load-balancing rules",
        "lb-services-300 lb-300-rules-per-nic",
        "small-dev",
        layer_4(count=151, ports=["TCP/5671", "TCP/15671"]),
        "ingress.services",
        "warning",
    ),
    Fault(
        "10,848 backend configurations",
        "lb-10000-backend-configs",
        "aks-baseline",
        layer_4(ports=[f"TCP/{port}" for port in range(7001, 7013)])
        | {
            "node_pools.1.max_count": 900,
            "node_pools.1.max_pods": 110,
            "node_pools.1.max_surge": "5%",
            "addresses.pod_cidr": "100.64.0.0/11",
        },
        "ingress.services node_pools",
        "warning",
    ),
    Fault(
        "600 services beside Windows nodes",
        "win-services-500",
        "windows",
        {
            "ingress.services.1": {"name": "mailboxes", "count": 300, "ports": ["TCP/993"]},
            "ingress.services.2": {"name": "archives", "count": 300, "ports": ["TCP/2049"]},
        },
        "ingress.services",
        "warning",
    ),
)
