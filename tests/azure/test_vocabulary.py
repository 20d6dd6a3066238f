"""Every word that a design can say is one the facts know."""

from typing import get_args

import pytest

from planner.azure import compatibility, dns_zones, services, subnets
from planner.azure.reversibility import CHOICES
from planner.design import Design
from planner.design.access import PrivateService
from planner.design.addresses import Purpose
from planner.design.egress import Egress, OutboundType
from planner.design.ingress import Controller
from planner.design.management import Management
from planner.design.network_model import Model
from planner.design.network_policy import NetworkPolicy
from planner.design.node_pools import NodePool
from planner.design.waf import Waf


def words(model, field):
    return set(get_args(model.model_fields[field].annotation))


def test_network_models():
    assert set(get_args(Model)) == set(compatibility.MODELS)


def test_outbound_types():
    assert set(get_args(OutboundType)) == set(compatibility.TYPE_BY_NAME)


def test_ingress_controllers():
    assert set(get_args(Controller)) - {"none"} == set(compatibility.CONTROLLER_BY_NAME)


def test_subnet_purposes():
    assert set(get_args(Purpose)) <= set(subnets.KIND_BY_PURPOSE)


def test_private_services():
    assert set(get_args(PrivateService)) - {"other"} <= set(dns_zones.TARGET_BY_SERVICE)


def test_policy_engines_and_operating_systems():
    assert words(NetworkPolicy, "engine") == set(compatibility.ENGINES)
    assert words(NodePool, "os_sku") == {*compatibility.LINUX_SKUS, *compatibility.WINDOWS_SKUS}


def test_firewalls():
    assert words(Egress, "firewall") - {"none", "appliance"} == set(services.FIREWALL_BY_NAME)


def test_bastions_and_gateways():
    assert words(Management, "bastion") - {"none"} == set(services.BASTION_BY_NAME)
    assert words(Management, "vpn_gateway_sku") <= set(services.VPN_GATEWAY_BY_NAME)
    assert words(Management, "er_gateway_sku") <= set(services.EXPRESSROUTE_GATEWAY_BY_NAME)


def test_waf_products_and_tiers():
    rule_sets = {rules.name for rules in services.WAF_RULE_SETS}

    assert words(Waf, "product") - {"none", "third_party"} == {rules.product for rules in services.WAF_RULE_SETS}
    assert words(Waf, "rule_set") <= rule_sets
    assert words(Waf, "sku") == set(services.APP_GATEWAY_BY_NAME)
    assert words(Waf, "front_door_tier") == set(services.FRONT_DOOR_BY_NAME)
    assert words(Waf, "ddos") - {"none"} == set(services.DDOS_BY_NAME)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.path)
def test_reversible_choices_are_fields_of_the_design(choice):
    section, field = choice.path.split(".")
    model = NodePool if section == "node_pools" else Design.model_fields[section].annotation

    assert field in model.model_fields
