"""Overlaps: the sweep finds every pair, and each pair gets the verdict that Azure or routing gives."""

from ipaddress import ip_network
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.overlaps import find_overlaps, overlapping_pairs
from planner.plan.ranges import NamedRange
from tests.plan.makers import plan_of


def range_of(kind, cidr, vnet=None, reachable=True, name=None):
    return NamedRange(name or kind, ip_network(cidr), kind, f"path.{name or kind}", vnet, reachable)


def four(numbers):
    address, prefix = numbers
    return (
        f"10.{address}.0.0/{prefix}" if prefix >= 16 else f"10.{address >> (16 - prefix) << (16 - prefix)}.0.0/{prefix}"
    )


CIDRS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 31), st.integers(11, 24)).map(four),
        st.sampled_from(["fd00::/48", "fd00::/64", "fd00:0:0:1::/64", "::/0"]),
    ),
    max_size=25,
)


@given(CIDRS)
def test_the_sweep_finds_exactly_the_pairs_that_overlap(cidrs):
    ranges = [range_of("other", cidr, name=str(number)) for number, cidr in enumerate(cidrs)]

    found = {frozenset((one.name, other.name)) for one, other in overlapping_pairs(ranges)}
    expected = {
        frozenset((one.name, other.name))
        for one, other in combinations(ranges, 2)
        if one.cidr.version == other.cidr.version and one.cidr.overlaps(other.cidr)
    }
    assert found == expected
    assert len(list(overlapping_pairs(ranges))) == len(expected)


@given(CIDRS, st.randoms(use_true_random=False))
def test_the_order_of_ranges_does_not_matter(cidrs, random):
    ranges = [range_of("other", cidr, name=str(number)) for number, cidr in enumerate(cidrs)]
    shuffled = random.sample(ranges, len(ranges))

    assert find_overlaps(ranges) == find_overlaps(shuffled)


SPOKE, HUB = {"vnet": "spoke"}, {"vnet": "hub"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (range_of("pods", "10.0.0.0/16"), range_of("pods", "10.0.0.0/16"), "allowed"),
        (range_of("services", "10.0.0.0/16"), range_of("services", "10.0.0.0/16"), "allowed"),
        (range_of("pods", "10.0.0.0/16"), range_of("services", "10.0.0.0/24"), "forbidden"),
        (range_of("pods", "10.0.0.0/16"), range_of("vnet", "10.0.0.0/24", **SPOKE), "forbidden"),
        (range_of("pods", "10.0.0.0/16"), range_of("on_premises", "10.0.0.0/8"), "forbidden"),
        (range_of("pods", "10.0.0.0/16"), range_of("on_premises", "10.0.0.0/8", reachable=False), "conditional"),
        (range_of("pods", "10.0.0.0/16"), range_of("other", "10.0.0.0/16", reachable=False), "allowed"),
        (range_of("services", "10.0.0.0/16"), range_of("vnet", "10.0.0.0/8", **SPOKE), "conditional"),
        (range_of("services", "10.0.0.0/16"), range_of("subnet", "10.0.0.0/24", **SPOKE), "forbidden"),
        (range_of("services", "10.0.0.0/16"), range_of("taken", "10.0.0.0/24", **SPOKE), "forbidden"),
        (range_of("services", "10.0.0.0/16"), range_of("peered_vnet", "10.0.0.0/8"), "forbidden"),
        (range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("vnet", "10.0.0.0/24", **HUB), "forbidden"),
        (range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("vnet", "10.0.0.0/24", **SPOKE), "forbidden"),
        (range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("subnet", "10.0.0.0/24", **HUB), "forbidden"),
        (range_of("subnet", "10.0.0.0/24", **SPOKE), range_of("taken", "10.0.0.0/24", **SPOKE), "forbidden"),
        (range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("on_premises", "10.0.0.0/8"), "forbidden"),
        (range_of("on_premises", "10.0.0.0/8"), range_of("peered_vnet", "10.0.0.0/16"), "conditional"),
    ],
)
def test_each_pair_of_kinds_has_its_verdict(one, other, verdict):
    (overlap,) = find_overlaps((one, other))

    assert overlap.verdict == verdict
    assert overlap.reason.startswith((f"{one} overlaps {other}: ", f"{other} overlaps {one}: "))
    assert overlap.reason.endswith(".")


