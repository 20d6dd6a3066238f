"""The options of a choice stand side by side, in the numbers of the design at hand."""

from datetime import date

import pytest

from planner.comparison import CHOICES, compare, kubenet_or_azure_cni, options_of, pods_a_node
from planner.design import Design
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.report import report_on

DAY = date(2026, 11, 23)


def models(design: Design):
    return {option.value: option for option in compare(report_on(design, DAY), "network_model.model")}


@pytest.mark.parametrize("path", CHOICES)
def test_every_option_is_there_and_one_is_chosen(path):
    report = report_on(SAMPLES["aks-baseline"].design, DAY)

    compared = compare(report, path)

    assert tuple(option.value for option in compared) == options_of(path)
    assert [option.report is report for option in compared] == [option.chosen for option in compared]
    assert sum(option.chosen for option in compared) == 1
    assert all(option.display for option in compared)


def test_kubenet_against_azure_cni_in_the_numbers_of_the_design():
    ten = Design().revise(
        node_pools=[{"name": "npsystem", "mode": "System", "max_count": 10, "max_surge": "1", "max_pods": 30}]
    )

    compared = models(ten)

    assert compared["azure_cni_node_subnet"].vnet_addresses == 11 * 31
    assert compared["kubenet"].vnet_addresses == 11
    assert compared["azure_cni_overlay"].vnet_addresses == 11
    assert compared["azure_cni_pod_subnet_dynamic"].vnet_addresses == 11 + 11 * 33
    assert "kubenet-retires" in {finding.rule.id for finding in compared["kubenet"].forbidden}


def test_models_are_compared_with_the_same_pods_a_node():
    design = SAMPLES["aks-baseline"].design
    assert {pool.max_pods for pool in design.node_pools} == {None}

    compared = models(design)

    assert {pool.max_pods for option in compared.values() for pool in option.report.plan.pools} == {250}
    assert compared["azure_cni_node_subnet"].vnet_addresses == 33 * (250 + 1)
    assert compared["azure_cni_pod_subnet_dynamic"].vnet_addresses == 33 + 33 * (16 * 16 + 1)
    assert compared["azure_cni_overlay"].vnet_addresses == compared["kubenet"].vnet_addresses == 33
    assert "with 250 pods a node" in kubenet_or_azure_cni(tuple(compared.values()))


def test_pods_left_to_a_default_count_neither_for_nor_against_a_model():
    pools = [pool.model_dump() | {"max_pods": None} for pool in SAMPLES["public-waf"].design.node_pools]
    design = SAMPLES["public-waf"].design.revise(node_pools=pools)
    assert "max-pods-not-stated" in {finding.rule.id for finding in report_on(design, DAY).findings}

    for option in models(design).values():
        told = {finding.rule.id for finding in (*option.new, *option.cleared)}
        assert "max-pods-not-stated" not in told
        assert not (option.chosen and told)


def test_pools_with_different_pods_are_named_from_the_fewest_to_the_most():
    pools = [{"name": "npsystem", "mode": "System", "max_pods": 30}, {"name": "npuser", "max_pods": 110}]

    assert pods_a_node(make_plan(Design().revise(node_pools=pools), DAY)) == "30 to 110 pods a node"
    assert pods_a_node(make_plan(Design().revise(node_pools=[]), DAY)) == "0 pods a node"


def test_the_largest_cluster_follows_from_the_free_space():
    small = Design().revise(
        node_pools=[{"name": "npsystem", "mode": "System", "max_count": 3, "max_surge": "1", "max_pods": 30}],
        addresses={"spoke": {"address_space": ["10.240.0.0/23"]}, "pod_cidr": "10.244.0.0/21"},
        waf={"product": "none"},
    )

    compared = models(small)

    assert compared["azure_cni_overlay"].largest_cluster == 8
    assert compared["kubenet"].largest_cluster == 8
    assert compared["azure_cni_node_subnet"].largest_cluster < 16


def test_what_another_option_breaks_is_named():
    windows = report_on(SAMPLES["windows"].design, DAY)

    broken = {option.value: option.forbidden for option in compare(windows, "network_policy.engine")}

    assert broken["calico"] == ()
    assert broken["azure"]
    assert broken["cilium"]


