"""Exactly at the limit passes, one beyond is found: ranges and subnets."""

import pytest

from planner.design import Design
from planner.plan import make_plan
from planner.rules import RULES
from tests.rules.judging import DAY, SYSTEM_POOL, judged, mended, pinned

DUAL = {"network_model": {"ip_families": "dual_stack"}}


def nodes(count, max_pods, surge="1"):
    return [
        {
            "name": "npsystem",
            "mode": "System",
            "min_count": 3,
            "max_count": count,
            "max_pods": max_pods,
            "max_surge": surge,
        }
    ]


def sized(purpose, cidr, count, max_pods, model="azure_cni_node_subnet", surge="1"):
    return {"network_model": {"model": model}, "node_pools": nodes(count, max_pods, surge), **pinned(purpose, cidr)}


@pytest.mark.parametrize(
    ("rule", "changes", "found"),
    [
        ("node-subnet-too-small", sized("nodes", "10.240.0.0/24", 8, 30), []),
        ("node-subnet-too-small", sized("nodes", "10.240.0.0/24", 9, 30), ["error addresses.subnets.0.cidr"]),
        ("node-subnet-no-room-for-surge", sized("nodes", "10.240.0.0/24", 7, 30), []),
        ("node-subnet-no-room-for-surge", sized("nodes", "10.240.0.0/24", 8, 30), ["warning addresses.subnets.0.cidr"]),
        ("node-subnet-too-small", sized("nodes", "10.240.0.0/27", 27, 30, "azure_cni_overlay"), []),
        (
            "node-subnet-too-small",
            sized("nodes", "10.240.0.0/27", 28, 30, "azure_cni_overlay"),
            ["error addresses.subnets.0.cidr"],
        ),
        ("pod-subnet-too-small", sized("pods", "10.240.8.0/24", 15, 16, "azure_cni_pod_subnet_dynamic"), []),
        (
            "pod-subnet-too-small",
            sized("pods", "10.240.8.0/24", 16, 16, "azure_cni_pod_subnet_dynamic"),
            ["error addresses.subnets.0.cidr"],
        ),
        ("pod-subnet-fills-up", sized("pods", "10.240.8.0/24", 13, 16, "azure_cni_pod_subnet_dynamic"), []),
        (
            "pod-subnet-fills-up",
            sized("pods", "10.240.8.0/24", 14, 16, "azure_cni_pod_subnet_dynamic"),
            ["warning addresses.subnets.0.cidr"],
        ),
        ("pod-subnet-too-small", sized("pods", "10.240.8.0/24", 7, 31, "azure_cni_pod_subnet_static"), []),
        (
            "pod-subnet-too-small",
            sized("pods", "10.240.8.0/24", 8, 31, "azure_cni_pod_subnet_static"),
            ["error addresses.subnets.0.cidr"],
        ),
        ("pod-cidr-too-small", {"node_pools": nodes(4, 30), "addresses": {"pod_cidr": "10.244.0.0/22"}}, []),
        (
            "pod-cidr-too-small",
            {"node_pools": nodes(5, 30), "addresses": {"pod_cidr": "10.244.0.0/22"}},
            ["error addresses.pod_cidr"],
        ),
        ("pod-cidr-no-room-for-surge", {"node_pools": nodes(3, 30), "addresses": {"pod_cidr": "10.244.0.0/22"}}, []),
        (
            "pod-cidr-no-room-for-surge",
            {"node_pools": nodes(4, 30), "addresses": {"pod_cidr": "10.244.0.0/22"}},
            ["warning addresses.pod_cidr"],
        ),
        (
            "pod-cidr-too-small",
            {"node_pools": nodes(4, 30), "addresses": {"pod_cidr": "10.244.0.0/25"}},
            ["error addresses.pod_cidr"],
        ),
        ("pod-cidr-overlap", {"addresses": {"pod_cidr": "10.239.255.0/24"}}, []),
        ("pod-cidr-overlap", {"addresses": {"pod_cidr": "10.240.255.0/24"}}, ["error addresses.pod_cidr"]),
        ("pod-cidr-overlap", {"addresses": {"pod_cidr": "192.168.4.0/22"}}, ["error addresses.pod_cidr"]),
        (
            "pod-cidr-overlap",
            {
                "surroundings": {
                    "networks": [{"name": "Lab", "ranges": ["10.244.0.0/16"], "reachable_from_pods": False}]
                }
            },
            [],
        ),
        ("pod-cidr-reserved", {"addresses": {"pod_cidr": "172.29.0.0/16"}}, []),
        ("pod-cidr-reserved", {"addresses": {"pod_cidr": "172.28.0.0/14"}}, ["error addresses.pod_cidr"] * 2),
        ("service-cidr-reserved", {"addresses": {"service_cidr": "192.0.2.0/24"}}, ["error addresses.service_cidr"]),
        ("service-cidr-too-large", {"addresses": {"service_cidr": "172.16.0.0/13"}}, []),
        ("service-cidr-too-large", {"addresses": {"service_cidr": "172.16.0.0/12"}}, ["error addresses.service_cidr"]),
        ("service-cidr-overlap", {"addresses": {"service_cidr": "10.240.0.128/25"}}, ["error addresses.service_cidr"]),
        ("service-cidr-in-vnet", {"addresses": {"service_cidr": "10.240.64.0/20"}}, ["warning addresses.service_cidr"]),
        ("dns-service-ip-outside", {"addresses": {"dns_service_ip": "172.17.0.0"}}, ["error addresses.dns_service_ip"]),
        ("dns-service-ip-outside", {"addresses": {"dns_service_ip": "172.16.255.254"}}, []),
        ("dns-service-ip-taken", {"addresses": {"dns_service_ip": "172.16.0.2"}}, []),
        ("dns-service-ip-taken", {"addresses": {"dns_service_ip": "172.16.0.0"}}, ["error addresses.dns_service_ip"]),
        (
            "dns-service-ip-taken",
            {"addresses": {"dns_service_ip": "172.16.255.255"}},
            ["error addresses.dns_service_ip"],
        ),
        ("vnet-overlap", {"addresses": {"hub": {"address_space": ["10.239.255.0/24"]}}}, []),
        (
            "vnet-overlap",
            {"addresses": {"hub": {"address_space": ["10.240.255.0/24"]}}},
            ["error addresses.spoke.address_space"],
        ),
        ("vnet-too-large", {"addresses": {"spoke": {"address_space": ["10.0.0.0/8"]}}}, []),
        (
            "vnet-too-large",
            {"addresses": {"spoke": {"address_space": ["10.0.0.0/7"]}}},
            ["warning addresses.spoke.address_space"],
        ),
        ("subnet-too-small-for-service", pinned("firewall", "10.200.0.0/26"), []),
        ("subnet-too-small-for-service", pinned("firewall", "10.200.0.0/27"), ["error addresses.subnets.0.cidr"]),
        ("subnet-too-small-for-service", pinned("api_server", "10.240.9.0/28"), []),
        ("subnet-too-small-for-service", pinned("api_server", "10.240.9.0/29"), ["error addresses.subnets.0.cidr"]),
        ("gateway-subnet-small", pinned("gateway", "10.200.0.192/27"), []),
        ("gateway-subnet-small", pinned("gateway", "10.200.0.192/28"), ["warning addresses.subnets.0.cidr"]),
        (
            "gateway-subnet-small",
            {**pinned("gateway", "10.200.0.192/28"), "surroundings": {"hybrid_link": "both"}},
            ["error addresses.subnets.0.cidr"],
        ),
        (
            "gateway-subnet-small",
            {
                **pinned("gateway", "10.200.0.192/27"),
                "surroundings": {"hybrid_link": "expressroute", "expressroute_circuits": 16},
            },
            ["error addresses.subnets.0.cidr"],
        ),
        ("subnet-too-small-for-need", {**pinned("app_gateway", "10.240.5.0/28"), "waf": {"capacity_max": 11}}, []),
        (
            "subnet-too-small-for-need",
            {**pinned("app_gateway", "10.240.5.0/28"), "waf": {"capacity_max": 12}},
            ["error addresses.subnets.0.cidr"],
        ),
        ("app-gateway-subnet-small", pinned("app_gateway", "10.240.5.0/25"), ["warning addresses.subnets.0.cidr"]),
        ("vnet-other-region", {"addresses": {"spoke": {"region": "West Europe"}}}, []),
        (
            "shared-subnet-with-kubenet",
            {
                "network_model": {"model": "kubenet", "network_dataplane": "azure"},
                "addresses": {
                    "spoke": {"taken": [{"name": "snet-x", "cidr": "10.240.200.0/24", "used_by": "cluster"}]}
                },
            },
            [],
        ),
        ("ipv6-space-missing", {**DUAL, "addresses": {"spoke": {"address_space": ["10.240.0.0/16", "fd00::/64"]}}}, []),
        (
            "ipv6-space-missing",
            {**DUAL, "addresses": {"spoke": {"address_space": ["10.240.0.0/16", "fd00::/65"]}}},
            ["error addresses.spoke.address_space"],
        ),
        (
            "subnets-overlap",
            {
                "addresses": {
                    "subnets": [{"purpose": "nodes", "cidr": "10.240.8.0/24"}],
                    "spoke": {"taken": [{"name": "snet-vms", "cidr": "10.240.8.128/25"}]},
                }
            },
            ["error addresses.subnets.0.cidr"],
        ),
        (
            "subnets-overlap",
            {
                "addresses": {
                    "subnets": [{"purpose": "nodes", "cidr": "10.240.8.0/24"}],
                    "spoke": {"taken": [{"name": "snet-nodes-a", "cidr": "10.240.8.0/24", "used_by": "cluster"}]},
                }
            },
            [],
        ),
        ("ipv6-service-cidr-too-large", {"addresses": {"service_cidr_v6": "fd00::/64"}}, []),
    ],
)
def test_the_limit_passes_and_one_beyond_is_found(rule, changes, found):
    assert judged(rule, changes) == found


