"""Public addresses: how many, for what, and what layer 7 saves."""

import pytest

from planner.plan.public_addresses import public_total
from tests.plan.makers import plan_of, pool


def counts(plan):
    return {each.purpose: each.count for each in plan.public_addresses}


def test_the_default_design_has_three_public_addresses():
    plan = plan_of()

    expected = {"Application Gateway": 1, "Azure Firewall": 1, "VPN gateway": 1}
    assert counts(plan) == expected
    assert public_total(plan.public_addresses) == 3


HOSTS = [
    {
        "name": "shop.example.com",
        "paths": [{"path": "/blog", "service": "blog"}, {"path": "/store", "service": "store"}],
    },
    {"name": "www.example.com", "paths": [{"path": "/", "service": "store"}]},
    {"name": "api.example.com", "namespace": "api", "paths": [{"path": "/", "service": "store"}]},
]


def test_each_application_takes_an_address_at_layer_4_and_all_share_one_at_layer_7():
    services = [{"application_protocol": "http", "count": 2}, {"application_protocol": "other", "count": 5}]
    layers = plan_of(ingress={"hosts": HOSTS, "services": services}).layers

    assert (layers.applications, layers.layer4, layers.layer7) == (5, 5, 1)


def test_nothing_published_needs_no_address():
    layers = plan_of(ingress={"hosts": []}).layers

    assert (layers.layer4, layers.layer7) == (0, 0)


@pytest.mark.parametrize(("choice", "count"), [("one", 1), ("one_per_application", 3)])
def test_a_public_ingress_has_one_address_or_one_for_each_application(choice, count):
    ingress = {"exposure": "public", "public_addresses": choice, "hosts": HOSTS}

    assert counts(plan_of(ingress=ingress))["Public ingress"] == count


def test_public_services_share_the_firewall_s_addresses_with_dnat():
    ingress = {"exposure": "both", "services": [{"name": "game", "exposure": "public", "count": 3}]}

    assert counts(plan_of(ingress=ingress))["Layer 4 service game"] == 3
    assert "Layer 4 service game" not in counts(plan_of(ingress=ingress, egress={"inbound_dnat": True}))
    assert "Public ingress" not in counts(plan_of(ingress=ingress, egress={"inbound_dnat": True}))


@pytest.mark.parametrize(
    ("egress", "purpose", "count"),
    [
        ({"outbound_type": "loadBalancer"}, "Load balancer, outbound", 1),
        ({"outbound_type": "loadBalancer", "managed_outbound_ips": 4}, "Load balancer, outbound", 4),
        ({"outbound_type": "loadBalancer", "outbound_ips": ["20.1.2.3"]}, "Load balancer, outbound", 1),
        ({"outbound_type": "loadBalancer", "outbound_ip_prefixes": ["20.1.2.0/28"]}, "Load balancer, outbound", 16),
        ({"outbound_type": "userAssignedNATGateway", "nat_gateway_ips": 3}, "NAT gateway", 3),
        ({"firewall": "appliance", "firewall_public_ips": 2}, "Firewall appliance", 2),
        ({"firewall": "azure_firewall_basic"}, "Azure Firewall, management", 1),
        ({"static_egress_gateway": "29"}, "Static egress gateway", 8),
    ],
)
def test_addresses_for_the_way_out(egress, purpose, count):
    assert counts(plan_of(egress=egress))[purpose] == count


def test_standard_v2_gateways_take_addresses_of_their_own_sku():
    plan = plan_of(egress={"outbound_type": "userAssignedNATGateway", "nat_gateway_sku": "StandardV2"})

    assert {each.sku for each in plan.public_addresses if each.purpose == "NAT gateway"} == {"StandardV2"}
    assert {each.sku for each in plan.public_addresses if each.purpose != "NAT gateway"} == {"Standard"}


@pytest.mark.parametrize(
    ("outbound", "sku"), [("managedNATGatewayV2", "StandardV2"), ("managedNATGateway", "Standard")]
)
def test_a_managed_gateway_s_generation_decides_its_addresses(outbound, sku):
    plan = plan_of(egress={"outbound_type": outbound, "nat_gateway_sku": "Standard"})

    assert {each.sku for each in plan.public_addresses if each.purpose == "NAT gateway"} == {sku}


def test_nodes_with_public_addresses_are_counted_with_surge():
    plan = plan_of(node_pools=[pool(3), pool(4, name="edge", max_surge="1", enable_node_public_ip=True)])

    assert counts(plan)["Nodes with an address of their own"] == 5


def test_a_force_tunnelled_firewall_keeps_only_its_management_address():
    found = counts(plan_of(egress={"forced_tunnel": True}))

    assert "Azure Firewall" not in found
    assert found["Azure Firewall, management"] == 1


def test_private_front_ends_need_none():
    found = counts(plan_of(waf={"public_frontend": False}, management={"bastion": "premium", "private_only": True}))

    assert "Application Gateway" not in found
    assert "Azure Bastion" not in found


@pytest.mark.parametrize(
    "management", [{"bastion": "standard"}, {"bastion": "premium", "private_only": False}, {"bastion": "basic"}]
)
def test_only_a_private_premium_bastion_has_no_address(management):
    assert counts(plan_of(management=management))["Azure Bastion"] == 1


def test_both_gateways_and_a_waf_appliance():
    found = counts(plan_of(surroundings={"hybrid_link": "both"}, waf={"product": "third_party"}))

    assert found["VPN gateway"] == found["ExpressRoute gateway"] == found["WAF appliance"] == 1


def test_each_address_that_the_architect_makes_has_a_name_of_its_own():
    plan = plan_of(egress={"firewall_public_ips": 3})
    firewall = next(each for each in plan.public_addresses if each.purpose == "Azure Firewall")
    named = {each.name for each in plan.resources if each.kind == "Public IP address"}

    assert firewall.names == (f"{firewall.name}-01", f"{firewall.name}-02", f"{firewall.name}-03")
    assert set(firewall.names) <= named
    assert firewall.name not in named


def test_addresses_that_aks_makes_share_a_name():
    outbound = {"outbound_type": "loadBalancer", "firewall": "none", "managed_outbound_ips": 3}
    found = next(each for each in plan_of(egress=outbound).public_addresses if each.count == 3)

    assert found.names == (found.name,)
