"""What operations read from the plan: parameters of the cluster, room of each pool, and what retires when."""

from datetime import date

import pytest

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.plan.parameters import cluster_settings, pool_settings
from planner.plan.pool_room import AZURES_LIMIT, cluster_room, pool_rooms
from planner.plan.retirements import plan_retirements

DAY = date(2026, 11, 23)
MANAGED = {"addresses": {"vnet_ownership": "managed"}}


def plan_of(**changes):
    return make_plan(Design().revise(**changes), DAY)


def settings(**changes):
    return {setting.key: setting.value for setting in cluster_settings(plan_of(**changes))}


def test_overlay_is_named_with_plug_in_and_mode():
    found = settings()

    assert (found["plugin"], found["plugin_mode"], found["dataplane"]) == ("azure", "overlay", "cilium")
    assert (found["pod_cidr"], found["service_cidr"], found["dns_service_ip"]) == (
        "10.244.0.0/16",
        "172.16.0.0/16",
        "172.16.0.10",
    )
    assert found["outbound_type"] == "userDefinedRouting"
    assert found["server_subnet"] == "snet-apiserver"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"network_model": {"ip_families": "dual_stack"}},
            {"families": "IPv4,IPv6", "pod_cidrs": "10.244.0.0/16,fd12:3456:789a::/64"},
        ),
        ({"network_model": {"model": "kubenet", "network_dataplane": "azure"}}, {"plugin": "kubenet"}),
        ({"network_model": {"advanced_networking": True}}, {"acns": "true"}),
        (
            {
                "network_model": {"advanced_networking": True, "encryption": "wireguard"},
                "network_policy": {"fqdn_policies": True, "layer7_policies": True},
            },
            {"beyond_policy": "L7", "transit": "WireGuard"},
        ),
        ({"overview": {"sku": "automatic", "tier": "premium"}}, {"sku": "Automatic", "tier": "Premium"}),
        ({"ingress": {"backend_pool_type": "nodeIP"}}, {"backend_pool": "NodeIP"}),
        (
            {"network_model": {"service_mesh": "istio", "node_auto_provisioning": True}},
            {"mesh": "Istio", "provisioning": "Auto"},
        ),
        ({"access": {"identity": "system_assigned"}}, {"system_identity": "SystemAssigned"}),
        ({"access": {"identity": "service_principal"}}, {"principal": "CLIENT-ID", "secret": "CLIENT-SECRET"}),
        ({"access": {"identity": "user_assigned"}}, {"granted": "true"}),
        (
            {
                "egress": {
                    "outbound_type": "loadBalancer",
                    "outbound_ips": ["203.0.113.4", "203.0.113.5"],
                    "outbound_ip_prefixes": ["198.51.100.0/31"],
                }
            },
            {"own_ips": "ID-OF-203.0.113.4,ID-OF-203.0.113.5", "own_prefixes": "ID-OF-198.51.100.0/31"},
        ),
        (
            {"egress": {"outbound_type": "managedNATGatewayV2"}},
            {"outbound_type": "managedNATGateway", "nat_sku": "StandardV2"},
        ),
        ({"ingress": {"controller": "app_routing_nginx", "exposure": "internal"}}, {"default_nginx": "None"}),
        (
            {
                "egress": {"artifact_source": "cache"},
                "access": {"private_endpoints": [{"name": "crshop", "service": "acr"}]},
            },
            {"registry": "crshop"},
        ),
        (
            {"access": {"api_server": "authorized_ranges", "authorized_ranges": ["198.51.100.0/28", "203.0.113.0/28"]}},
            {"authorized": "198.51.100.0/28,203.0.113.0/28"},
        ),
        (
            {"access": {"api_server": "private_endpoint", "private_dns_zone": "system", "public_fqdn": True}},
            {"private": "true", "zone": "system"},
        ),
        (
            {"egress": {"outbound_type": "loadBalancer", "managed_outbound_ips": 3, "allocated_outbound_ports": 1024}},
            {"managed_ips": "3", "ports": "1024", "idle": "30"},
        ),
        ({"egress": {"outbound_type": "managedNATGateway", "nat_gateway_ips": 2}}, {"nat_ips": "2"}),
        (
            {"egress": {"static_egress_gateway": "28", "artifact_source": "cache"}},
            {"static_egress": "true", "artifacts": "Cache"},
        ),
        ({"ingress": {"controller": "app_routing_nginx"}}, {"routing": "true"}),
        ({"ingress": {"controller": "app_routing_gateway"}}, {"gateway_routing": "Enabled", "gateway_api": "Standard"}),
    ],
)
def test_an_answer_becomes_its_parameter(changes, expected):
    assert expected.items() <= settings(**changes).items()


