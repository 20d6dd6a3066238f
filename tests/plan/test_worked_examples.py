"""Published calculations: what Azure's own pages, error messages and maintainers have computed, the plan computes too.

Each id is that of an entry of the facts' worked examples.
"""

from ipaddress import IPv4Address, ip_network
from itertools import islice

import pytest

from planner.azure import limits
from planner.azure.ranges import AKS_RESERVED
from planner.plan.allocation import fitting_prefix
from planner.plan.needs import dynamic_addresses, static_blocks
from planner.plan.outbound import default_ports
from planner.plan.ranges import node_ranges
from tests.plan.makers import pinned, plan_of, pool

NODE_SUBNET = {"model": "azure_cni_node_subnet"}


@pytest.mark.parametrize(
    ("nodes", "surge", "max_pods", "addresses"),
    [
        pytest.param(60, "1", 30, 1891, id="node-subnet-2018-error"),
        pytest.param(10, "0", 30, 310, id="rp-310-251"),
        pytest.param(3, "0", 110, 333, id="rp-333-251"),
        pytest.param(5, "0", 100, 505, id="rp-505-251"),
        pytest.param(1, "0", 100, 101, id="rp-101"),
    ],
)
def test_node_subnet_takes_max_pods_and_one_a_node(nodes, surge, max_pods, addresses):
    plan = plan_of(network_model=NODE_SUBNET, node_pools=[pool(nodes, max_surge=surge, max_pods=max_pods)])

    assert plan.subnet_for("nodes").capacity.needed_with_surge == addresses


def test_the_corrected_need_of_2018_fits_a_21():
    plan = plan_of(network_model=NODE_SUBNET, node_pools=[pool(60, max_surge="1", max_pods=30)])

    assert plan.subnet_for("nodes").smallest_fit == 21


@pytest.mark.parametrize(
    ("model", "cidr", "max_pods", "nodes"),
    [
        pytest.param("azure_cni_node_subnet", "10.1.0.0/24", 30, 8, id="node-subnet-slash24-8-nodes"),
        pytest.param("azure_cni_overlay", "10.1.0.0/24", 250, 251, id="overlay-subnet-24"),
    ],
)
def test_nodes_that_fit_a_node_subnet(model, cidr, max_pods, nodes):
    plan = plan_of(
        network_model={"model": model},
        node_pools=[pool(1, max_pods=max_pods)],
        addresses=pinned("nodes", cidr),
        access={"api_server": "public"},
    )

    assert plan.subnet_for("nodes").capacity.fits_until == nodes


def test_surge_nodes_are_not_counted_when_azure_creates_the_cluster():
    plan = plan_of(
        network_model=NODE_SUBNET,
        node_pools=[pool(10, max_surge="50%", max_pods=30)],
        addresses=pinned("nodes", "10.1.0.0/24"),
    )

    capacity = plan.subnet_for("nodes").capacity
    assert (capacity.minimum, capacity.usable) == (310, 251)


def test_a_26_holds_three_pools_of_five_nodes_and_44_more():
    plan = plan_of(
        node_pools=[pool(5, name=name) for name in ("one", "two", "three")], addresses=pinned("nodes", "10.1.0.0/26")
    )

    capacity = plan.subnet_for("nodes").capacity
    assert (capacity.usable, capacity.usable - capacity.needed) == (59, 44)


def test_pod_cidr_is_checked_without_the_five_reserved_addresses():
    plan = plan_of(node_pools=[pool(5)], addresses={"pod_cidr": "10.240.100.0/22"})

    capacity = plan.pod_capacity
    assert capacity.minimum * limits.OVERLAY_ADDRESSES_PER_NODE == 1280
    assert capacity.usable * limits.OVERLAY_ADDRESSES_PER_NODE == 1024


@pytest.mark.parametrize(("pod_cidr", "nodes"), [("10.244.0.0/18", 64), ("10.244.0.0/16", 256)])
def test_widening_the_pod_cidr_brings_room_for_nodes(pod_cidr, nodes):
    assert plan_of(addresses={"pod_cidr": pod_cidr}).pod_capacity.fits_until == nodes


@pytest.mark.parametrize(
    ("pod_cidr", "first"),
    [
        pytest.param("10.244.0.0/16", ["10.244.0.0/24", "10.244.1.0/24", "10.244.2.0/24"], id="kubenet-node-cidrs"),
        pytest.param("fd12:3456:789a::/64", ["fd12:3456:789a::/80", "fd12:3456:789a:0:1::/80"], id="dualstack-nodes"),
    ],
)
def test_nodes_get_consecutive_parts_of_the_pod_cidr(pod_cidr, first):
    assert [str(each) for each in islice(node_ranges(ip_network(pod_cidr)), len(first))] == first


