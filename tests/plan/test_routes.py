"""Route tables: what leaves by the firewall comes back by it, and gateways answer the internet directly."""

from ipaddress import IPv4Address, ip_network

import pytest

from planner.plan.routes import filters_egress
from tests.plan.makers import plan_of, pool

FORCED = {"advertises_default_route": True}


def table(plan, part):
    return next((each for each in plan.route_tables if each.name.startswith(f"rt-{part}-workload")), None)


def test_every_node_and_pod_subnet_sends_everything_to_the_firewall():
    plan = plan_of(
        network_model={"model": "azure_cni_pod_subnet_dynamic", "virtual_nodes": True},
        node_pools=[pool(3), pool(3, name="other", own_subnet=True, own_pod_subnet=True)],
    )

    nodes = table(plan, "nodes")
    assert nodes.subnets == (
        "spoke-nodes",
        "spoke-nodes-other",
        "spoke-pods",
        "spoke-pods-other",
        "spoke-virtual-nodes",
    )
    assert nodes.default.next_hop == f"VirtualAppliance {plan.firewall_address}"
    assert not nodes.propagate_gateway_routes


def test_the_next_hop_is_the_address_that_the_architect_gave():
    plan = plan_of(egress={"firewall_address": "10.200.0.9"})

    assert table(plan, "nodes").default.next_hop_address == IPv4Address("10.200.0.9")


def test_an_appliance_answers_at_the_first_usable_address_of_its_subnet():
    plan = plan_of(egress={"firewall": "appliance"})

    assert table(plan, "nodes").default.next_hop_address == plan.subnet_for("firewall_appliance").cidr[4]


@pytest.mark.parametrize("outbound", ["loadBalancer", "userAssignedNATGateway", "none"])
def test_without_user_defined_routing_the_nodes_have_no_route_table(outbound):
    plan = plan_of(egress={"outbound_type": outbound})

    assert table(plan, "nodes") is None
    assert not filters_egress(plan)


def test_a_vnet_made_by_aks_gets_no_route_table_of_ours():
    plan = plan_of(addresses={"vnet_ownership": "managed"}, surroundings=FORCED)

    assert {key.partition("-")[0] for each in plan.route_tables for key in each.subnets} == {"hub"}


def test_without_a_firewall_everything_leaves_through_the_vpn_gateway():
    plan = plan_of(egress={"firewall": "none"})

    assert table(plan, "nodes").default.next_hop == "VirtualNetworkGateway"
    assert table(plan, "nodes").propagate_gateway_routes
    assert table(plan, "gateway") is None


def test_expressroute_cannot_be_a_next_hop_so_the_appliance_stays_unknown():
    plan = plan_of(egress={"firewall": "none"}, surroundings={"hybrid_link": "expressroute"})

    assert table(plan, "nodes").default.next_hop == "VirtualAppliance"
    assert table(plan, "nodes").default.next_hop_address is None


def test_dual_stack_closes_ipv6_around_the_firewall():
    plan = plan_of(network_model={"ip_families": "dual_stack"})

    routes = {str(route.prefix): route.next_hop for route in table(plan, "nodes").routes}
    assert routes == {"0.0.0.0/0": "VirtualAppliance 10.200.0.4", "::/0": "None"}


def test_kubenet_has_one_route_a_node_beside_those_listed():
    plan = plan_of(network_model={"model": "kubenet"}, node_pools=[pool(10, max_surge="1")])

    assert table(plan, "nodes").node_routes == 11
    assert table(plan, "nodes").size == 12


def test_kubenet_without_a_firewall_still_needs_its_table():
    plan = plan_of(network_model={"model": "kubenet"}, egress={"outbound_type": "loadBalancer", "firewall": "none"})

    assert table(plan, "nodes").routes == ()
    assert table(plan, "nodes").default is None
    assert table(plan, "nodes").propagate_gateway_routes


def test_with_kubenet_and_agic_the_gateway_has_the_cluster_s_table():
    plan = plan_of(network_model={"model": "kubenet"}, ingress={"controller": "agic"}, surroundings=FORCED)

    assert "spoke-app-gateway" in table(plan, "nodes").subnets
    assert table(plan, "agw") is None


def test_the_application_gateway_has_no_table_unless_on_premises_advertises_a_default_route():
    assert table(plan_of(), "agw") is None
    assert table(plan_of(surroundings=FORCED), "agw").default.next_hop == "Internet"
    assert table(plan_of(surroundings=FORCED | {"hybrid_link": "none"}), "agw") is None
    assert table(plan_of(surroundings=FORCED), "agw").propagate_gateway_routes


def test_the_architect_may_send_the_gateway_s_traffic_to_the_firewall():
    assert table(plan_of(waf={"default_route": "firewall"}), "agw").default.next_hop == "VirtualAppliance 10.200.0.4"


def test_a_waf_appliance_answers_the_internet_directly():
    plan = plan_of(waf={"product": "third_party"}, surroundings=FORCED)

    assert table(plan, "waf").subnets == ("spoke-waf-appliance",)
    assert table(plan, "waf").propagate_gateway_routes


def test_the_firewall_keeps_its_direct_way_out_unless_it_is_force_tunnelled():
    direct = table(plan_of(surroundings=FORCED), "firewall")
    assert (direct.default.next_hop, direct.propagate_gateway_routes) == ("Internet", True)

    tunnelled = plan_of(surroundings=FORCED, egress={"forced_tunnel": True})
    assert {each.subnets for each in tunnelled.route_tables if "firewall" in each.name} == {
        ("hub-firewall-management",)
    }
    assert not table(tunnelled, "firewall-management").propagate_gateway_routes


def test_the_jump_box_leaves_through_the_firewall():
    assert table(plan_of(), "management").default.next_hop == "VirtualAppliance 10.200.0.4"
    assert not table(plan_of(), "management").propagate_gateway_routes
    assert table(plan_of(management={"bastion": "none"}), "management").propagate_gateway_routes
    assert table(plan_of(egress={"firewall": "none"}), "management") is None


def test_traffic_from_on_premises_passes_the_firewall_that_its_answers_pass():
    plan = plan_of()

    prefixes = {route.prefix for route in table(plan, "gateway").routes}
    assert prefixes == {plan.subnet_for("nodes").cidr, plan.subnet_for("ingress").cidr}
    assert {route.next_hop for route in table(plan, "gateway").routes} == {"VirtualAppliance 10.200.0.4"}
    assert ip_network("0.0.0.0/0") not in prefixes
    assert table(plan, "gateway").propagate_gateway_routes


@pytest.mark.parametrize(
    "changes", [{"surroundings": {"hybrid_link": "none"}}, {"egress": {"outbound_type": "loadBalancer"}}]
)
def test_gateways_need_no_routes_where_nothing_is_filtered(changes):
    assert table(plan_of(**changes), "gateway") is None


def test_a_bastion_subnet_never_has_a_route_table():
    plan = plan_of(surroundings=FORCED, management={"location": "spoke"})

    assert not [each for each in plan.route_tables if "spoke-bastion" in each.subnets]