@pytest.mark.parametrize(
    ("changes", "absent"),
    [
        ({"network_model": {"model": "azure_cni_node_subnet"}}, "pod_cidr"),
        ({"network_model": {"model": "byo_cni"}}, "dataplane"),
        ({"egress": {"outbound_type": "loadBalancer", "outbound_ips": ["203.0.113.4"]}}, "managed_ips"),
        ({"access": {"private_cluster": False}}, "private"),
        ({"access": {"identity": "service_principal"}}, "identity"),
        ({"access": {"public_fqdn": True}}, "no_public_fqdn"),
        ({"access": {"identity": "system_assigned"}}, "granted"),
        ({"egress": {"outbound_type": "managedNATGateway"}}, "nat_sku"),
        ({"egress": {"artifact_source": "cache"}}, "registry"),
        ({"ingress": {"controller": "app_routing_nginx", "exposure": "both"}}, "default_nginx"),
        (MANAGED, "granted"),
        (MANAGED, "server_subnet"),
    ],
)
def test_what_the_design_does_not_decide_is_left_out(changes, absent):
    assert absent not in settings(**changes)


def test_a_pool_names_its_own_subnet_or_the_shared_one():
    pools = [{"name": "npsystem", "mode": "System"}, {"name": "npown", "own_subnet": True, "spot": True}]
    plan = plan_of(node_pools=pools)

    shared, own = ({setting.key: setting.value for setting in pool_settings(plan, pool)} for pool in plan.pools)

    assert (shared["subnet"], own["subnet"]) == ("snet-nodes", "snet-nodes-npown")
    assert own["priority"] == "Spot"
    assert (own["autoscaler"], own["min_count"], own["max_count"], own["zones"]) == ("true", "3", "6", "1 2 3")


def test_a_fixed_pool_with_static_blocks_in_a_managed_vnet():
    answers = {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "enable_node_public_ip": True}
    plan = plan_of(node_pools=[answers], network_model={"model": "azure_cni_pod_subnet_static"}, **MANAGED)

    found = {setting.key: setting.value for setting in pool_settings(plan, plan.pools[0])}

    assert "autoscaler" not in found
    assert "subnet" not in found
    assert (found["static_block"], found["public_ip"], found["count"]) == ("StaticBlock", "true", "3")


