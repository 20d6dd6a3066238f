"""Which choices go together, against the tables of the documentation."""

import pytest

from planner.azure import compatibility as compat
from planner.azure import subnets


def test_every_model_answers_every_feature():
    assert len(compat.MODEL_SUPPORT) == len(compat.MODELS) * len(compat.FEATURES)


@pytest.mark.parametrize(
    ("model", "feature", "value"),
    [
        ("kubenet", "windows", "no"),
        ("kubenet", "policy_calico", "yes"),
        ("kubenet", "policy_azure", "no"),
        ("kubenet", "agc", "no"),
        ("kubenet", "agic", "yes"),
        ("kubenet", "virtual_nodes", "no"),
        ("kubenet", "shared_subnet", "no"),
        ("azure_cni_overlay", "virtual_nodes", "no"),
        ("azure_cni_overlay", "dual_stack", "yes"),
        ("azure_cni_overlay", "direct_pod_access", "no"),
        ("azure_cni_node_subnet", "direct_pod_access", "yes"),
        ("azure_cni_node_subnet", "virtual_nodes", "yes"),
        ("azure_cni_pod_subnet_dynamic", "node_auto_provisioning", "no"),
        ("azure_cni_pod_subnet_dynamic", "static_egress_gateway", "no"),
        ("azure_cni_pod_subnet_static", "private_link_service", "no"),
        ("azure_cni_pod_subnet_static", "dual_stack", "limited"),
        ("byo_cni", "windows", "limited"),
    ],
)
def test_a_model_supports_a_feature_as_documented(model, feature, value):
    assert compat.MODEL_SUPPORT[model, feature].value == value


def test_every_reason_is_a_sentence():
    answers = [
        *compat.MODEL_SUPPORT.values(),
        *compat.ENGINE_SUPPORT.values(),
        *compat.OUTBOUND_SUPPORT.values(),
        *compat.DUAL_STACK_ENGINES.values(),
        *compat.MODEL_CONVERSIONS.values(),
    ]

    assert all(answer.reason[0].isupper() and answer.reason.endswith(".") for answer in answers)
    assert all(exclusion.reason.endswith(".") for exclusion in compat.EXCLUSIONS)


def test_every_engine_answers_every_operating_system():
    skus = (*compat.LINUX_SKUS, *compat.WINDOWS_SKUS)

    assert set(compat.ENGINE_SUPPORT) == {(engine, sku) for engine in compat.ENGINES for sku in skus}


@pytest.mark.parametrize("engine", ["azure", "cilium"])
def test_windows_takes_neither_azure_nor_cilium_policies(engine):
    assert compat.ENGINE_SUPPORT[engine, "Windows2022"].value == "no"


@pytest.mark.parametrize(
    ("outbound", "ownership", "value"),
    [
        ("loadBalancer", "managed", "yes"),
        ("managedNATGateway", "existing", "no"),
        ("managedNATGateway", "managed", "yes"),
        ("managedNATGatewayV2", "managed", "preview"),
        ("userAssignedNATGateway", "managed", "no"),
        ("userDefinedRouting", "new", "yes"),
        ("userDefinedRouting", "managed", "no"),
        ("block", "existing", "no"),
        ("none", "existing", "yes"),
    ],
)
def test_outbound_types_fit_the_owner_of_the_vnet(outbound, ownership, value):
    assert compat.OUTBOUND_SUPPORT[outbound, ownership].value == value


@pytest.mark.parametrize("transitions", [compat.MANAGED_VNET_TRANSITIONS, compat.OWN_VNET_TRANSITIONS])
def test_a_transition_changes_between_known_types(transitions):
    for before, after in transitions.items():
        assert before not in after
        assert {before, *after} <= set(compat.TYPE_BY_NAME)


def test_transitions_stay_within_the_types_of_the_vnet():
    for before, after in compat.OWN_VNET_TRANSITIONS.items():
        assert all(compat.TYPE_BY_NAME[name].own_vnet for name in (before, *after))
    for before, after in compat.MANAGED_VNET_TRANSITIONS.items():
        assert all(compat.TYPE_BY_NAME[name].managed_vnet for name in (before, *after))


def test_every_controller_of_the_design_is_in_the_table():
    assert set(compat.CONTROLLER_BY_NAME) == {
        "app_routing_gateway", "app_routing_nginx", "ingress_nginx", "nginx_inc", "contour", "haproxy", "traefik",
        "istio", "agic", "agc", "http_application_routing",
    }  # fmt: skip


def test_only_application_gateways_stand_outside_the_cluster():
    outside = {controller.name for controller in compat.CONTROLLERS if not controller.in_cluster}

    assert outside == {"agic", "agc"}
    assert outside <= set(subnets.KIND_BY_PURPOSE) | {"agic"}


def test_agc_has_no_private_front_end():
    assert not compat.CONTROLLER_BY_NAME["agc"].private


def test_flat_models_need_no_pod_cidr():
    assert compat.FLAT.isdisjoint(compat.NEEDS_POD_CIDR)
    assert set(compat.MODELS) == compat.FLAT | compat.NEEDS_POD_CIDR
