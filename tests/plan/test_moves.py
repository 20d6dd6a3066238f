"""Moves: where a subnet can go instead, and where it cannot."""

from typing import Any

from planner.plan.moves import moves
from tests.plan.makers import plan_of


def moves_of(purpose: str = "nodes", **changes: Any) -> dict[str, str]:
    plan = plan_of(**changes)
    return {each.verb: str(each.cidr) for each in moves(plan, plan.subnet_for(purpose))}


def pinned(cidr: str, space: str = "10.1.0.0/24", **more: Any) -> dict[str, Any]:
    """One pinned subnet alone in its spoke, beside what `more` says is taken."""
    spoke = {"address_space": [space], **more}
    return {
        "access": {"api_server": "public", "private_endpoints": []},
        "ingress": {"exposure": "none"},
        "waf": {"product": "none"},
        "addresses": {"spoke": spoke, "subnets": [{"purpose": "nodes", "cidr": cidr}]},
    }


def test_a_placed_subnet_can_be_pinned_where_it_is() -> None:
    plan = plan_of()

    found = {each.verb: each.cidr for each in moves(plan, plan.subnet_for("nodes"))}

    assert found["pin"] == plan.subnet_for("nodes").cidr
    assert "unpin" not in found


def test_a_pinned_subnet_can_be_unpinned() -> None:
    found = moves_of(**pinned("10.1.0.0/25"))

    assert found["unpin"] == "None"
    assert "pin" not in found


def test_the_smallest_fit_stays_in_place() -> None:
    plan = plan_of(**pinned("10.1.0.128/25"))
    subnet = plan.subnet_for("nodes")

    found = {each.verb: each.cidr for each in moves(plan, subnet)}

    assert found["fit"].network_address == subnet.cidr.network_address
    assert found["fit"].prefixlen == subnet.smallest_fit > 25


def test_a_subnet_that_is_too_small_grows_around_itself_where_it_can() -> None:
    changes = pinned("10.1.0.8/29") | {"node_pools": [{"name": "one", "max_count": 20, "max_surge": "1"}]}

    assert moves_of(**changes)["fit"] == "10.1.0.0/27"


def test_a_subnet_that_is_too_small_goes_elsewhere_when_a_neighbour_is_in_its_way() -> None:
    changes = pinned("10.1.0.8/29", taken=[{"name": "vms", "cidr": "10.1.0.0/29"}])
    changes |= {"node_pools": [{"name": "one", "max_count": 20, "max_surge": "1"}]}

    assert moves_of(**changes)["fit"] == "10.1.0.32/27"


def test_the_next_free_range_has_the_same_size() -> None:
    assert moves_of(**pinned("10.1.0.0/26"))["next"] == "10.1.0.64/26"


def test_without_another_range_of_that_size_there_is_no_next_one() -> None:
    assert "next" not in moves_of(**pinned("10.1.0.0/25", taken=[{"name": "vms", "cidr": "10.1.0.128/27"}]))


def test_half_of_a_subnet_is_offered_as_long_as_the_need_fits() -> None:
    pools = {"node_pools": [{"name": "one", "max_count": 26, "max_surge": "1"}]}

    assert moves_of(**pinned("10.1.0.0/26"), **pools)["halve"] == "10.1.0.0/27"
    pools["node_pools"][0]["max_count"] = 27
    assert "halve" not in moves_of(**pinned("10.1.0.0/26"), **pools)


def test_a_subnet_doubles_into_its_free_neighbour_and_into_no_other() -> None:
    assert moves_of(**pinned("10.1.0.64/26"))["double"] == "10.1.0.0/25"
    assert "double" not in moves_of(**pinned("10.1.0.64/26", taken=[{"name": "vms", "cidr": "10.1.0.16/28"}]))


def test_a_subnet_does_not_double_beyond_its_address_space() -> None:
    assert "double" not in moves_of(**pinned("10.1.0.0/24"))


def test_a_subnet_does_not_double_beyond_what_its_service_takes() -> None:
    hub = {
        "hub": {"address_space": ["10.200.0.0/20"]},
        "subnets": [{"purpose": "dns_inbound", "cidr": "10.200.8.0/24"}],
    }

    assert "double" not in moves_of("dns_inbound", access={"dns_resolver": True}, addresses=hub)


def test_in_a_vnet_that_aks_makes_nothing_can_be_moved() -> None:
    assert moves_of(addresses={"vnet_ownership": "managed"}) == {}


def test_a_subnet_without_room_has_nowhere_to_go() -> None:
    changes = pinned("10.1.0.0/28", space="10.1.0.0/28")
    changes["addresses"]["own_subnets"] = [{"name": "snet-more"}]

    plan = plan_of(**changes)

    assert moves(plan, plan.subnet_for("custom")) == ()
