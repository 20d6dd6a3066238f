"""Regions, VM sizes, zones, names, rights, rules and destinations."""

import re
import uuid

import pytest

from planner.azure import (
    kubernetes,
    naming,
    nsg_rules,
    regions,
    retirements,
    reversibility,
    roles,
    subnets,
    vm_sizes,
)


def test_a_pair_is_a_region_of_the_table_or_a_known_small_one():
    known = set(regions.REGION_BY_NAME)

    assert len(known) == len(regions.REGIONS)
    assert all(region.pair is None or region.pair in known for region in regions.REGIONS)


def test_listed_regions_are_in_the_table():
    assert set(regions.REGION_BY_NAME) >= regions.AGC_REGIONS
    assert set(regions.REGION_BY_NAME) >= regions.FRONT_DOOR_LINK_REGIONS
    assert len(regions.AGC_REGIONS) == 23


@pytest.mark.parametrize(
    ("name", "zones", "pair"),
    [
        ("denmarkeast", True, None),
        ("indiasouthcentral", True, "centralindia"),
        ("northcentralus", True, "southcentralus"),
        ("westus", False, "eastus"),
        ("westus3", True, "eastus"),
        ("brazilsouth", True, "southcentralus"),
        ("canadaeast", False, "canadacentral"),
    ],
)
def test_regions_are_as_the_list_says(name, zones, pair):
    region = regions.REGION_BY_NAME[name]

    assert (region.zones, region.pair) == (zones, pair)


def test_sweden_central_has_zones_and_no_agc():
    sweden = regions.REGION_BY_NAME["swedencentral"]

    assert sweden.zones
    assert not sweden.agc
    assert sweden.nat_v2


def test_a_vm_size_is_found_in_any_letter_case():
    size = vm_sizes.vm_size("standard_d4ds_v5")

    assert size is not None
    assert (size.vcpus, size.memory_gib) == (4, 16)


@pytest.mark.parametrize(
    ("name", "vcpus", "memory"),
    [
        ("Standard_D64pds_v5", 64, 208),
        ("Standard_D32pds_v5", 32, 128),
        ("Standard_E64s_v5", 64, 512),
        ("Standard_F64s_v2", 64, 128),
        ("Standard_NC24ads_A100_v4", 24, 220),
    ],
)
def test_sizes_have_the_memory_of_their_page(name, vcpus, memory):
    size = vm_sizes.SIZE_BY_NAME[name]

    assert (size.vcpus, size.memory_gib) == (vcpus, memory)


def test_retiring_series_are_series_of_the_table():
    series = {size.series for size in vm_sizes.SIZES}

    assert {each.subject.removeprefix("vm_series:") for each in retirements.NODES} <= series


def test_an_unlisted_vm_size_is_unknown():
    assert vm_sizes.vm_size("Standard_X1_v9") is None


def test_size_names_are_listed_once():
    assert len(vm_sizes.SIZE_BY_NAME) == len(vm_sizes.SIZES)


@pytest.mark.parametrize(
    ("name", "burstable", "overlay"), [("Standard_B4ms", True, True), ("Standard_DC2s_v2", False, False)]
)
def test_series_flags(name, burstable, overlay):
    size = vm_sizes.SIZE_BY_NAME[name]

    assert (size.burstable, size.allowed_in_overlay) == (burstable, overlay)


