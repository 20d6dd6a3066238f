"""Reversibility: what this design could change later, and how."""

import pytest

from planner.azure.reversibility import CHOICES
from tests.plan.makers import plan_of, pool

WINDOWS = [pool(3), pool(3, name="win", os_type="Windows", os_sku="Windows2022")]


def change(path, **changes):
    return plan_of(**changes).reversal(path).change


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("azure_cni_overlay", "rebuild"),
        ("azure_cni_pod_subnet_dynamic", "rebuild"),
        ("azure_cni_node_subnet", "one_way"),
        ("kubenet", "one_way"),
    ],
)
def test_only_node_subnet_and_kubenet_become_overlay(model, expected):
    reversal = plan_of(network_model={"model": model}).reversal("network_model.model")

    assert reversal.change == expected
    assert ("can become Azure CNI Overlay" in reversal.how) is (expected == "one_way")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"network_model": {"network_dataplane": "cilium"}}, "rebuild"),
        ({"network_model": {"network_dataplane": "azure"}}, "one_way"),
        ({"network_model": {"network_dataplane": "azure", "model": "kubenet"}}, "one_way"),
        ({"network_model": {"network_dataplane": "azure", "model": "byo_cni"}}, "rebuild"),
        ({"network_model": {"network_dataplane": "azure"}, "node_pools": WINDOWS}, "rebuild"),
    ],
)
def test_cilium_is_adopted_by_linux_clusters_on_azure_cni_and_kept(changes, expected):
    assert change("network_model.network_dataplane", **changes) == expected


@pytest.mark.parametrize(("version", "expected"), [("1.29", "one_way"), ("1.30", "changeable")])
def test_the_policy_engine_changes_from_kubernetes_1_30_on(version, expected):
    changes = {"network_model": {"kubernetes_version": version}, "network_policy": {"engine": "calico"}}

    assert change("network_policy.engine", **changes) == expected


def test_cilium_s_engine_stays_with_its_data_plane():
    assert change("network_policy.engine") == "rebuild"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "one_way"),
        ({"network_model": {"model": "kubenet"}}, "rebuild"),
        ({"network_model": {"ip_families": "dual_stack"}}, "rebuild"),
        ({"node_pools": WINDOWS}, "rebuild"),
    ],
)
def test_the_pod_cidr_is_widened_on_linux_overlay_only(changes, expected):
    assert change("addresses.pod_cidr", **changes) == expected


@pytest.mark.parametrize(("version", "expected"), [("1.32", "rebuild"), ("1.33", "one_way")])
def test_the_service_cidr_grows_from_kubernetes_1_33_on(version, expected):
    assert change("addresses.service_cidr", network_model={"kubernetes_version": version}) == expected


@pytest.mark.parametrize(
    ("ownership", "outbound", "expected", "word"),
    [
        ("new", "userDefinedRouting", "changeable", "load balancer, user-assigned NAT gateway, none"),
        ("managed", "managedNATGatewayV2", "rebuild", "no other type"),
        ("managed", "managedNATGateway", "changeable", "managed NAT gateway V2, none, block"),
        ("managed", "userDefinedRouting", "rebuild", "no other type"),
        ("existing", "block", "rebuild", "no other type"),
    ],
)
def test_the_outbound_type_changes_as_azure_s_tables_allow(ownership, outbound, expected, word):
    plan = plan_of(addresses={"vnet_ownership": ownership}, egress={"outbound_type": outbound})

    reversal = plan.reversal("egress.outbound_type")
    assert reversal.change == expected
    assert word in reversal.how


@pytest.mark.parametrize(
    ("api_server", "expected"),
    [("private_endpoint", "rebuild"), ("vnet_integration", "one_way"), ("public", "one_way")],
)
def test_the_api_server_s_place_is_hard_to_change(api_server, expected):
    assert change("access.api_server", access={"api_server": api_server}) == expected


@pytest.mark.parametrize(("sku", "expected"), [("basic", "one_way"), ("premium", "rebuild")])
def test_a_bastion_is_raised_and_never_lowered(sku, expected):
    assert change("management.bastion", management={"bastion": sku}) == expected
    assert "Standard or Premium" in plan_of(management={"bastion": "basic"}).reversal("management.bastion").how


@pytest.mark.parametrize(
    ("path", "without"),
    [
        ("addresses.pod_cidr", {"network_model": {"model": "azure_cni_node_subnet"}}),
        ("addresses.subnets", {"addresses": {"vnet_ownership": "managed"}}),
        ("access.private_dns_zone", {"access": {"api_server": "public"}}),
        ("management.bastion", {"management": {"bastion": "none"}}),
        ("management.private_only", {"management": {"bastion": "standard"}}),
        ("egress.nat_gateway_sku", {"egress": {"outbound_type": "loadBalancer"}}),
    ],
)
def test_choices_that_the_design_has_not_made_are_left_out(path, without):
    having = {"management": {"bastion": "premium"}, "egress": {"outbound_type": "userAssignedNATGateway"}}

    assert plan_of(**having).reversal(path)
    assert plan_of(**without).reversal(path) is None


def test_every_choice_is_shown_with_its_answer_and_a_sentence():
    plan = plan_of(management={"bastion": "premium"}, egress={"outbound_type": "userAssignedNATGateway"})

    assert {each.path for each in plan.reversibility} == {choice.path for choice in CHOICES}
    for each in plan.reversibility:
        assert each.shown
        assert each.how.endswith(".")
        assert each.word in {"Changeable", "One way", "Rebuild"}


def test_answers_are_shown_in_words():
    shown = {each.path: each.shown for each in plan_of().reversibility}

    assert shown["network_model.model"] == "Azure CNI Overlay"
    assert shown["node_pools.max_pods"] == "npsystem: 250; npuser: 250"
    assert shown["node_pools.availability_zones"] == "npsystem: 1, 2, 3; npuser: 1, 2, 3"
    assert shown["addresses.subnets"] == "snet-nodes 10.240.0.0/24"
    assert shown["addresses.pod_cidr"] == "10.244.0.0/16"


def test_a_field_of_a_list_finds_its_choice():
    assert plan_of().reversal("node_pools.1.max_pods").path == "node_pools.max_pods"
    assert plan_of().reversal("overview.title") is None


def test_a_windows_profile_is_no_way_to_windows_pools_beside_cilium():
    azure = {"network_model": {"network_dataplane": "azure"}, "network_policy": {"engine": "calico"}}

    assert "Linux only" in plan_of().reversal("node_pools.os_type").how
    assert "Windows profile" in plan_of(**azure).reversal("node_pools.os_type").how
