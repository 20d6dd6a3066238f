"""What can be changed on a running cluster, what only once, and what means building it anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from planner.azure import sources
from planner.azure.sources import Source

Change = Literal["changeable", "one_way", "rebuild"]


@dataclass(frozen=True)
class Reversibility:
    """`path` is a field of the design; `way` a full sentence that says how it is changed, or why not.

    "rebuild" means a new cluster, VNet or node pool, whichever the sentence names.
    """

    path: str
    display: str
    change: Change
    way: str
    source: Source


CHOICES: tuple[Reversibility, ...] = (
    Reversibility(
        "overview.region",
        "Region",
        "rebuild",
        "Neither a cluster nor its networks move to another region; build anew there and move the workload.",
        sources.MOVE_SUPPORT,
    ),
    Reversibility(
        "network_model.model",
        "Network model",
        "one_way",
        "Node Subnet and kubenet become Overlay once, all pools at a time; any other change is a new cluster.",
        sources.CNI_UPDATE,
    ),
    Reversibility(
        "network_model.network_dataplane",
        "Data plane",
        "one_way",
        "Azure CNI clusters without Windows pools can adopt Cilium; every node is reimaged.",
        sources.CNI_UPDATE,
    ),
    Reversibility(
        "network_policy.engine",
        "Policy engine",
        "changeable",
        "An engine can be installed or removed later; every node is reimaged and policies rest meanwhile.",
        sources.NETWORK_POLICY,
    ),
    Reversibility(
        "addresses.pod_cidr",
        "Pod CIDR",
        "one_way",
        "On Linux-only Overlay it can be widened to a range that contains it; never moved or shrunk.",
        sources.CNI_OVERLAY_EXPAND,
    ),
    Reversibility(
        "addresses.service_cidr",
        "Service CIDR",
        "one_way",
        "From Kubernetes 1.33 a range can be added; the first one stays.",
        sources.IP_PLANNING,
    ),
    Reversibility(
        "addresses.vnet_ownership",
        "Owner of the VNet",
        "rebuild",
        "A cluster never moves to another VNet; a new cluster is needed.",
        sources.AKS_FAQ,
    ),
    Reversibility(
        "addresses.subnets",
        "Subnet of a node pool",
        "rebuild",
        "A subnet in use is not resized; add a larger one with a new pool, drain the old pool and delete it.",
        sources.ERROR_SUBNET_SIZE,
    ),
    Reversibility(
        "node_pools.max_pods",
        "Max pods of a pool",
        "rebuild",
        "Fixed when the pool is made; move the workload to a new pool.",
        sources.NODE_POOLS,
    ),
    Reversibility(
        "node_pools.vm_size",
        "VM size of a pool",
        "rebuild",
        "Fixed when the pool is made; move the workload to a new pool.",
        sources.NODE_POOLS,
    ),
    Reversibility(
        "node_pools.availability_zones",
        "Availability zones of a pool",
        "rebuild",
        "Fixed when the pool is made; move the workload to a new pool.",
        sources.ZONES,
    ),
    Reversibility(
        "egress.outbound_type",
        "Outbound type",
        "changeable",
        "Most types can be changed into each other; connections break and the egress address changes.",
        sources.OUTBOUND_TYPES,
    ),
    Reversibility(
        "access.api_server",
        "API server access",
        "one_way",
        "VNet integration can be switched on, never off; a private endpoint cluster stays private.",
        sources.API_VNET,
    ),
    Reversibility(
        "access.private_dns_zone",
        "Private DNS zone",
        "one_way",
        "It can be changed to none only.",
        sources.PRIVATE_CLUSTERS,
    ),
    Reversibility(
        "access.identity",
        "Identity",
        "changeable",
        "A service principal or system-assigned identity can be replaced by a user-assigned one.",
        sources.MANAGED_IDENTITY,
    ),
    Reversibility(
        "management.bastion",
        "Azure Bastion SKU",
        "one_way",
        "It can be raised, never lowered; lowering means deleting it and making a new one.",
        sources.BASTION_SKUS,
    ),
    Reversibility(
        "management.private_only",
        "Private-only bastion",
        "rebuild",
        "Chosen when the bastion is made; a new bastion is needed.",
        sources.BASTION_PRIVATE,
    ),
    Reversibility(
        "ingress.controller",
        "Ingress controller",
        "changeable",
        "Run both side by side and switch DNS; the new one has another address.",
        sources.APP_ROUTING_MIGRATION,
    ),
    Reversibility(
        "egress.nat_gateway_sku",
        "NAT gateway SKU",
        "rebuild",
        "Standard is not upgraded to StandardV2; a new NAT gateway with new addresses is needed.",
        sources.NAT_SKU,
    ),
    Reversibility(
        "node_pools.os_type",
        "Windows pools",
        "rebuild",
        "Windows pools need a Windows profile from the day the cluster is made.",
        sources.NODE_POOLS,
    ),
)
CHOICE_BY_PATH: Mapping[str, Reversibility] = MappingProxyType({choice.path: choice for choice in CHOICES})
