"""SNAT ports of each way out, and what they last for."""

import pytest

from planner.plan.outbound import automatic_ports, default_ports, nat_subnets
from tests.plan.makers import plan_of, pool


def budget(nodes=10, **egress):
    return plan_of(egress=egress, node_pools=[pool(nodes)]).outbound


@pytest.mark.parametrize("egress", [{"outbound_type": "none"}, {"firewall": "none"}, {"firewall": "appliance"}])
def test_there_is_no_budget_where_nothing_known_translates(egress):
    assert budget(**egress) is None


def test_a_firewall_gives_2496_ports_for_each_address_and_instance():
    found = budget(firewall_public_ips=20, connections_per_node=5000)

    assert found.available == 20 * 2 * 2496 == 99_840
    assert found.available_formula == "20 addresses × 2 instances × 2,496 ports"
    assert found.needed_formula == "10 nodes × 5,000 connections = 50,000"
    assert (found.nodes_fit, found.enough, found.ports_for_a_node) == (19, True, 9984)


def test_connections_beyond_the_ports_are_not_enough():
    assert not budget(firewall_public_ips=1, connections_per_node=500).enough
    assert budget(firewall_public_ips=1, connections_per_node=499).enough


def test_without_a_figure_for_connections_nothing_is_missing():
    found = budget()

    assert (found.needed, found.nodes_fit, found.enough) == (0, None, True)
    assert found.needed_formula == "10 nodes, connections not given"


def test_a_nat_gateway_gives_ports_on_demand():
    found = budget(outbound_type="userAssignedNATGateway", nat_gateway_ips=2, connections_per_node=1000)

    assert (found.way, found.available, found.needed, found.nodes_fit) == ("NAT gateway", 129_024, 10_000, 129)


@pytest.mark.parametrize(("ports", "enough"), [(6400, True), (6408, False)])
def test_the_last_port_may_be_taken(ports, enough):
    found = budget(outbound_type="loadBalancer", allocated_outbound_ports=ports)

    assert (found.available, found.nodes, found.enough) == (64_000, 10, enough)


def test_ports_set_aside_are_a_formula():
    found = budget(outbound_type="loadBalancer", allocated_outbound_ports=1000)

    assert found.needed_formula == "10 nodes × 1,000 ports = 10,000"


def test_surge_nodes_take_ports_too():
    plan = plan_of(egress={"outbound_type": "loadBalancer"}, node_pools=[pool(10, max_surge="50%")])

    assert plan.outbound.nodes == 15


@pytest.mark.parametrize(
    ("nodes", "ports"),
    [(1, 1024), (50, 1024), (51, 512), (100, 512), (101, 256), (400, 128), (801, 32), (1000, 32), (1001, 32)],
)
def test_the_default_table_by_its_steps(nodes, ports):
    assert default_ports(nodes) == ports


@pytest.mark.parametrize(
    ("ports", "addresses", "result"), [(512, 1, 512), (512, 2, 1024), (512, 3, 1024), (32, 7, 224)]
)
def test_automatic_ports_end_at_1024_a_node(ports, addresses, result):
    assert automatic_ports(ports, addresses) == result


@pytest.mark.parametrize(("connections", "nodes"), [(0, 1000), (32, 1000), (33, 800), (1024, 50), (1025, 0)])
def test_automatic_ports_last_until_a_node_gets_too_few(connections, nodes):
    assert budget(outbound_type="loadBalancer", connections_per_node=connections).nodes_fit == nodes


def test_a_node_with_more_connections_than_ports_is_not_served():
    assert not budget(outbound_type="loadBalancer", connections_per_node=1025).enough
    assert budget(outbound_type="loadBalancer", connections_per_node=1024).enough


@pytest.mark.parametrize(
    ("egress", "addresses"),
    [
        ({}, 1),
        ({"managed_outbound_ips": 0}, 0),
        ({"managed_outbound_ips": 3}, 3),
        ({"outbound_ips": ["20.0.0.1", "20.0.0.2"], "managed_outbound_ips": 7}, 2),
        ({"outbound_ips": ["20.0.0.1"], "outbound_ip_prefixes": ["20.1.0.0/30"]}, 5),
    ],
)
def test_addresses_of_the_load_balancer(egress, addresses):
    found = budget(outbound_type="loadBalancer", **egress)

    assert (found.public_ips, found.available) == (addresses, addresses * 64_000)


def test_a_cluster_without_nodes_needs_no_ports():
    assert plan_of(egress={"outbound_type": "loadBalancer"}, node_pools=[]).outbound.needed == 0
    assert plan_of(node_pools=[]).outbound.ports_for_a_node == 4992


def test_the_load_balancer_carries_a_rule_for_each_service_and_port():
    services = [{"count": 3, "ports": ["TCP/80", "TCP/443"]}]
    plan = plan_of(ingress={"exposure": "both", "services": services}, node_pools=[pool(5, max_surge="1")])

    assert (plan.load_balancer.rules, plan.load_balancer.backend_configurations) == (10, 60)
    assert plan_of(ingress={"exposure": "none"}).load_balancer.rules == 0
    assert plan_of(ingress={"controller": "agic"}).load_balancer.rules == 0


def test_a_nat_gateway_is_on_the_subnets_of_nodes_and_pods():
    nat = {"outbound_type": "userAssignedNATGateway"}
    with_pods = plan_of(egress=nat, network_model={"model": "azure_cni_pod_subnet_dynamic"})

    assert [subnet.purpose for subnet in nat_subnets(with_pods)] == ["nodes", "pods"]
    assert [subnet.purpose for subnet in nat_subnets(plan_of(egress=nat))] == ["nodes"]
    assert nat_subnets(plan_of()) == ()