@pytest.mark.parametrize(
    ("path", "value", "objection"),
    [
        ("network_model.model", "kubenet", "kubenet-retires"),
        ("network_model.model", "kubenet", "pod-cidr-too-small"),
        ("ingress.controller", "ingress_nginx", "ingress-controller-retired"),
        ("ingress.controller", "http_application_routing", "ingress-controller-retired"),
        ("egress.outbound_type", "loadBalancer", "egress-unfiltered"),
        ("access.api_server", "public", "api-server-open"),
    ],
)
def test_what_is_found_against_an_option_is_said_of_the_chosen_one_too(path, value, objection):
    options = {option.value: option for option in compare(report_on(SAMPLES["legacy-kubenet"].design, DAY), path)}

    assert objection in {finding.rule.id for finding in options[value].objections}


def test_a_finding_about_the_whole_design_is_held_against_no_option():
    options = compare(report_on(SAMPLES["legacy-kubenet"].design, DAY), "ingress.controller")

    assert not [option.value for option in options for each in option.about if each.rule.id == "host-without-tls"]


def test_an_answer_that_an_option_needs_is_no_objection_to_it():
    options = {
        option.value: option for option in compare(report_on(SAMPLES["aks-baseline"].design, DAY), "ingress.controller")
    }

    assert [finding.rule.id for finding in options["istio"].adjustments] == ["istio-gateway-without-mesh"]
    assert "istio-gateway-without-mesh" not in {finding.rule.id for finding in options["istio"].objections}


def test_the_classic_question_is_answered_in_one_sentence():
    ten = Design().revise(
        node_pools=[{"name": "npsystem", "mode": "System", "max_count": 10, "max_surge": "1", "max_pods": 30}]
    )

    answer = kubenet_or_azure_cni(compare(report_on(ten, DAY), "network_model.model"))

    assert answer.startswith(
        "kubenet or Azure CNI: with 30 pods a node each, 10 nodes and 1 more during upgrades take 11 addresses"
    )
    assert "11 under Azure CNI Overlay and 341 under Azure CNI Node Subnet" in answer
    assert answer.endswith("kubenet retires on 31 March 2028.")


@pytest.mark.parametrize(
    ("sample", "path", "value", "way"),
    [
        ("legacy-kubenet", "network_model.model", "azure_cni_overlay", "one_way"),
        ("legacy-kubenet", "network_model.model", "azure_cni_node_subnet", "rebuild"),
        ("aks-baseline", "network_model.model", "azure_cni_overlay", "changeable"),
        ("aks-baseline", "egress.outbound_type", "loadBalancer", "changeable"),
        ("aks-baseline", "egress.outbound_type", "managedNATGateway", "rebuild"),
        ("public-waf", "management.bastion", "premium", "one_way"),
        ("aks-baseline", "management.bastion", "basic", "rebuild"),
        ("aks-baseline", "management.bastion", "none", "changeable"),
        ("aks-baseline", "waf.product", "front_door", "changeable"),
        ("aks-baseline", "network_policy.engine", "calico", "rebuild"),
        ("aks-baseline", "network_policy.engine", "none", "rebuild"),
        ("small-dev", "access.api_server", "public", "changeable"),
        ("small-dev", "access.api_server", "vnet_integration", "one_way"),
        ("small-dev", "access.api_server", "private_endpoint", "rebuild"),
        ("private-isolated", "access.api_server", "public", "rebuild"),
    ],
)
def test_the_way_of_a_running_cluster_to_another_option(sample, path, value, way):
    options = {option.value: option for option in compare(report_on(SAMPLES[sample].design, DAY), path)}

    assert options[value].way == way


def test_an_option_that_retires_says_so_and_how_it_is_left_again():
    options = models(SAMPLES["aks-baseline"].design)

    assert "31 March 2028" in options["kubenet"].retirement
    assert options["azure_cni_overlay"].retirement == ""
    assert (options["kubenet"].way_out, options["azure_cni_overlay"].way_out) == ("one_way", "rebuild")


def test_only_choices_of_consequence_are_compared():
    with pytest.raises(KeyError):
        options_of("overview.title")