def test_reserved_ranges_lie_in_172_16_slash_12():
    inside = [each.cidr for each in AKS_RESERVED if each.cidr.subnet_of(ip_network("172.16.0.0/12"))]

    assert [str(each) for each in inside] == ["172.30.0.0/16", "172.31.0.0/16"]


def test_a_24_starts_15_nodes_with_a_batch_of_16():
    plan = plan_of(
        network_model={"model": "azure_cni_pod_subnet_dynamic"},
        node_pools=[pool(15, max_pods=30)],
        addresses=pinned("pods", "10.1.0.0/24"),
    )

    capacity = plan.subnet_for("pods").capacity
    assert capacity.minimum == 240
    assert capacity.usable - capacity.minimum == 11


@pytest.mark.parametrize(("pods", "addresses"), [(16, 17), (17, 33), (32, 33)])
def test_a_node_holds_one_address_beside_its_batches(pods, addresses):
    assert dynamic_addresses(pods) == addresses


@pytest.mark.parametrize(("max_pods", "blocks", "available"), [(31, 2, 31), (32, 3, 47)])
def test_static_blocks_of_a_node(max_pods, blocks, available):
    assert static_blocks(max_pods) == blocks
    assert static_blocks(max_pods) * limits.STATIC_BLOCK - 1 == available


@pytest.mark.parametrize(
    ("addresses", "prefix"),
    [
        pytest.param(2, 29, id="baseline-private-endpoints"),
        pytest.param(59, 26, id="baseline-hub-firewall"),
        pytest.param(27, 27, id="baseline-hub-gateway"),
        pytest.param(1019, 22, id="nat-example"),
    ],
)
def test_smallest_prefix_that_holds_a_need(addresses, prefix):
    assert fitting_prefix(addresses) == prefix
    assert fitting_prefix(addresses + 1) == prefix - (addresses + 5 == 2 ** (32 - prefix))


def load_balancer(ports: int, addresses: int, nodes: int = 10, surge: str = "0"):
    egress = {
        "outbound_type": "loadBalancer",
        "firewall": "none",
        "allocated_outbound_ports": ports,
        "managed_outbound_ips": addresses,
    }
    return plan_of(egress=egress, node_pools=[pool(nodes, max_surge=surge)]).outbound


@pytest.mark.parametrize(
    ("ports", "nodes"), [pytest.param(1000, 448, id="snat-1000-7"), pytest.param(4000, 112, id="snat-4000-7")]
)
def test_nodes_that_seven_addresses_carry(ports, nodes):
    assert load_balancer(ports, 7).nodes_fit == nodes


@pytest.mark.parametrize(("nodes", "ports"), [(48, 1024), (52, 512)])
def test_azure_gives_fewer_ports_when_there_are_more_nodes(nodes, ports):
    assert default_ports(nodes) == ports
    assert load_balancer(0, 1, nodes).ports_per_node == ports


def test_ports_for_surge_nodes_are_left():
    without, with_surge = load_balancer(4000, 7, 100), load_balancer(4000, 7, 100, surge="2")

    assert (without.available, without.needed) == (448_000, 400_000)
    assert with_surge.needed - without.needed == 8_000
    assert with_surge.enough


def test_nine_nodes_of_8000_ports_need_a_second_address():
    one, two = load_balancer(8000, 1, 9), load_balancer(8000, 2, 9)

    assert (one.needed, one.available, one.enough) == (72_000, 64_000, False)
    assert (two.available, two.enough) == (128_000, True)


def test_sixteen_addresses_give_a_nat_gateway_a_million_ports():
    egress = {"outbound_type": "userAssignedNATGateway", "firewall": "none", "nat_gateway_ips": 16}

    assert plan_of(egress=egress).outbound.available == 1_032_192


def test_backend_configurations_are_services_by_ports_by_nodes():
    plan = plan_of(
        ingress={"controller": "none", "services": [{"ports": [f"TCP/{port}" for port in range(8000, 8005)]}]},
        node_pools=[pool(1000, name="one"), pool(1000, name="two")],
    )

    assert plan.load_balancer.backend_configurations == limits.LB_BACKEND_CONFIGURATIONS == 10_000


def test_a_28_holds_the_api_server_of_one_cluster():
    plan = plan_of(addresses=pinned("api_server", "10.19.0.0/28"))

    capacity = plan.subnet_for("api_server").capacity
    assert (capacity.usable, capacity.needed) == (11, 9)


def test_the_firewall_answers_at_the_fourth_address_of_its_subnet():
    addresses = {
        "hub": {"address_space": ["10.42.0.0/16"]},
        "subnets": [{"purpose": "firewall", "cidr": "10.42.2.0/24"}],
    }

    assert plan_of(addresses=addresses).firewall_address == IPv4Address("10.42.2.4")