def test_the_message_does_the_arithmetic_of_the_resource_provider():
    plan = make_plan(Design().revise(**sized("nodes", "10.240.0.0/24", 10, 30)), DAY)

    (problem,) = RULES["node-subnet-too-small"].check(plan)

    assert problem.message == (
        "snet-nodes 10.240.0.0/24 has 251 usable addresses and needs 310 "
        "(pool npsystem: 10 nodes × (30 pods + 1) = 310), with surge 341. Use /23 or larger, or max pods 21."
    )


def test_no_figure_of_max_pods_is_offered_where_ten_would_not_do():
    plan = make_plan(Design().revise(**sized("nodes", "10.240.0.0/24", 40, 30)), DAY)

    (problem,) = RULES["node-subnet-too-small"].check(plan)

    assert problem.message.endswith("Use /21 or larger.")


def test_a_pinned_subnet_that_is_too_small_is_given_back_to_the_plan():
    assert mended("node-subnet-too-small", sized("nodes", "10.240.0.0/24", 10, 30)) == {
        "addresses": {
            "subnets": [{"purpose": "nodes", "pool": None, "name": None, "cidr": None, "growth_percent": None}]
        }
    }


def test_a_free_range_is_offered_for_pods_and_for_services():
    taken = {"surroundings": {"networks": [{"name": "Carrier", "ranges": ["100.64.0.0/11"]}]}}

    assert mended("pod-cidr-overlap", {**taken, "addresses": {"pod_cidr": "10.240.0.0/16"}}) == {
        "addresses": {"pod_cidr": "100.96.0.0/16"}
    }
    assert mended("service-cidr-overlap", {"addresses": {"service_cidr": "10.240.0.0/24"}}) == {
        "addresses": {"service_cidr": "100.64.0.0/24", "dns_service_ip": None}
    }


def test_no_mend_is_offered_where_every_private_range_is_taken():
    everything = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]
    around = {"surroundings": {"networks": [{"name": "All", "ranges": everything}]}}

    assert mended("pod-cidr-overlap", around) is None
    assert mended("service-cidr-overlap", {**around, "node_pools": [SYSTEM_POOL]}) is None
