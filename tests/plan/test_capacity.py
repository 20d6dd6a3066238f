"""Capacity: how full a range is, how many nodes it lasts for, and when it is full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.capacity import Capacity, grown, usable_addresses
from planner.plan.needs import Need, counted, fixed


def capacity(usable, needed, surge=0, per_node=0, nodes=0, whole=False):
    need = Need("Pool", "formula", needed, needed, surge, per_node)
    return Capacity(usable, (need,), nodes=nodes, whole=whole)


@pytest.mark.parametrize(
    ("needed", "pressure", "percent"),
    [
        (0, "ok", 0),
        (70, "ok", 70),
        (71, "watch", 71),
        (90, "watch", 90),
        (91, "critical", 91),
        (100, "critical", 100),
        (101, "over", 101),
    ],
)
def test_pressure_rises_above_70_and_above_90_percent(needed, pressure, percent):
    assert (capacity(100, needed).pressure, capacity(100, needed).percent) == (pressure, percent)


def test_percent_is_rounded_up_so_that_100_means_full():
    assert capacity(1000, 999).percent == 100
    assert capacity(1000, 991).percent == 100
    assert capacity(1000, 990).percent == 99


def test_a_range_that_one_service_fills_is_not_under_pressure():
    assert capacity(59, 59, whole=True).pressure == "ok"
    assert capacity(58, 59, whole=True).pressure == "over"


def test_a_range_without_usable_addresses_is_full_as_soon_as_something_is_needed():
    assert capacity(0, 0).share == 0
    assert capacity(0, 1).share == 1
    assert capacity(0, 1).pressure == "over"


def test_surge_counts_in_what_is_free_but_not_in_what_azure_checks():
    found = capacity(100, 90, surge=20)

    assert (found.minimum, found.needed, found.needed_with_surge, found.free) == (90, 90, 110, -10)


@pytest.mark.parametrize(("usable", "fits"), [(310, 10), (309, 9), (341, 11), (279, 9), (0, 0)])
def test_nodes_that_fit_with_31_addresses_each(usable, fits):
    assert capacity(usable, 310, per_node=31, nodes=10).fits_until == fits


def test_where_nothing_grows_with_nodes_no_number_of_nodes_is_shown():
    assert capacity(100, 10).fits_until is None


@pytest.mark.parametrize(
    ("needed", "percent", "years"),
    [(50, 100, 1), (51, 100, 0), (25, 100, 2), (100, 10, 0), (101, 10, 0), (50, 0, None), (0, 10, None), (10, 10, 24)],
)
def test_whole_years_of_growth_that_fit(needed, percent, years):
    assert capacity(100, needed).years_left(percent) == years


@given(st.integers(1, 5000), st.integers(1, 500), st.integers(1, 100_000))
def test_the_last_year_that_fits_is_followed_by_one_that_does_not(needed, percent, usable):
    years = capacity(usable, needed).years_left(percent)

    assert needed > usable or grown(needed, percent, years) <= usable
    assert grown(needed, percent, years + 1) > usable


@pytest.mark.parametrize(("years", "addresses"), [(0, 100), (1, 110), (2, 121), (3, 134)])
def test_growth_is_compound_and_rounded_up(years, addresses):
    assert grown(100, 10, years) == addresses


@pytest.mark.parametrize(
    ("size", "purpose", "model", "usable"),
    [
        (256, "nodes", "azure_cni_overlay", 251),
        (8, "nodes", "azure_cni_overlay", 3),
        (4, "nodes", "azure_cni_overlay", 0),
        (256, "pods", "azure_cni_pod_subnet_dynamic", 251),
        (256, "pods", "azure_cni_pod_subnet_static", 224),
        (16, "pods", "azure_cni_pod_subnet_static", 0),
        (256, "nodes", "azure_cni_pod_subnet_static", 251),
    ],
)
def test_five_addresses_or_two_static_blocks_are_not_usable(size, purpose, model, usable):
    assert usable_addresses(size, purpose, model) == usable


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [
        (1, "node", "1 node"),
        (0, "node", "0 nodes"),
        (2, "address", "2 addresses"),
        (3, "batch", "3 batches"),
        (1200, "port", "1,200 ports"),
    ],
)
def test_numbers_with_their_nouns(count, noun, words):
    assert counted(count, noun) == words


def test_a_fixed_need_has_no_surge():
    need = fixed("API server", "9 for each cluster", 9)

    assert (need.minimum, need.addresses, need.with_surge, need.per_node) == (9, 9, 9, 0)
