"""Permissions: what default deny shuts off outside, and the namespace that requests come from."""

from typing import Any

import pytest

from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.rules import RULES
from tests.plan.makers import plan_of
from tests.rules.judging import DAY, judged, mended

BLOCKS, OTHER = "default-deny-blocks-egress", "permission-of-other-controller"
SQL = {"access": {"private_endpoints": [{"name": "sql", "service": "sql"}, {"name": "cr", "service": "acr"}]}}
AT_RULES = ["warning network_policy.rules"]


def way(*ranges: str, ports: tuple[str, ...] = (), **answers: Any) -> dict[str, Any]:
    return {"name": "out", "direction": "egress", "peer_ranges": ranges, "ports": ports} | answers


def policy(*rules: dict[str, Any], **answers: Any) -> dict[str, Any]:
    return {"network_policy": {"rules": rules, **answers}}


def reaching(target: str, port: str = "TCP/443") -> dict[str, Any]:
    return {"egress": {"destinations": [{"name": "it", "target": target, "port": port}]}}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (SQL, AT_RULES),
        (SQL | policy(default_deny=[]), []),
        (SQL | policy(engine="none"), []),
        (SQL | policy(way("10.240.0.0/16")), []),
        (SQL | policy(way("10.240.0.0/16", namespace="other")), AT_RULES),
        (SQL | policy(way("10.240.0.0/16", direction="ingress")), AT_RULES),
        (SQL | policy(way("192.168.0.0/16")), AT_RULES),
        (SQL | {"ingress": {"hosts": [{"namespace": "open"}]}}, []),
        (SQL | {"ingress": {"hosts": [{"namespace": "default"}]}}, AT_RULES),
        ({"access": {"private_endpoints": [{"service": "key_vault"}, {"service": "acr"}]}}, []),
        (reaching("192.168.8.0/24"), AT_RULES),
        (reaching("192.168.8.0/24") | policy(way("192.168.8.7/32")), []),
        (reaching("192.168.8.0/24") | policy(way("192.168.8.7/32", ports=("TCP/443",))), []),
        (reaching("192.168.8.0/24") | policy(way("192.168.8.7/32", ports=("TCP/80",))), AT_RULES),
        (reaching("api.example"), AT_RULES),
        (reaching("api.example") | policy(way("203.0.113.0/28")), []),
        (reaching("api.example") | policy(way("203.0.113.0/28", ports=("TCP/80",))), AT_RULES),
        (reaching("api.example") | policy(way("192.168.8.0/24")), AT_RULES),
        (reaching("api.example") | policy(fqdn_policies=True), []),
        (reaching(""), []),
        ({}, []),
    ],
)
def test_what_the_workload_must_reach_needs_a_permission_where_all_is_denied(changes, found):
    assert judged(BLOCKS, changes) == found


def test_ranges_are_opened_for_each_namespace_and_names_by_policies_of_cilium():
    hosts = {"ingress": {"hosts": []}}
    both = SQL | hosts | reaching("192.168.8.25/32", "TCP/587") | policy(default_deny=["shop", "blog"])
    rules = mended(BLOCKS, both)["network_policy"]["rules"]

    subnet = str(plan_of(**both).subnet_for("private_endpoints").cidr)
    wanted = [([subnet], []), (["192.168.8.25/32"], ["TCP/587"])]
    assert [(each["namespace"], each["peer_ranges"], each["ports"]) for each in rules] == [
        (namespace, *each) for namespace in ("shop", "blog") for each in wanted
    ]
    assert mended(BLOCKS, reaching("api.example"))["network_policy"] == {"fqdn_policies": True}
    calico = {"network_model": {"network_dataplane": "azure"}, **policy(engine="calico")}
    assert mended(BLOCKS, reaching("api.example") | calico) is None


def letting(namespace: str, controller: str, **more: Any) -> dict[str, Any]:
    return {"ingress": {"controller": controller}, **policy({"name": "in", "peer_namespaces": [namespace]}), **more}


AT_PEER = ["warning network_policy.rules.0.peer_namespaces.0"]


@pytest.mark.parametrize(
    ("namespace", "controller", "found"),
    [
        ("ingress", "app_routing_gateway", []),
        ("app-routing-system", "app_routing_gateway", AT_PEER),
        ("ingress", "app_routing_nginx", AT_PEER),
        ("app-routing-system", "app_routing_nginx", []),
        ("traefik", "traefik", []),
        ("ingress", "traefik", []),
        ("ingress-nginx", "traefik", AT_PEER),
        ("aks-istio-ingress", "istio", []),
        ("aks-istio-ingress", "app_routing_gateway", AT_PEER),
        ("ingress", "agic", AT_PEER),
        ("azure-alb-system", "agc", AT_PEER),
        ("ingress", "http_application_routing", AT_PEER),
        ("monitoring", "app_routing_gateway", []),
        ("app-routing-system", "none", []),
    ],
)
def test_a_permission_names_the_namespace_that_requests_come_from(namespace, controller, found):
    assert judged(OTHER, letting(namespace, controller)) == found


def test_a_way_out_to_such_a_namespace_is_nobody_s_ingress():
    assert judged(OTHER, policy({"direction": "egress", "peer_namespaces": ["app-routing-system"]})) == []


def test_the_right_namespace_takes_the_place_of_the_wrong_one_and_a_range_that_of_a_gateway_outside():
    permission = {"name": "in", "peer_namespaces": ["ingress-nginx", "monitoring", "ingress"]}
    rules = mended(OTHER, policy(permission))["network_policy"]["rules"]
    assert rules[0]["peer_namespaces"] == ["ingress", "monitoring"]

    outside = letting("ingress", "agic", waf={"product": "app_gateway"})
    rules = mended(OTHER, outside)["network_policy"]["rules"]
    gateway = str(plan_of(**outside).subnet_for("app_gateway").cidr)
    assert (rules[0]["peer_namespaces"], rules[0]["peer_ranges"]) == ([], [gateway])
    assert mended(OTHER, letting("ingress", "agc", addresses={"spoke": {"address_space": ["10.0.0.0/26"]}})) is None


@pytest.mark.parametrize("rule", [BLOCKS, OTHER, "bastion-public-over-link"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_sample_contradicts_its_own_story(rule, sample):
    assert list(RULES[rule].check(make_plan(SAMPLES[sample].design, DAY))) == []