def test_a_pool_says_what_differs_from_the_usual():
    answers = {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2022", "max_surge": "0", "max_unavailable": "1"}
    old = {"name": "npold", "os_sku": "AzureLinux2", "type": "VirtualMachines"}
    plan = plan_of(node_pools=[answers, old], egress={"disable_windows_outbound_nat": True})

    windows, linux = ({setting.key: setting.value for setting in pool_settings(plan, pool)} for pool in plan.pools)

    assert (windows["max_unavailable"], windows["no_outbound_nat"]) == ("1", "true")
    assert (linux["os_sku"], linux["set_type"]) == ("AzureLinux", "VirtualMachines")
    assert {"max_unavailable", "no_outbound_nat"}.isdisjoint(linux)


def test_a_pool_grows_until_the_first_of_its_ranges_is_full():
    pinned = {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/27"}]}
    pools = [
        {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "max_surge": "1"},
        {"name": "npuser", "min_count": 1, "max_count": 4, "max_surge": "10%"},
    ]

    system, user = pool_rooms(plan_of(node_pools=pools, addresses=pinned))

    assert (system.largest, system.ends_in) == (21, "snet-nodes")
    assert (user.largest, user.ends_in) == (20, "snet-nodes")
    assert user.formula == "(20 nodes + 2 surge) of 23 addresses left by the others"


def test_node_subnet_counts_the_pods_of_a_node():
    pools = [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "max_pods": 30, "max_surge": "1"}]
    pinned = {"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]}

    (room,) = pool_rooms(plan_of(node_pools=pools, addresses=pinned, network_model={"model": "azure_cni_node_subnet"}))

    assert room.largest == 7
    assert room.formula == "(7 nodes + 1 surge) × 31 of 251 addresses left by the others"


def test_without_a_range_that_ends_azures_limit_does():
    (room,) = pool_rooms(
        plan_of(
            node_pools=[{"name": "npsystem", "mode": "System"}],
            network_model={"model": "byo_cni"},
            addresses={"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/20"}]},
        )
    )

    assert room.largest == 1000


def test_connections_of_each_node_end_a_pool_before_its_ranges_do():
    plan = make_plan(SAMPLES["regulated"].design, DAY)

    rooms = {room.pool.name: room for room in pool_rooms(plan)}
    without = pool_rooms(make_plan(SAMPLES["regulated"].design.revise(egress={"connections_per_node": 0}), DAY))

    assert (rooms["npinscope"].largest, rooms["npinscope"].ends_in) == (23, "SNAT ports")
    assert {room.ends_in for room in without} == {"the pod CIDR"}


@pytest.mark.parametrize(
    ("sample", "nodes", "ends_in"),
    [("public-waf", 62, "snet-pods"), ("regulated", 49, "SNAT ports"), ("legacy-kubenet", 4, "the pod CIDR")],
)
def test_the_cluster_is_as_large_as_its_narrowest_range_or_limit(sample, nodes, ends_in):
    plan = make_plan(SAMPLES[sample].design, DAY)

    room = cluster_room(plan)

    assert (room.nodes, room.ends_in) == (nodes, ends_in)
    assert room.planned == plan.nodes + plan.surge


def test_kubenet_ends_with_its_routes():
    pools = [{"name": "npsystem", "mode": "System", "max_count": 3, "max_surge": "1"}]
    wide = {"pod_cidr": "100.64.0.0/12", "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/22"}]}

    (room,) = pool_rooms(plan_of(node_pools=pools, network_model={"model": "kubenet"}, addresses=wide))

    assert (room.largest, room.ends_in) == (399, AZURES_LIMIT)


@pytest.mark.parametrize(
    ("changes", "subjects"),
    [
        ({"waf": {"product": "none"}}, set()),
        (
            {"waf": {"rule_set": "DRS_1.0", "product": "front_door", "front_door_tier": "classic"}},
            {"waf_rule_set:DRS_1", "front_door:classic"},
        ),
        ({"waf": {"sku": "WAF_v1", "minimum_tls": "1.0"}}, {"app_gateway:v1", "tls_policy:before_2022"}),
        ({"management": {"vpn_gateway_sku": "VpnGw1"}}, {"vpn_gateway_sku:non_az"}),
        ({"management": {"vpn_gateway_sku": "HighPerformance"}}, {"vpn_gateway_sku:legacy"}),
        ({"management": {"vpn_gateway_sku": "VpnGw1"}, "surroundings": {"hybrid_link": "expressroute"}}, set()),
    ],
)
def test_what_retires_follows_from_the_answers(changes, subjects):
    assert {each.subject for each in plan_retirements(plan_of(**changes))} == subjects


def test_the_nearest_end_comes_first():
    found = plan_retirements(make_plan(SAMPLES["legacy-kubenet"].design, DAY))

    assert [each.ends for each in found] == sorted(each.ends for each in found)
    assert {"network_model:kubenet", "os_sku:Ubuntu2204", "ingress:ingress_nginx"} <= {each.subject for each in found}
