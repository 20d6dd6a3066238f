"""Published reference ranges: the addresses of the guides and of the landing zones, as designs."""

from tests.faults.fault import Clean
from tests.faults.models import OLD_KUBENET

MODEL = "network_model.model"
SPOKE = "addresses.spoke.address_space"
NO_POLICY = {"network_policy.engine": "none", "network_policy.default_deny": [], "network_policy.rules": []}
PUBLIC_API = {"access.api_server": "public", "access.authorized_ranges": []}


def _pins(*pins: tuple[str, str]) -> dict[str, object]:
    return {"addresses.subnets": [{"purpose": purpose, "cidr": cidr} for purpose, cidr in pins]}


CLEAN = (
    Clean(
        "guide to dynamic Pod Subnet",
        "small-dev",
        _pins(("nodes", "10.240.0.0/16"), ("pods", "10.241.0.0/16"))
        | {MODEL: "azure_cni_pod_subnet_dynamic", SPOKE: ["10.0.0.0/8"], "addresses.service_cidr": "172.16.0.0/16"},
    ),
    Clean(
        "guide to static blocks",
        "small-dev",
        _pins(("nodes", "10.240.0.0/16"), ("pods", "10.40.0.0/13"))
        | {MODEL: "azure_cni_pod_subnet_static", SPOKE: ["10.0.0.0/8"], "addresses.service_cidr": "172.16.0.0/16"},
    ),
    Clean(
        "guide to virtual nodes",
        "small-dev",
        _pins(("nodes", "10.240.0.0/16"), ("virtual_nodes", "10.241.0.0/16"))
        | NO_POLICY
        | PUBLIC_API
        | {
            MODEL: "azure_cni_node_subnet",
            "network_model.network_dataplane": "azure",
            "network_model.virtual_nodes": True,
            SPOKE: ["10.0.0.0/8"],
            "addresses.service_cidr": "172.16.0.0/16",
        },
    ),
    Clean(
        "guide to private clusters, services in free VNet space",
        "small-dev",
        _pins(("nodes", "10.240.0.0/16"))
        | {
            SPOKE: ["10.0.0.0/8"],
            "addresses.pod_cidr": "192.168.0.0/16",
            "addresses.service_cidr": "10.2.0.0/24",
            "addresses.dns_service_ip": "10.2.0.10",
        },
    ),
    Clean(
        "guide to kubenet, for a cluster that runs already",
        "small-dev",
        _pins(("nodes", "192.168.1.0/24"))
        | OLD_KUBENET
        | {SPOKE: ["192.168.0.0/16"], "addresses.service_cidr": "10.0.0.0/16", "addresses.pod_cidr": "10.244.0.0/16"},
    ),
    Clean(
        "ranges that AKS takes by itself",
        "small-dev",
        _pins(("nodes", "10.224.0.0/16"))
        | {SPOKE: ["10.224.0.0/12"], "addresses.service_cidr": "10.0.0.0/16", "addresses.pod_cidr": "10.244.0.0/16"},
    ),
    Clean(
        "AGC beside the ranges of AKS",
        "small-dev",
        _pins(("nodes", "10.224.0.0/16"), ("agc", "10.225.0.0/24"))
        | {
            SPOKE: ["10.224.0.0/12"],
            "addresses.service_cidr": "10.0.0.0/16",
            "addresses.pod_cidr": "10.244.0.0/16",
            "ingress.controller": "agc",
        },
    ),
    Clean(
        "landing zone: hub 10.0.0.0/16 and spoke 10.1.0.0/16",
        "aks-baseline",
        _pins(
            ("nodes", "10.1.1.0/24"),
            ("app_gateway", "10.1.2.0/24"),
            ("private_endpoints", "10.1.3.0/27"),
            ("ingress", "10.1.4.0/28"),
            ("api_server", "10.1.5.0/28"),
            ("firewall", "10.0.1.0/26"),
            ("bastion", "10.0.2.0/26"),
            ("gateway", "10.0.3.0/27"),
        )
        | {
            SPOKE: ["10.1.0.0/16"],
            "addresses.hub.address_space": ["10.0.0.0/16"],
            "addresses.service_cidr": "172.16.0.0/16",
            "addresses.pod_cidr": "192.168.0.0/16",
            "surroundings.networks": [{"name": "Data centre", "ranges": ["172.20.0.0/14"]}],
            "ingress.address": "10.1.4.4",
        },
    ),
    Clean(
        "guide to dual stack",
        "small-dev",
        _pins(("nodes", "10.40.0.0/24"))
        | {
            "network_model.ip_families": "dual_stack",
            SPOKE: ["10.40.0.0/22", "fd00:db8:deca::/48"],
            "addresses.pod_cidr": "10.244.0.0/16",
            "addresses.pod_cidr_v6": "fd12:3456:789a::/64",
            "addresses.service_cidr": "10.0.0.0/16",
            "addresses.service_cidr_v6": "fd12:3456:789a:1::/108",
            "addresses.dns_service_ip": "10.0.0.10",
        },
    ),
    Clean(
        "regulated cluster in the paired region",
        "regulated",
        {"overview.region": "ukwest", "overview.availability_zones": []},
    ),
    Clean("baseline in East US 2", "aks-baseline", {"overview.region": "eastus2"}),
    Clean(
        "baseline outside a company's 10/8",
        "aks-baseline",
        {
            SPOKE: ["172.18.0.0/16"],
            "addresses.hub.address_space": ["172.17.0.0/24"],
            "addresses.subnets": [],
            "addresses.service_cidr": "172.19.0.0/20",
            "surroundings.networks": [{"name": "Company", "ranges": ["10.0.0.0/8"]}],
            "management.allowed_ranges": ["10.4.0.0/24"],
            "egress.destinations": [],
            "ingress.address": None,
        },
    ),
)