def test_one_vnet_cannot_be_peered_with_two_that_share_addresses():
    one, other = (range_of("peered_vnet", "10.0.0.0/16", name=name) for name in ("one", "other"))

    assert find_overlaps((one, other))[0].verdict == "forbidden"
    assert find_overlaps((one, one))[0].verdict == "conditional"


def test_a_subnet_in_its_own_vnet_is_no_overlap():
    assert find_overlaps((range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("subnet", "10.0.0.0/24", **SPOKE))) == ()
    assert find_overlaps((range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("taken", "10.0.0.0/24", **SPOKE))) == ()


def test_a_vnet_says_what_of_it_has_to_be_apart():
    ranges = find_overlaps((range_of("vnet", "10.0.0.0/16", **SPOKE), range_of("vnet", "10.0.0.0/24", **SPOKE)))
    subnets = find_overlaps((range_of("subnet", "10.0.0.0/24", **SPOKE), range_of("taken", "10.0.0.0/24", **SPOKE)))

    assert "its ranges" in ranges[0].reason
    assert "its subnets" in subnets[0].reason


def test_the_default_design_has_no_overlap():
    assert plan_of().overlaps == ()


@pytest.mark.parametrize(
    ("subnet", "conflict"), [("10.244.1.0/24", True), ("10.0.10.0/24", True), ("10.1.0.0/24", False)]
)
def test_the_published_conflicts_of_node_auto_provisioning(subnet, conflict):
    addresses = {
        "pod_cidr": "10.244.0.0/16",
        "service_cidr": "10.0.0.0/16",
        "spoke": {"address_space": [subnet]},
        "hub": {"address_space": []},
    }

    forbidden = [each for each in plan_of(addresses=addresses).overlaps if each.verdict == "forbidden"]
    assert bool(forbidden) is conflict


def test_overlaps_of_a_plan_name_its_subnets_and_those_in_use():
    addresses = {
        "spoke": {"taken": [{"name": "snet-old", "cidr": "10.240.9.0/24"}]},
        "subnets": [{"purpose": "nodes", "cidr": "10.240.9.0/25"}],
    }

    (overlap,) = plan_of(addresses=addresses).overlaps
    assert {overlap.one.name, overlap.other.name} == {"snet-old", "snet-nodes"}
    assert {overlap.one.path, overlap.other.path} == {"addresses.spoke.taken.0.cidr", "addresses.subnets.0.cidr"}


def test_forbidden_overlaps_come_first():
    around = [
        {"name": "Old cluster’s pods", "ranges": ["10.244.0.0/16"], "kind": "other", "reachable_from_pods": False},
        {"name": "Branch", "ranges": ["10.240.0.0/24"]},
    ]

    verdicts = [each.verdict for each in plan_of(surroundings={"networks": around}).overlaps]
    assert verdicts == sorted(verdicts, key=["forbidden", "conditional", "allowed"].index)
    assert set(verdicts) == {"forbidden", "allowed"}


def test_the_matrix_shows_the_design_s_own_ranges_both_ways():
    plan = plan_of(addresses={"service_cidr": "10.240.128.0/20", "pod_cidr": "10.200.0.0/16"})

    names = [each.name for each in plan.matrix.ranges]
    cells = plan.matrix.cells
    spoke, hub, pods, services = range(4)
    assert names[pods:] == ["Pod CIDR", "Service CIDR"]
    assert cells[spoke][services] == cells[services][spoke] == "conditional"
    assert cells[hub][pods] == cells[pods][hub] == "forbidden"
    assert cells[spoke][hub] == cells[spoke][spoke] == ""
