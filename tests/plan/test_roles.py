"""Rights: each follows from an answer, and the custom role holds what the answers need and no more."""

import pytest

from planner.azure import roles
from planner.azure.roles import ACTIONS_BY_CHOICE
from tests.plan.makers import plan_of

KEY_VAULT_HOST = [{"tls": "key_vault"}]


def assigned(plan):
    return {(each.role, each.scope) for each in plan.roles}


def given(plan, role):
    return {each.principal for each in plan.roles if each.role == role.name}


def test_the_identity_joins_every_subnet_that_aks_places_something_in():
    plan = plan_of(access={"subnet_right": "network_contributor"})

    scopes = {scope for role, scope in assigned(plan) if role == "Network Contributor"}
    assert {"snet-nodes", "snet-apiserver", "snet-ingress", "rt-nodes-workload-prod-westeurope"} <= scopes
    assert "snet-agw" not in scopes
    assert plan.custom_role is None


def test_a_custom_role_takes_the_place_of_network_contributor():
    plan = plan_of()

    assert ("AKS network workload-prod-westeurope", "snet-nodes") in assigned(plan)
    assert ("Network Contributor", "snet-nodes") not in assigned(plan)


def test_the_smallest_custom_role_has_the_two_subnet_actions():
    plan = plan_of(egress={"outbound_type": "loadBalancer"}, access={"api_server": "public"})

    assert plan.custom_role.actions == roles.SUBNET_ACTIONS
    assert plan.custom_role.scopes == ("rg-network-workload-prod-westeurope",)


def test_the_custom_role_reaches_no_further_than_the_spoke():
    plan = plan_of(addresses={"hub": {"resource_group": "rg-hub"}})

    assert plan.custom_role.scopes == ("rg-network-workload-prod-westeurope",)


@pytest.mark.parametrize(
    ("changes", "choice"),
    [
        ({"egress": {"outbound_type": "userDefinedRouting"}}, "route_table"),
        ({"access": {"private_dns_zone": "custom"}}, "private_dns_zone"),
        ({"egress": {"outbound_type": "loadBalancer", "outbound_ips": ["20.1.2.3"]}}, "outbound_public_ips"),
    ],
)
def test_the_custom_role_grows_with_the_answers(changes, choice):
    assert set(ACTIONS_BY_CHOICE[choice].actions) <= set(plan_of(**changes).custom_role.actions)


def test_in_a_vnet_made_by_aks_nothing_has_to_be_granted_on_subnets():
    plan = plan_of(addresses={"vnet_ownership": "managed"}, access={"api_server": "public"})

    assert plan.custom_role is None
    assert {role for role, _ in assigned(plan)} == {"AcrPull", "Managed Identity Operator"}


def test_without_a_right_the_identity_gets_nothing_on_subnets_and_routes():
    scopes = {scope for _, scope in assigned(plan_of(access={"subnet_right": "none"}))}

    assert "snet-nodes" not in scopes
    assert "rt-nodes-workload-prod-westeurope" not in scopes


def test_an_own_zone_needs_rights_on_zone_and_vnet():
    found = assigned(plan_of())

    assert ("Private DNS Zone Contributor", "private.westeurope.azmk8s.io") in found
    assert ("Network Contributor", "vnet-workload-prod-westeurope") in found
    assert given(plan_of(access={"private_dns_zone": "system"}), roles.PRIVATE_DNS_ZONE_CONTRIBUTOR) == set()


@pytest.mark.parametrize(
    ("identity", "principal"),
    [
        ("user_assigned", "id-aks-workload-prod-westeurope"),
        ("system_assigned", "aks-workload-prod-westeurope (system-assigned identity)"),
        ("service_principal", "aks-workload-prod-westeurope (service principal)"),
    ],
)
def test_the_principal_is_the_cluster_s_identity(identity, principal):
    assert plan_of(access={"identity": identity}).roles[0].principal == principal


def reasons(plan, scope):
    return {each.why for each in plan.roles if each.scope == scope}


