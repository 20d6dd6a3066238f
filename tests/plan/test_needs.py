"""What pools take: per node in each network model, at the maximum and with surge."""

import pytest

from planner.plan.pools import surge_nodes
from tests.plan.makers import plan_of, pool


@pytest.mark.parametrize(
    ("max_surge", "nodes", "surge"),
    [
        ("10%", 10, 1),
        ("10%", 11, 2),
        ("33%", 3, 1),
        ("1%", 101, 2),
        ("50%", 202, 101),
        ("100%", 4, 4),
        ("200%", 4, 4),
        ("5", 3, 3),
        ("2", 9, 2),
        ("10%", 0, 0),
        ("0", 5, 0),
    ],
)
def test_percentages_round_up_and_never_exceed_the_pool(max_surge, nodes, surge):
    assert surge_nodes(max_surge, nodes) == surge


@pytest.mark.parametrize(
    ("model", "purpose", "needed", "with_surge", "formula"),
    [
        ("azure_cni_overlay", "nodes", 10, 12, "10 nodes × 1"),
        ("kubenet", "nodes", 10, 12, "10 nodes × 1"),
        ("byo_cni", "nodes", 10, 12, "10 nodes × 1"),
        ("azure_cni_node_subnet", "nodes", 310, 372, "10 nodes × (30 pods + 1)"),
        ("azure_cni_pod_subnet_dynamic", "nodes", 10, 12, "10 nodes × 1"),
        ("azure_cni_pod_subnet_dynamic", "pods", 330, 396, "10 nodes × (2 batches × 16 + 1)"),
        ("azure_cni_pod_subnet_static", "pods", 320, 384, "10 nodes × 2 blocks × 16"),
    ],
)
def test_addresses_of_a_pool_of_ten_nodes_with_30_pods(model, purpose, needed, with_surge, formula):
    plan = plan_of(
        network_model={"model": model},
        node_pools=[pool(10, max_surge="2", max_pods=30)],
        access={"api_server": "public"},
    )

    capacity = plan.subnet_for(purpose).capacity
    assert (capacity.needed, capacity.needed_with_surge) == (needed, with_surge)
    assert capacity.needs[0].formula == formula


def test_a_node_subnet_counts_even_a_single_pod():
    plan = plan_of(network_model={"model": "azure_cni_node_subnet"}, node_pools=[pool(2, max_pods=1)])

    assert plan.subnet_for("nodes").capacity.needs[0].formula == "2 nodes × (1 pods + 1)"


def test_a_node_of_dynamic_pod_subnet_starts_with_one_batch():
    plan = plan_of(network_model={"model": "azure_cni_pod_subnet_dynamic"}, node_pools=[pool(10, max_pods=110)])

    assert plan.subnet_for("pods").capacity.minimum == 160


def test_expected_pods_size_the_batches_where_the_architect_knows_them():
    pools = [pool(10, max_pods=110, expected_pods=20)]
    plan = plan_of(network_model={"model": "azure_cni_pod_subnet_dynamic"}, node_pools=pools)

    assert plan.subnet_for("pods").capacity.needed == 10 * 33


@pytest.mark.parametrize(
    ("model", "max_pods"),
    [("azure_cni_overlay", 250), ("azure_cni_node_subnet", 30), ("kubenet", 110), ("byo_cni", 110)],
)
def test_max_pods_left_empty_is_azure_s_default(model, max_pods):
    assert plan_of(network_model={"model": model}).pools[0].max_pods == max_pods


def test_pools_take_the_zones_of_the_overview_unless_they_have_their_own():
    plan = plan_of(
        overview={"availability_zones": [1, 2]}, node_pools=[pool(3), pool(3, name="one", availability_zones=[])]
    )

    assert [each.zones for each in plan.pools] == [(1, 2), ()]


def test_every_node_takes_a_24_of_the_pod_cidr():
    plan = plan_of(node_pools=[pool(4, max_surge="1"), pool(2, name="two")], addresses={"pod_cidr": "10.244.0.0/21"})

    capacity = plan.pod_capacity
    assert (capacity.usable, capacity.needed, capacity.needed_with_surge, capacity.free) == (8, 6, 7, 1)
    assert capacity.needs[0].formula == "4 nodes × 1 block of /24"


def test_a_pod_cidr_smaller_than_a_24_holds_no_node():
    plan = plan_of(node_pools=[pool(1)], addresses={"pod_cidr": "10.244.0.0/25"})

    assert (plan.pod_capacity.usable, plan.pod_capacity.fits_until) == (0, 0)


@pytest.mark.parametrize(
    "model", ["azure_cni_node_subnet", "azure_cni_pod_subnet_dynamic", "azure_cni_pod_subnet_static"]
)
def test_flat_models_have_no_pod_cidr(model):
    plan = plan_of(network_model={"model": model})

    assert plan.pod_capacity is None
    assert plan.pod_cidr is None
