"""Faults of ranges: overlaps, reserved ranges, names and sizes of subnets."""

from tests.faults.fault import Fault

SPOKE, SERVICES, PODS = "addresses.spoke", "addresses.service_cidr", "addresses.pod_cidr"
RESERVED = "service-cidr-reserved-ranges data-reserved-ranges aks-reserved-ranges pod-cidr-link-local"
OVERLAY = "overlay-podcidr-no-overlap"
NETWORKS = "surroundings.networks"


def _pin(index: int, purpose: str, cidr: str) -> dict[str, object]:
    return {f"addresses.subnets.{index}": {"purpose": purpose, "cidr": cidr}}


FAULTS = (
    Fault("pods on the spoke", OVERLAY, "aks-baseline", {PODS: "10.240.0.0/16"}, f"{PODS} {SPOKE}"),
    Fault(
        "pods on the data centre",
        f"{OVERLAY} onprem-no-overlap",
        "aks-baseline",
        {PODS: "172.20.0.0/16"},
        f"{PODS} {NETWORKS}.0",
    ),
    Fault("pods on a peered VNet", OVERLAY, "aks-baseline", {PODS: "10.210.0.0/16"}, f"{PODS} {NETWORKS}.2"),
    Fault("pods on the hub", OVERLAY, "aks-baseline", {PODS: "10.200.0.0/16"}, f"{PODS} addresses.hub"),
    Fault(
        "pods on services",
        "service-cidr-not-pod-cidr",
        "aks-baseline",
        {SERVICES: "100.64.16.0/20"},
        f"{SERVICES} {PODS}",
    ),
    Fault(
        "pods on public addresses", "overlay-podcidr-private", "aks-baseline", {PODS: "40.0.0.0/16"}, PODS, "warning"
    ),
    Fault("pods link-local", RESERVED, "small-dev", {PODS: "169.254.0.0/16"}, PODS),
    Fault("pods in 172.31", RESERVED, "small-dev", {PODS: "172.31.0.0/16"}, PODS),
    Fault(
        "pod range that holds reserved ranges",
        f"pod-cidr-rejects-reserved-superset {RESERVED}",
        "small-dev",
        {PODS: "172.16.0.0/12"},
        PODS,
    ),
    Fault("services in 172.30", RESERVED, "small-dev", {SERVICES: "172.30.0.0/20"}, SERVICES),
    Fault("services in 192.0.2", RESERVED, "small-dev", {SERVICES: "192.0.2.0/24"}, SERVICES),
    Fault("spoke in 172.31", RESERVED, "small-dev", {f"{SPOKE}.address_space": ["172.31.4.0/22"]}, SPOKE),
    Fault(
        "VNet range of multicast",
        "vnet-forbidden-ranges edge-vnet-forbidden-ranges",
        "small-dev",
        {f"{SPOKE}.address_space": ["10.40.0.0/22", "224.1.0.0/16"]},
        SPOKE,
    ),
    Fault(
        "VNet range of loopback",
        "vnet-forbidden-ranges edge-vnet-forbidden-ranges",
        "small-dev",
        {f"{SPOKE}.address_space": ["127.1.0.0/16"]},
        SPOKE,
    ),
    Fault("services of /10", "service-cidr-smaller-than-12", "small-dev", {SERVICES: "10.64.0.0/10"}, SERVICES),
    Fault(
        "services on a subnet",
        "service-cidr-not-in-vnet subnets-no-overlap",
        "aks-baseline",
        {SERVICES: "10.240.0.0/22"},
        SERVICES,
    ),
    Fault(
        "services in free space of the spoke",
        "service-cidr-not-in-vnet",
        "aks-baseline",
        {SERVICES: "10.240.128.0/20"},
        SERVICES,
        "warning",
    ),
    Fault(
        "services on the data centre",
        "service-cidr-not-peered-onprem onprem-no-overlap",
        "aks-baseline",
        {SERVICES: "172.20.16.0/20"},
        f"{SERVICES} {NETWORKS}.0",
    ),
    Fault(
        "services on a peered VNet",
        "service-cidr-not-peered-onprem",
        "windows",
        {SERVICES: "10.80.8.0/21"},
        f"{SERVICES} {NETWORKS}.1",
    ),
    Fault(
        "twenty services in fourteen addresses",
        "service-cidr-size-count",
        "small-dev",
        {SERVICES: "10.41.0.0/28", "ingress.services": [{"name": "queue", "count": 20, "ports": ["TCP/5672"]}]},
        SERVICES,
        "warning",
    ),
    Fault(
        "DNS address outside",
        "dns-ip-inside",
        "small-dev",
        {"addresses.dns_service_ip": "10.0.0.10"},
        "addresses.dns_service_ip",
    ),
    Fault(
        "DNS address first",
        "dns-ip-not-first",
        "small-dev",
        {"addresses.dns_service_ip": "10.41.0.1"},
        "addresses.dns_service_ip",
    ),
    Fault(
        "DNS address zero",
        "dns-ip-not-first",
        "aks-baseline",
        {"addresses.dns_service_ip": "10.241.0.0"},
        "addresses.dns_service_ip",
    ),
    Fault(
        "hub inside the spoke",
        "ip-peered-no-overlap peering-no-overlap mgmt-no-overlap",
        "aks-baseline",
        {"addresses.hub.address_space": ["10.240.128.0/24"]},
        f"addresses.hub {SPOKE}",
    ),
    Fault(
        "management VNet inside the spoke",
        "mgmt-no-overlap peering-no-overlap ip-peered-no-overlap",
        "regulated",
        {"addresses.management.address_space": ["10.64.31.0/24"]},
        f"addresses.management {SPOKE}",
    ),
    Fault(
        "peered VNet inside the spoke",
        "ip-peered-no-overlap peering-no-overlap",
        "aks-baseline",
        {f"{NETWORKS}.2.ranges": ["10.240.64.0/20"]},
        f"{NETWORKS}.2 {SPOKE}",
    ),
    Fault(
        "on-premises range inside the spoke",
        "ip-peered-no-overlap onprem-no-overlap",
        "public-waf",
        {f"{NETWORKS}.0.ranges": ["10.60.32.0/20"]},
        f"{NETWORKS}.0 {SPOKE}",
    ),
    Fault(
        "on-premises announces 10/8",
        "ip-onprem-10-slash8 ip-peered-no-overlap onprem-no-overlap service-cidr-not-peered-onprem"
        " overlay-podcidr-no-overlap peering-no-overlap",
        "regulated",
        {f"{NETWORKS}.0.ranges": ["10.0.0.0/8"], "management.allowed_ranges": ["10.1.8.0/24"]},
        f"{NETWORKS}.0 {SPOKE}",
    ),
    Fault(
        "ingress subnet inside the node subnet",
        "ip-subnets-inside-vnet subnets-no-overlap",
        "aks-baseline",
        {"addresses.subnets.1.cidr": "10.240.3.0/28", "ingress.address": "10.240.3.4"},
        "addresses.subnets.1 addresses.subnets.0",
    ),
    Fault(
        "node subnet outside the VNet",
        "ip-subnets-inside-vnet subnets-no-overlap",
        "private-isolated",
        _pin(0, "nodes", "10.90.0.0/24"),
        "addresses.subnets.0",
    ),
    Fault(
        "pin inside another cluster's subnet",
        "ip-subnets-inside-vnet subnets-no-overlap",
        "private-isolated",
        _pin(0, "nodes", "10.88.4.0/24")
        | {
            "addresses.vnet_ownership": "existing",
            f"{SPOKE}.taken": [{"name": "snet-other-cluster", "cidr": "10.88.4.0/23", "used_by": "other"}],
        },
        f"addresses.subnets.0 {SPOKE}.taken.0",
    ),
    Fault(
        "own subnet of /30",
        "ip-smallest-subnet-29 subnet-size-ipv4",
        "aks-baseline",
        {"addresses.own_subnets": [{"name": "snet-probe", "cidr": "10.240.9.0/30", "addresses": 1}]},
        "addresses.own_subnets.0",
    ),
    Fault(
        "existing VNet in another region",
        "model-byo-vnet-same-sub-region",
        "aks-baseline",
        {"addresses.vnet_ownership": "existing", f"{SPOKE}.region": "northeurope"},
        f"{SPOKE}.region",
    ),
    Fault(
        "existing VNet in another subscription",
        "model-byo-vnet-same-sub-region",
        "public-waf",
        {
            "addresses.vnet_ownership": "existing",
            "overview.subscription": "sub-shop-prod",
            f"{SPOKE}.subscription": "sub-connectivity",
        },
        f"{SPOKE}.subscription",
    ),
)