def test_only_kubenet_lets_aks_write_routes():
    overlay = plan_of()
    kubenet = plan_of(network_model={"model": "kubenet"}, network_policy={"engine": "none"})
    table = "rt-nodes-workload-prod-westeurope"

    assert not [action for action in overlay.custom_role.actions if "routeTables/write" in action]
    assert "Microsoft.Network/routeTables/routes/read" in overlay.custom_role.actions
    assert {f"Microsoft.Network/routeTables/{end}" for end in ("write", "routes/write", "routes/delete")} <= set(
        kubenet.custom_role.actions
    )
    assert reasons(overlay, table) == {ACTIONS_BY_CHOICE["route_table"].why}
    assert reasons(kubenet, table) == {ACTIONS_BY_CHOICE["route_table_with_kubenet"].why}


def test_whoever_makes_the_cluster_hands_it_the_identity_that_exists_before():
    def handed(identity):
        plan = plan_of(access={"identity": identity})
        return [each.scope for each in plan.roles if each.role == "Managed Identity Operator"]

    assert handed("user_assigned") == ["id-aks-workload-prod-westeurope"]
    assert handed("system_assigned") == []


def test_agic_needs_its_subnet_and_a_gateway_in_another_group():
    found = assigned(plan_of(ingress={"controller": "agic"}))

    assert ("Network Contributor", "snet-agw") in found
    assert ("Network Contributor", "agw-workload-prod-westeurope") in found
    assert ("Reader", "rg-network-workload-prod-westeurope") in found


def test_agic_in_one_group_needs_its_subnet_only():
    one = {"cluster_resource_group": "rg-shop", "network_resource_group": "rg-shop"}

    assert ("Reader", "rg-shop") not in assigned(plan_of(ingress={"controller": "agic"}, overview=one))


def test_the_alb_controller_needs_two_roles():
    plan = plan_of(ingress={"controller": "agc"}, waf={"product": "agc"})

    assert given(plan, roles.AGC_CONFIGURATION_MANAGER) == {"Identity of the ALB Controller"}
    assert ("Network Contributor", "snet-agc") in assigned(plan)


def test_whoever_ends_tls_reads_the_certificates():
    gateway = plan_of(ingress={"hosts": KEY_VAULT_HOST})
    nginx = plan_of(ingress={"hosts": KEY_VAULT_HOST, "controller": "app_routing_nginx"}, waf={"product": "none"})

    assert given(gateway, roles.KEY_VAULT_SECRETS_USER) == {
        "id-agw-workload-prod-westeurope",
        "Workload identity of the ingress",
    }
    assert given(nginx, roles.KEY_VAULT_CERTIFICATE_USER) == {"Identity of application routing"}
    assert given(nginx, roles.KEY_VAULT_SECRETS_USER) == set()
    assert given(plan_of(), roles.KEY_VAULT_SECRETS_USER) == set()


def test_with_agic_the_gateway_alone_reads_them():
    plan = plan_of(ingress={"hosts": KEY_VAULT_HOST, "controller": "agic"})

    assert given(plan, roles.KEY_VAULT_SECRETS_USER) == {"id-agw-workload-prod-westeurope"}


def test_the_add_on_writes_records_into_the_zones_it_keeps():
    assert given(plan_of(ingress={"dns_zones": 2}), roles.DNS_ZONE_CONTRIBUTOR) == {"Identity of application routing"}
    assert given(plan_of(ingress={"dns_zones": 2, "controller": "traefik"}), roles.DNS_ZONE_CONTRIBUTOR) == set()


def test_nodes_pull_images_from_the_registry_of_the_design():
    assert ("AcrPull", "Container registry") in assigned(plan_of())
    assert ("AcrPull", "Container Registry") in assigned(
        plan_of(access={"private_endpoints": []}, egress={"artifact_source": "cache"})
    )
    assert given(plan_of(access={"private_endpoints": []}), roles.ACR_PULL) == set()


def test_people_get_what_their_way_in_needs():
    plan = plan_of(management={"command_invoke": True, "aks_tunnel": True})

    principals = {each.principal for each in plan.roles}
    assert {"Pipelines", "Operators", "Deploying identity"} <= principals
