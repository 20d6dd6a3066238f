"""SKU tables."""

import pytest

from planner.azure import limits, retirements, services, subnets


def test_a_basic_bastion_carries_forty_rdp_sessions():
    basic = services.BASTION_BY_NAME["basic"]

    assert (basic.rdp_sessions_max, basic.ssh_sessions_max) == (40, 80)


def test_a_developer_bastion_needs_no_subnet_and_reaches_no_peer():
    developer = services.BASTION_BY_NAME["developer"]

    assert not developer.needs_subnet
    assert not developer.peering


def test_only_standard_and_premium_tunnel_kubectl():
    assert {sku.name for sku in services.BASTION_SKUS if sku.native_client} == {"standard", "premium"}


def test_basic_firewall_always_needs_its_management_subnet():
    basic = services.FIREWALL_BY_NAME["azure_firewall_basic"]

    assert basic.management_subnet
    assert not basic.dns_proxy


@pytest.mark.parametrize(
    ("sku", "circuits"), [("ErGw1AZ", 4), ("ErGw2AZ", 8), ("ErGw3AZ", 16), ("UltraPerformance", 16)]
)
def test_expressroute_gateways_connect_their_number_of_circuits(sku, circuits):
    assert services.EXPRESSROUTE_GATEWAY_BY_NAME[sku].circuits == circuits


def test_the_default_vpn_gateway_is_not_retired():
    assert services.VPN_GATEWAY_BY_NAME[services.VPN_GATEWAY_DEFAULT].retirement is None
    assert services.VPN_GATEWAY_BY_NAME["VpnGw2"].retirement is not None


def test_application_gateway_scales_to_125_instances():
    assert services.APP_GATEWAY_BY_NAME["WAF_v2"].instances_max == limits.APP_GATEWAY_INSTANCES_MAX == 125


def test_each_waf_product_recommends_one_rule_set():
    recommended = [rules.product for rules in services.WAF_RULE_SETS if rules.state == "recommended"]

    assert sorted(recommended) == ["agc", "app_gateway", "front_door"]


def test_rule_set_ends_agree_with_the_retirements():
    crs = services.WAF_RULE_SET_BY_NAME["app_gateway", "CRS_3.1"]

    assert crs.ends == retirements.BY_SUBJECT["waf_rule_set:CRS_3.1"].ends
    assert not crs.for_new_policies


def test_only_front_door_premium_has_private_origins():
    assert {tier.name for tier in services.FRONT_DOOR_TIERS if tier.private_origins} == {"premium"}


def test_a_dedicated_bastion_has_its_subnet_kind():
    assert subnets.KIND_BY_PURPOSE["bastion"].smallest_prefix == 26