@pytest.mark.parametrize(
    ("resource", "good", "bad"),
    [
        ("linux_pool", "userpool01", "User-pool"),
        ("windows_pool", "win22", "windows"),
        ("vnet", "vnet-hub_1", "-vnet"),
        ("network", "snet-nodes", "snet-nodes-"),
        ("aks_cluster", "aks-shop-prod", "aks.shop"),
        ("resource_group", "rg-shop(prod)", "rg-shop."),
        ("key_vault", "kv-shop-prod", "kv--shop"),
        ("container_registry", "crshop", "cr-shop"),
        ("storage_account", "stshop01", "stShop"),
        ("private_endpoint", "pep-kv-shop", "p"),
        ("private_link_service", "pl-shop", "pl-shop."),
        ("dns_resolver", "dnspr-shop", "dnspr.shop"),
        ("front_door", "afd-shop", "afd_shop"),
        ("front_door_waf_policy", "fdfpshop", "fdfp-shop"),
        ("virtual_machine", "vm-shop", "vm_shop"),
        ("kubernetes_name", "frontend", "Frontend"),
        ("node_label", "snet-nodes", "snet-nodes."),
    ],
)
def test_name_patterns_accept_and_refuse(resource, good, bad):
    rule = naming.NAME_RULES[resource]

    assert re.fullmatch(rule.pattern, good)
    assert not re.fullmatch(rule.pattern, bad)


@pytest.mark.parametrize("rule", naming.NAME_RULES.values(), ids=lambda rule: rule.resource)
def test_a_name_pattern_agrees_with_its_lengths(rule):
    longest = "a" * rule.longest

    assert re.fullmatch(rule.pattern, "a" * rule.shortest)
    assert re.fullmatch(rule.pattern, longest)
    if rule.resource not in ("node_label", "kubernetes_name"):
        assert not re.fullmatch(rule.pattern, longest + "a")
        assert rule.shortest == 1 or not re.fullmatch(rule.pattern, "a" * (rule.shortest - 1))


def test_caf_abbreviations_are_unique():
    assert len(set(naming.ABBREVIATIONS.values())) == len(naming.ABBREVIATIONS)


def test_bastion_has_its_eight_rules():
    assert len(nsg_rules.BASTION) == 8
    assert {rule.direction for rule in nsg_rules.BASTION} == {"Inbound", "Outbound"}
    assert not any("22" in rule.ports for rule in nsg_rules.BASTION if rule.direction == "Inbound")


def test_required_rules_belong_to_subnets_that_take_an_nsg():
    for purpose, rules in nsg_rules.REQUIRED_RULES.items():
        assert subnets.KIND_BY_PURPOSE[purpose].nsg != "forbidden"
        assert len({(rule.name, rule.direction) for rule in rules}) == len(rules)


def test_role_ids_are_guids_and_differ():
    ids = [role.definition_id for role in vars(roles).values() if isinstance(role, roles.BuiltInRole)]

    assert all(str(uuid.UUID(text)) == text for text in ids)
    assert len(ids) == len(set(ids))


def test_every_extra_right_is_a_network_action():
    for choice in roles.ACTIONS_BY_CHOICE.values():
        assert choice.why.endswith(".")
        assert all(action.startswith("Microsoft.Network/") for action in choice.actions)


@pytest.mark.parametrize(
    ("version", "bundle"),
    [("1.33", "v1.2.1"), ("1.34.2", "v1.3.0"), ("1.35", "v1.4.1"), ("1.37", "v1.5.1"), ("1.25", None)],
)
def test_the_gateway_api_bundle_follows_kubernetes(version, bundle):
    assert kubernetes.gateway_api_bundle(kubernetes.version_of(version)) == bundle


def test_the_default_version_is_supported():
    assert kubernetes.DEFAULT_VERSION in kubernetes.SUPPORTED_VERSIONS


def test_every_choice_says_how_it_is_changed():
    assert len(reversibility.CHOICE_BY_PATH) == len(reversibility.CHOICES)
    assert all(choice.way.endswith(".") for choice in reversibility.CHOICES)
    assert reversibility.CHOICE_BY_PATH["node_pools.max_pods"].change == "rebuild"


def test_an_own_zone_needs_two_roles():
    needs = {need.role for need in roles.ROLE_NEEDS if need.choice == "custom_private_dns_zone"}

    assert needs == {roles.PRIVATE_DNS_ZONE_CONTRIBUTOR, roles.NETWORK_CONTRIBUTOR}
