"""Subnets: which follow from the answers, where they are placed, and what pins change."""

from ipaddress import ip_network

import pytest

from planner.azure.ranges import MANAGED_NODE_SUBNET, MANAGED_VNET
from tests.plan.makers import plan_of, pool

SPOKE = {"spoke": {"address_space": ["10.0.0.0/24"]}}


def purposes(plan, vnet="spoke"):
    return [subnet.purpose for subnet in plan.subnets if subnet.vnet == vnet]


def test_the_default_design_has_nine_subnets():
    plan = plan_of()

    assert purposes(plan) == ["nodes", "api_server", "ingress", "app_gateway", "private_endpoints"]
    assert purposes(plan, "hub") == ["firewall", "gateway", "bastion", "jump_box"]


@pytest.mark.parametrize(
    ("changes", "purpose", "needed"),
    [
        ({"network_model": {"model": "azure_cni_pod_subnet_dynamic"}}, "pods", None),
        ({"network_model": {"virtual_nodes": True}}, "virtual_nodes", 250),
        ({"ingress": {"controller": "agc"}}, "agc", 251),
        ({"ingress": {"controller": "agic"}, "waf": {"product": "none"}}, "app_gateway", 10),
        ({"waf": {"private_frontend": True}}, "app_gateway", 11),
        ({"waf": {"product": "third_party", "appliance_instances": 3}}, "waf_appliance", 4),
        ({"waf": {"product": "front_door"}}, "private_link_service", 1),
        ({"ingress": {"services": [{"count": 4}]}}, "ingress", 5),
        ({"ingress": {"exposure": "public", "services": [{"count": 4}]}}, "ingress", 4),
        ({"access": {"private_endpoints": [{"service": "monitor"}, {"service": "other"}]}}, "private_endpoints", 12),
        ({"access": {"private_endpoints": [{"service": "cosmos_db"}]}}, "private_endpoints", 2),
        ({"access": {"dns_resolver": True}}, "dns_inbound", 1),
        ({"access": {"dns_resolver": True}}, "dns_outbound", 1),
        ({"egress": {"firewall": "azure_firewall_basic"}}, "firewall_management", 59),
        ({"egress": {"firewall": "appliance"}}, "firewall_appliance", 3),
    ],
)
def test_an_answer_brings_its_subnet(changes, purpose, needed):
    subnet = plan_of(**changes).subnet_for(purpose)

    assert subnet
    assert needed is None or subnet.capacity.needed == needed


@pytest.mark.parametrize(
    ("changes", "purpose"),
    [
        ({"access": {"api_server": "public"}}, "api_server"),
        ({"access": {"private_endpoints": []}}, "private_endpoints"),
        ({"waf": {"product": "none"}}, "app_gateway"),
        ({"ingress": {"exposure": "public"}}, "ingress"),
        ({"waf": {"product": "front_door", "private_origin": False}}, "private_link_service"),
        ({"egress": {"firewall": "none"}}, "firewall"),
        ({"addresses": {"hub_kind": "virtual_wan"}}, "firewall"),
        ({"addresses": {"hub_kind": "virtual_wan"}}, "gateway"),
        ({"addresses": {"hub_kind": "virtual_wan"}, "access": {"dns_resolver": True}}, "dns_inbound"),
        ({"surroundings": {"hybrid_link": "none"}}, "gateway"),
        ({"management": {"bastion": "developer"}}, "bastion"),
        ({"management": {"bastion": "none"}}, "bastion"),
        ({"management": {"jump_box": False}}, "jump_box"),
    ],
)
def test_a_subnet_goes_with_its_answer(changes, purpose):
    assert plan_of(**changes).subnet_for(purpose) is None


def test_public_services_take_no_address_of_the_ingress_subnet():
    services = [{"count": 4}, {"count": 9, "exposure": "public"}]

    assert plan_of(ingress={"services": services}).subnet_for("ingress").capacity.needed == 5


def test_private_endpoints_are_named_by_name_or_service():
    endpoints = [{"name": "Registry"}, {"service": "sql"}]
    needs = plan_of(access={"private_endpoints": endpoints}).subnet_for("private_endpoints").capacity.needs

    assert [(need.part, need.formula) for need in needs] == [
        ("Registry", "2 for the endpoint"),
        ("sql", "1 for the endpoint"),
    ]


