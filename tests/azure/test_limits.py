"""Spot checks of numbers against the pages they come from."""

from planner.azure import limits


def test_the_automatic_snat_table_falls_as_the_pool_grows():
    nodes = [upto for upto, _ in limits.SNAT_DEFAULT_PORTS]
    ports = [count for _, count in limits.SNAT_DEFAULT_PORTS]

    assert nodes == sorted(nodes)
    assert ports == sorted(ports, reverse=True)
    assert limits.SNAT_DEFAULT_PORTS[0] == (50, 1_024)
    assert limits.SNAT_DEFAULT_PORTS[-1] == (1_000, 32)


def test_every_snat_number_is_a_multiple_of_eight():
    assert all(count % limits.SNAT_PORTS_STEP == 0 for _, count in limits.SNAT_DEFAULT_PORTS)
    assert limits.SNAT_PORTS_PER_NODE_MAX % limits.SNAT_PORTS_STEP == 0


def test_default_max_pods_lie_in_the_allowed_range():
    for default in limits.DEFAULT_MAX_PODS.values():
        assert default is None or limits.MAX_PODS_MIN <= default <= limits.MAX_PODS_MAX


def test_a_nat_gateway_has_about_a_million_ports():
    assert limits.NAT_PORTS_PER_IP * limits.NAT_IPS_MAX == 1_032_192


def test_an_api_server_subnet_of_28_holds_one_cluster():
    usable = 2 ** (32 - limits.API_SERVER_SUBNET_MAX_PREFIX) - limits.RESERVED_ADDRESSES_PER_SUBNET

    assert usable // limits.API_SERVER_ADDRESSES_PER_CLUSTER == 1


def test_node_prefix_and_addresses_say_the_same():
    assert 2 ** (32 - limits.OVERLAY_PREFIX_PER_NODE) == limits.OVERLAY_ADDRESSES_PER_NODE
    assert 2 ** (32 - limits.STATIC_BLOCK_PREFIX) == limits.STATIC_BLOCK
