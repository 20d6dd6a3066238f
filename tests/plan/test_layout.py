"""The layout: VNets, ranges and the addresses that follow from where things stand."""

from ipaddress import ip_address, ip_network

import pytest

from tests.plan.makers import plan_of, pool


def test_a_vnet_says_what_is_left_in_it():
    plan = plan_of(addresses={"hub": {"address_space": ["10.200.0.0/24"]}})

    hub = plan.vnet("hub")
    assert (hub.size, hub.free_addresses, hub.ranges) == (256, 64, "10.200.0.0/24")
    assert hub.next_free(27) == ip_network("10.200.0.192/27")
    assert hub.next_free(25) is None
    assert [subnet.purpose for subnet in hub.subnets] == ["firewall", "bastion", "gateway", "jump_box"]


def test_ipv6_counts_in_no_size():
    assert plan_of(addresses={"spoke": {"address_space": ["10.0.0.0/24", "fd00::/48"]}}).vnet("spoke").size == 256


def test_a_vnet_takes_names_and_places_of_its_own():
    answers = {"name": "net-1", "resource_group": "rg-net", "subscription": "hub-sub", "region": "northeurope"}
    hub = plan_of(addresses={"hub": answers}).vnet("hub")

    assert (hub.name, hub.resource_group, hub.subscription, hub.region) == ("net-1", "rg-net", "hub-sub", "northeurope")


def test_a_vnet_follows_the_overview_where_nothing_is_said():
    overview = {"workload": "shop", "environment": "test", "region": "North Europe", "subscription": "shop-sub"}
    spoke = plan_of(overview=overview).vnet("spoke")

    assert (spoke.name, spoke.resource_group) == ("vnet-shop-test-northeurope", "rg-network-shop-test-northeurope")
    assert (spoke.region, spoke.subscription) == ("North Europe", "shop-sub")


def test_a_vnet_that_does_not_exist_is_none():
    assert plan_of().vnet("management") is None


def test_nodes_and_surge_are_those_of_all_pools():
    plan = plan_of(node_pools=[pool(10, max_surge="10%"), pool(5, name="two", max_surge="33%")])

    assert (plan.nodes, plan.surge) == (15, 3)


def test_pods_reach_their_own_vnets_and_what_they_must_reach():
    networks = [
        {"name": "Office", "ranges": ["192.168.0.0/16", "172.20.0.0/16"]},
        {"name": "Archive", "ranges": ["10.99.0.0/16"], "reachable_from_pods": False},
    ]
    plan = plan_of(surroundings={"networks": networks})

    assert [str(each.cidr) for each in plan.reachable_networks] == [
        "10.240.0.0/16",
        "10.200.0.0/24",
        "192.168.0.0/16",
        "172.20.0.0/16",
    ]
    assert str(plan.reachable_networks[-1]) == "Office (172.20.0.0/16)"


def test_ranges_of_a_dual_stack_cluster_have_twins():
    names = [each.name for each in plan_of(network_model={"ip_families": "dual_stack"}).ranges]

    assert names[2:] == ["Pod CIDR", "Service CIDR", "IPv6 pod CIDR", "IPv6 service CIDR", "Head office"]


def test_flat_models_have_no_pod_range():
    names = [each.name for each in plan_of(network_model={"model": "azure_cni_node_subnet"}).ranges]

    assert "Pod CIDR" not in names


@pytest.mark.parametrize(
    ("cidr", "given", "address"),
    [
        ("172.16.0.0/16", None, "172.16.0.10"),
        ("172.16.0.0/29", None, "172.16.0.7"),
        ("172.16.0.0/16", "172.16.0.53", "172.16.0.53"),
        ("172.16.0.0/16", "10.0.0.10", "10.0.0.10"),
    ],
)
def test_the_dns_service_has_the_tenth_address(cidr, given, address):
    plan = plan_of(addresses={"service_cidr": cidr, "dns_service_ip": given})

    assert plan.dns_service_ip == ip_address(address)


def test_the_ingress_takes_the_first_address_that_no_service_has():
    services = [{"address": "10.240.2.36"}, {"name": "two", "address": "10.240.2.37"}]
    subnets = [{"purpose": "ingress", "cidr": "10.240.2.32/28"}]

    assert plan_of(addresses={"subnets": subnets}).ingress_address == ip_address("10.240.2.36")
    plan = plan_of(ingress={"services": services}, addresses={"subnets": subnets})
    assert plan.ingress_address == ip_address("10.240.2.38")


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({"ingress": {"address": "10.240.2.45"}}, "10.240.2.45"),
        ({"ingress": {"exposure": "public"}}, None),
        ({"ingress": {"controller": "agic"}}, None),
        ({"addresses": {"vnet_ownership": "managed"}}, None),
    ],
)
def test_the_ingress_has_an_internal_address_only_where_it_has_an_internal_front_end(changes, address):
    assert plan_of(**changes).ingress_address == (ip_address(address) if address else None)


@pytest.mark.parametrize(
    ("waf", "address"),
    [
        ({}, None),
        ({"private_frontend": True}, "10.240.1.254"),
        ({"private_frontend": True, "private_address": "10.240.1.99"}, "10.240.1.99"),
        ({"private_frontend": True, "product": "none"}, None),
    ],
)
def test_the_gateway_s_private_front_end_stands_at_the_end_of_its_subnet(waf, address):
    assert plan_of(waf=waf).waf_private_address == (ip_address(address) if address else None)


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ({}, "10.200.0.4"),
        ({"egress": {"firewall": "none"}}, None),
        ({"egress": {"firewall": "none", "firewall_address": "10.9.9.9"}}, "10.9.9.9"),
        ({"addresses": {"hub_kind": "virtual_wan"}}, None),
        ({"addresses": {"hub": {"address_space": []}}}, None),
    ],
)
def test_the_next_hop_is_known_where_the_firewall_has_a_subnet(changes, address):
    assert plan_of(**changes).firewall_address == (ip_address(address) if address else None)


def test_new_clusters_and_production_are_judged_more_strictly():
    assert plan_of().is_new
    assert plan_of().in_production
    assert not plan_of(overview={"cluster": "existing"}).is_new
    assert not plan_of(overview={"environment": "test"}).in_production


def test_the_service_cidr_is_the_answer():
    assert str(plan_of(addresses={"service_cidr": "10.99.0.0/20"}).service_cidr) == "10.99.0.0/20"