def test_a_vnet_lists_subnets_without_a_place_last():
    addresses = {"hub": {"address_space": ["224.0.0.0/26"]}}
    hub = plan_of(addresses=addresses, egress={"firewall": "none"}, management={"jump_box": False}).vnet("hub")

    assert [(subnet.purpose, subnet.cidr is None) for subnet in hub.subnets] == [("bastion", False), ("gateway", True)]


def test_private_link_services_and_front_door_add_up():
    services = [{"count": 3, "private_link_service": True}, {"count": 2}]
    plan = plan_of(waf={"product": "front_door"}, ingress={"services": services})

    assert plan.subnet_for("private_link_service").capacity.needed == 4


def test_nodes_of_a_shared_subnet_are_counted_with_surge():
    plan = plan_of(node_pools=[pool(3, max_surge="2"), pool(4, name="two")])

    assert plan.subnet_for("nodes").capacity.nodes == 9


def test_pools_share_a_subnet_unless_they_have_their_own():
    pools = [pool(3), pool(4, name="own", own_subnet=True), pool(5, name="third")]
    plan = plan_of(node_pools=pools, access={"api_server": "public"})

    shared, own = plan.subnets_for("nodes")
    assert (shared.pool, shared.capacity.needed, own.pool, own.capacity.needed) == (None, 8, "own", 4)
    assert (own.key, own.name) == ("spoke-nodes-own", "snet-nodes-own")


def test_a_private_endpoint_of_the_api_server_stands_with_the_first_nodes():
    pools = [pool(3, own_subnet=True, name="first"), pool(3, name="second", own_subnet=True)]
    plan = plan_of(node_pools=pools, access={"api_server": "private_endpoint"})

    assert [subnet.capacity.needed for subnet in plan.subnets_for("nodes")] == [4, 3]


def test_a_design_without_pools_still_has_a_node_subnet():
    assert plan_of(node_pools=[]).subnet_for("nodes").capacity.needed == 0


def test_a_pinned_range_stays_and_the_rest_goes_around_it():
    addresses = SPOKE | {"subnets": [{"purpose": "ingress", "cidr": "10.0.0.0/28", "name": "lb"}]}
    plan = plan_of(addresses=addresses, waf={"product": "none"})

    ingress = plan.subnet_for("ingress")
    assert (str(ingress.cidr), ingress.pinned, ingress.described) == ("10.0.0.0/28", True, "lb 10.0.0.0/28")
    assert ingress.range_path == "addresses.subnets.0.cidr"
    assert all(not other.cidr.overlaps(ingress.cidr) for other in plan.subnets if other.cidr and other is not ingress)


def test_subnets_in_use_are_left_alone():
    addresses = {"spoke": {"address_space": ["10.0.0.0/23"], "taken": [{"name": "old", "cidr": "10.0.0.0/24"}]}}
    plan = plan_of(addresses=addresses, waf={"product": "none"})

    assert all(subnet.cidr.subnet_of(ip_network("10.0.1.0/24")) for subnet in plan.subnets if subnet.vnet == "spoke")


def test_where_the_recommended_sizes_do_not_fit_smaller_ones_are_tried():
    plan = plan_of(addresses=SPOKE)

    assert all(subnet.cidr for subnet in plan.subnets if subnet.vnet == "spoke")
    assert plan.subnet_for("app_gateway").cidr.prefixlen > 24


def test_what_finds_no_place_is_in_the_plan_without_a_range():
    plan = plan_of(addresses={"spoke": {"address_space": ["10.0.0.0/29"]}}, node_pools=[pool(50)])

    nodes = plan.subnet_for("nodes")
    assert nodes.cidr is None
    assert nodes.described == "snet-nodes (no room)"
    assert nodes.capacity.free == -50
    assert (nodes.first_usable, nodes.last_usable) == (None, None)


@pytest.mark.parametrize(("growth", "prefix"), [(0, 26), (7, 26), (8, 25)])
def test_growth_is_reserved_when_a_subnet_is_sized(growth, prefix):
    pins = [{"purpose": "nodes", "growth_percent": growth}]
    addresses = {"spoke": {"address_space": ["10.0.0.0/25"]}, "growth_years": 1, "subnets": pins}
    plan = plan_of(
        addresses=addresses,
        node_pools=[pool(55)],
        waf={"product": "none"},
        ingress={"exposure": "none"},
        access={"api_server": "public", "private_endpoints": []},
    )

    assert plan.subnet_for("nodes").sizes[1:] == (prefix, 26)


