"""Peerings: both sides, and the gateway lent by the hub only."""

from tests.plan.makers import plan_of

MANAGEMENT = {"management": {"address_space": ["10.201.0.0/24"]}}


def sides(plan):
    return {each.name: each for each in plan.peerings}


def test_the_hub_lends_its_gateway_and_the_spoke_uses_it():
    peerings = sides(plan_of())

    assert peerings["peer-hub-to-spoke"].allow_gateway_transit
    assert not peerings["peer-hub-to-spoke"].use_remote_gateways
    assert peerings["peer-spoke-to-hub"].use_remote_gateways
    assert not peerings["peer-spoke-to-hub"].allow_gateway_transit
    assert all(each.allow_forwarded for each in peerings.values())


def test_no_gateway_is_used_where_there_is_none_or_nobody_wants_it():
    for changes in ({"surroundings": {"hybrid_link": "none"}}, {"management": {"gateway_transit": False}}):
        for each in plan_of(**changes).peerings:
            assert not each.use_remote_gateways
            assert not each.allow_gateway_transit


def test_without_a_firewall_the_hub_forwards_nothing():
    assert not any(each.allow_forwarded for each in plan_of(egress={"firewall": "none"}).peerings)


def test_a_management_vnet_is_peered_with_hub_and_spoke():
    peerings = sides(plan_of(addresses=MANAGEMENT))

    assert len(peerings) == 6
    assert peerings["peer-management-to-hub"].use_remote_gateways
    assert not peerings["peer-management-to-spoke"].use_remote_gateways
    assert "transitive" in peerings["peer-management-to-spoke"].why


def test_operators_from_the_internet_need_no_gateway():
    peerings = sides(plan_of(addresses=MANAGEMENT, management={"reached_by": "internet"}))

    assert not peerings["peer-management-to-hub"].use_remote_gateways


def test_without_a_hub_there_is_no_peering():
    assert plan_of(addresses={"hub": {"address_space": []}}).peerings == ()


def test_a_virtual_wan_hub_is_connected_and_not_peered():
    connections = plan_of(addresses={"hub_kind": "virtual_wan"}).peerings

    assert [each.kind for each in connections] == ["Virtual hub connection"]
    assert connections[0].use_remote_gateways
    assert connections[0].allow_forwarded
    assert not connections[0].allow_gateway_transit
