"""Rules of the firewall: from each subnet that it stands before, to what that subnet needs and no more."""

import pytest

from planner.azure.tool_destinations import TOOLS
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from tests.plan.makers import DAY, plan_of


def origins(plan, name):
    return next((rule.origin for rule in plan.firewall_rules if rule.name == name), None)


def ranges(plan, *purposes):
    return tuple(str(subnet.cidr) for purpose in purposes for subnet in plan.subnets_for(purpose))


def permitted(plan, purpose):
    (own,) = ranges(plan, purpose)
    return {target for rule in plan.firewall_rules if own in rule.origin for target in rule.targets}


def test_az_and_kubectl_get_out_of_the_subnet_that_is_routed_to_the_firewall():
    plan = plan_of()

    (table,) = [each for each in plan.route_tables if "hub-jump-box" in each.subnets]
    assert table.default.next_hop_address == plan.firewall_address
    assert {
        "login.microsoftonline.com",
        "management.azure.com",
        "graph.microsoft.com",
        "azcliprod.blob.core.windows.net",
        "dl.k8s.io",
    } <= permitted(plan, "jump_box")


def test_operators_get_no_way_out_that_is_the_cluster_s_and_the_other_way_round():
    plan = make_plan(SAMPLES["aks-baseline"].design, DAY)

    assert "api.vehicles.example" in permitted(plan, "nodes") - permitted(plan, "jump_box")
    assert "graph.microsoft.com" in permitted(plan, "jump_box") - permitted(plan, "nodes")


@pytest.mark.parametrize(
    ("cloud", "sign_in"),
    [
        ("AzurePublic", "login.microsoftonline.com"),
        ("AzureUSGovernment", "login.microsoftonline.us"),
        ("AzureChina", "login.chinacloudapi.cn"),
    ],
)
def test_the_names_are_those_of_the_cloud(cloud, sign_in):
    found = permitted(plan_of(overview={"cloud": cloud}), "jump_box")

    assert sign_in in found
    others = {each.target for name, tools in TOOLS.items() if name != cloud for each in tools["az-sign-in"]}
    assert not found & others


@pytest.mark.parametrize(
    "changes",
    [
        {"management": {"jump_box": False}},
        {"egress": {"firewall": "none", "outbound_type": "loadBalancer"}},
    ],
)
def test_without_jump_box_or_firewall_nothing_is_to_be_permitted_to_operators(changes):
    assert origins(plan_of(**changes), "az-sign-in") is None


def test_only_a_public_api_server_is_called_through_the_firewall():
    public = plan_of(access={"api_server": "public"}, overview={"region": "northeurope"})

    assert "*.hcp.northeurope.azmk8s.io" in permitted(public, "jump_box")
    assert origins(plan_of(), "api-server") is None


def test_pods_with_addresses_of_their_own_are_permitted_beside_the_nodes():
    flat = plan_of(network_model={"model": "azure_cni_pod_subnet_dynamic"})

    assert origins(flat, "aks-fqdn") == ranges(flat, "nodes", "pods")
    assert origins(plan_of(), "aks-fqdn") == ranges(plan_of(), "nodes")


def test_all_that_ask_dns_servers_reach_them():
    plan = plan_of(surroundings={"dns_servers": ["172.18.0.53"]})

    assert origins(plan, "dns") == ranges(plan, "nodes", "jump_box")


def test_a_name_is_an_application_rule_on_web_ports_and_a_range_a_network_rule():
    wanted = [
        {"name": "web", "target": "api.example", "port": "TCP/443"},
        {"name": "mail", "target": "mail.example", "port": "TCP/587"},
        {"name": "range", "target": "172.20.8.25/32", "port": "TCP/443"},
        {"name": "nothing", "target": ""},
    ]
    kinds = {rule.name: rule.kind for rule in plan_of(egress={"destinations": wanted}).firewall_rules}

    assert [kinds[each["name"]] for each in wanted] == ["Application", "Network", "Network", "Network"]


def test_without_the_rules_of_aks_the_tag_is_left_out():
    assert origins(plan_of(egress={"aks_rules": False}), "aks-fqdn") is None
    appliance = plan_of(egress={"firewall": "appliance"})
    assert "the names required by AKS" in permitted(appliance, "nodes")