def test_usable_addresses_lie_between_those_that_azure_keeps():
    plan = plan_of(addresses={"subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]})

    nodes = plan.subnet_for("nodes")
    assert (str(nodes.first_usable), str(nodes.last_usable)) == ("10.240.0.4", "10.240.0.254")


def test_a_subnet_of_ones_own_is_placed_or_stays():
    own = [{"name": "snet-app", "addresses": 100}, {"name": "snet-db", "cidr": "10.240.200.0/24", "delegation": "X/y"}]
    plan = plan_of(addresses={"own_subnets": own})

    app, database = plan.subnets_for("custom")
    assert (app.cidr.prefixlen, app.pinned, app.path) == (25, False, "addresses.own_subnets.0")
    assert (str(database.cidr), database.pinned, database.delegation) == ("10.240.200.0/24", True, "X/y")
    assert (app.key, database.range_path) == ("spoke-custom-0", "addresses.own_subnets.1.cidr")


def test_dual_stack_gives_nodes_and_front_ends_a_64_each():
    addresses = {"spoke": {"address_space": ["10.240.0.0/16", "fd00:db8::/48"]}}
    plan = plan_of(network_model={"ip_families": "dual_stack"}, addresses=addresses)

    twins = {subnet.purpose: str(subnet.cidr_v6) for subnet in plan.subnets if subnet.cidr_v6}
    assert twins == {"nodes": "fd00:db8::/64", "ingress": "fd00:db8:0:1::/64"}


@pytest.mark.parametrize(("space", "twin"), [("fd00:db8::/64", "fd00:db8::/64"), ("fd00:db8::/65", None)])
def test_an_ipv6_subnet_is_exactly_a_64(space, twin):
    addresses = {"spoke": {"address_space": ["10.240.0.0/16", space]}}
    plan = plan_of(network_model={"ip_families": "dual_stack"}, addresses=addresses)

    assert str(plan.subnet_for("nodes").cidr_v6 or "") == (twin or "")
    assert plan.subnet_for("ingress").cidr_v6 is None


def test_without_an_ipv6_space_there_are_no_twins():
    plan = plan_of(network_model={"ip_families": "dual_stack"})

    assert not any(subnet.cidr_v6 for subnet in plan.subnets)


def test_aks_makes_its_own_vnet_with_its_own_node_subnet():
    plan = plan_of(addresses={"vnet_ownership": "managed"})

    assert plan.vnet("spoke").address_space == (MANAGED_VNET,)
    assert plan.subnet_for("nodes").cidr == MANAGED_NODE_SUBNET
    assert plan.subnet_for("ingress") is None
    assert "Internal load balancers" in {need.part for need in plan.subnet_for("nodes").capacity.needs}


def test_static_blocks_need_more_than_their_addresses():
    plan = plan_of(
        network_model={"model": "azure_cni_pod_subnet_static"},
        node_pools=[pool(14, max_pods=15)],
        addresses={"growth_percent": 0},
    )

    pods = plan.subnet_for("pods")
    assert (pods.capacity.needed, pods.smallest_fit) == (224, 24)
    assert pods.sizes == (24, 24, 24)


def test_static_blocks_with_one_block_more_need_the_next_size():
    plan = plan_of(network_model={"model": "azure_cni_pod_subnet_static"}, node_pools=[pool(15, max_pods=15)])

    assert plan.subnet_for("pods").smallest_fit == 23


@pytest.mark.parametrize(
    ("changes", "delegation"),
    [
        ({}, None),
        ({"waf": {"network_isolation": True}}, "Microsoft.Network/applicationGateways"),
        ({"ingress": {"controller": "agic"}}, "Microsoft.Network/applicationGateways"),
        ({"ingress": {"controller": "agic"}, "network_model": {"model": "azure_cni_node_subnet"}}, None),
    ],
)
def test_the_gateways_subnet_is_delegated_where_azure_asks_for_it(changes, delegation):
    assert plan_of(**changes).subnet_for("app_gateway").delegation == delegation
