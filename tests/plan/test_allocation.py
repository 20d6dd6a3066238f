"""Placing ranges: aligned, apart, in the smallest hole that holds them."""

from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.allocation import blocks_prefix, fitting_prefix, free_blocks, place, place_all


def nets(*texts):
    return tuple(map(ip_network, texts))


@pytest.mark.parametrize(
    ("addresses", "prefix"),
    [(0, 29), (1, 29), (3, 29), (4, 28), (11, 28), (12, 27), (251, 24), (252, 23), (1019, 22), (1020, 21)],
)
def test_the_smallest_subnet_with_so_many_usable_addresses(addresses, prefix):
    assert fitting_prefix(addresses) == prefix


@pytest.mark.parametrize(("nodes", "prefix"), [(0, 24), (1, 24), (2, 23), (3, 22), (256, 16), (257, 15)])
def test_a_pod_cidr_with_a_24_for_each_node(nodes, prefix):
    assert blocks_prefix(nodes) == prefix


def test_a_need_beyond_ipv4_is_the_whole_of_it():
    assert fitting_prefix(2**33) == 0


def test_what_is_free_between_used_ranges_comes_in_aligned_blocks():
    free = free_blocks(nets("10.0.0.0/24"), nets("10.0.0.32/27", "10.0.0.128/26"))

    assert free == nets("10.0.0.0/27", "10.0.0.64/26", "10.0.0.192/26")


def test_an_unused_space_is_free_as_it_is():
    assert free_blocks(nets("10.1.0.0/24", "10.0.0.0/24"), ()) == nets("10.0.0.0/24", "10.1.0.0/24")


@pytest.mark.parametrize("used", ["10.0.0.0/24", "10.0.0.0/8", "0.0.0.0/0"])
def test_a_space_that_is_covered_has_nothing_free(used):
    assert free_blocks(nets("10.0.0.0/24"), nets(used)) == ()


def test_a_single_last_address_is_free():
    assert free_blocks(nets("10.0.0.0/30"), nets("10.0.0.0/31", "10.0.0.2/32")) == nets("10.0.0.3/32")


def test_ipv6_is_left_out():
    assert free_blocks(nets("10.0.0.0/24", "fd00::/48"), nets("fd00::/64")) == nets("10.0.0.0/24")


def test_a_range_goes_into_the_smallest_hole_that_holds_it():
    space, used = nets("10.0.0.0/24"), nets("10.0.0.32/27", "10.0.0.128/26")

    assert place(space, used, 27) == ip_network("10.0.0.0/27")
    assert place(space, used, 26) == ip_network("10.0.0.64/26")
    assert place(space, used, 25) is None


def test_of_equal_holes_the_first_is_taken():
    assert place(nets("10.1.0.0/24", "10.0.0.0/24"), (), 28) == ip_network("10.0.0.0/28")


PREFIXES = st.lists(st.integers(20, 29), max_size=40)


@given(PREFIXES, st.integers(16, 22))
def test_placed_ranges_lie_in_the_space_and_apart(prefixes, size):
    space = (ip_network(f"10.0.0.0/{size}"),)
    placed = []
    for prefix in prefixes:
        cidr = place(space, placed, prefix)
        if cidr is None:
            free = free_blocks(space, placed)
            assert all(block.prefixlen > prefix for block in free)
            continue
        assert cidr.prefixlen == prefix
        assert cidr.subnet_of(space[0])
        assert not any(cidr.overlaps(other) for other in placed)
        placed.append(cidr)


@given(PREFIXES)
def test_what_is_placed_and_what_is_free_make_up_the_space(prefixes):
    space = nets("10.0.0.0/18")
    placed = []
    for prefix in prefixes:
        if cidr := place(space, placed, prefix):
            placed.append(cidr)

    free = free_blocks(space, placed)
    assert sum(block.num_addresses for block in (*placed, *free)) == space[0].num_addresses


def test_a_space_inside_another_counts_once():
    assert free_blocks(nets("10.0.0.0/23", "10.0.1.0/24", "10.0.0.0/23"), nets("10.0.0.0/24")) == nets("10.0.1.0/24")


@given(PREFIXES, st.lists(st.integers(0, 63), max_size=8))
def test_placing_all_at_once_is_placing_one_after_the_other(prefixes, taken):
    space = nets("10.0.0.0/18")
    used = [ip_network(f"10.0.{number}.0/24") for number in taken]

    at_once = list(place_all(space, used, prefixes))
    one_by_one = []
    for prefix in prefixes:
        one_by_one.append(place(space, [*used, *filter(None, one_by_one)], prefix))
    assert at_once == one_by_one
