"""network-policies.yaml: what is denied, and what the permissions allow."""

from typing import Any

import pytest

from planner.design.samples import SAMPLES
from planner.report import Report, report_on
from tests.exports.reading import BY_NAME, DAY, conform, judged, manifests

FRONTEND = {"name": "only-frontend", "pod_labels": ["app: backend"], "peer_labels": ["app: frontend"]}


def policies(report: Report) -> dict[str, Any]:
    return {f"{each['metadata']['namespace']}/{each['metadata']['name']}": each["spec"] for each in found(report)}


def found(report: Report) -> list[dict[str, Any]]:
    for manifest in manifests("network-policies.yaml", report):
        conform(manifest)
    return manifests("network-policies.yaml", report)


def permitting(*rules: dict[str, Any], default_deny: tuple[str, ...] = (), **more: Any) -> Report:
    policy = {"rules": rules, "default_deny": default_deny, **more}
    return judged(network_policy=policy, ingress={"exposure": "none"})


def test_only_frontend_may_reach_backend() -> None:
    assert policies(permitting(FRONTEND)) == {
        "default/only-frontend": {
            "podSelector": {"matchLabels": {"app": "backend"}},
            "policyTypes": ["Ingress"],
            "ingress": [{"from": [{"podSelector": {"matchLabels": {"app": "frontend"}}}]}],
        }
    }


def test_a_denying_namespace_keeps_name_resolution() -> None:
    denied = policies(permitting(default_deny=("shop",)))

    assert denied["shop/default-deny"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    rule = denied["shop/allow-dns"]["egress"][0]
    assert rule["ports"] == [{"protocol": "UDP", "port": 53}, {"protocol": "TCP", "port": 53}]
    assert rule["to"][0]["podSelector"]["matchLabels"] == {"k8s-app": "kube-dns"}
    assert rule["to"][0]["namespaceSelector"]["matchLabels"] == {"kubernetes.io/metadata.name": "kube-system"}


def test_a_permission_inside_a_denying_namespace_opens_both_ends() -> None:
    spec = policies(permitting(FRONTEND, default_deny=("default",)))["default/only-frontend-egress"]

    assert spec["podSelector"] == {"matchLabels": {"app": "frontend"}}
    assert spec["egress"] == [{"to": [{"podSelector": {"matchLabels": {"app": "backend"}}}]}]


def test_peers_of_other_namespaces_are_named_by_their_own_label() -> None:
    rule = {"namespace": "api", "peer_namespaces": ["web", "jobs"], "peer_labels": ["tier=client"], "ports": ["8080"]}

    spec = policies(permitting(rule, default_deny=("web",)))

    assert spec["api/allow-frontend"]["ingress"] == [
        {
            "from": [
                {
                    "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": namespace}},
                    "podSelector": {"matchLabels": {"tier": "client"}},
                }
                for namespace in ("web", "jobs")
            ],
            "ports": [{"protocol": "TCP", "port": 8080}],
        }
    ]
    assert "web/allow-frontend-egress" in spec
    assert "jobs/allow-frontend-egress" not in spec


def test_ranges_alone_allow_no_pods() -> None:
    rule = {"direction": "egress", "peer_ranges": ["10.1.0.0/16"], "ports": ["TCP/1433"]}

    assert policies(permitting(rule))["default/allow-frontend"]["egress"] == [
        {"to": [{"ipBlock": {"cidr": "10.1.0.0/16"}}], "ports": [{"protocol": "TCP", "port": 1433}]}
    ]


def test_a_permission_without_any_peer_means_the_same_namespace() -> None:
    assert policies(permitting({"namespace": "api"}))["api/allow-frontend"]["ingress"] == [
        {"from": [{"podSelector": {}}]}
    ]


def test_a_label_named_twice_means_either_value() -> None:
    spec = policies(permitting({"pod_labels": ["app=one", "app=two", "tier=web"]}))["default/allow-frontend"]

    assert spec["podSelector"] == {
        "matchLabels": {"tier": "web"},
        "matchExpressions": [{"key": "app", "operator": "In", "values": ["one", "two"]}],
    }


def test_permissions_of_one_name_stay_apart() -> None:
    names = list(policies(permitting(FRONTEND, FRONTEND, {"name": "default-deny"}, default_deny=("default",))))

    assert "default/only-frontend-2" in names
    assert "default/default-deny-2" in names


@pytest.mark.parametrize(
    ("controller", "peer"),
    [
        ("app_routing_gateway", {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "ingress"}}}),
        (
            "app_routing_nginx",
            {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "app-routing-system"}}},
        ),
    ],
)
def test_requests_of_the_ingress_pass_a_denying_namespace(controller: str, peer: dict[str, Any]) -> None:
    report = judged(ingress={"controller": controller, "exposure": "public"})

    spec = policies(report)["default/allow-ingress"]

    assert spec["podSelector"] == {"matchLabels": {"access": "ingress"}}
    assert spec["ingress"] == [{"from": [peer]}]


def test_requests_of_a_gateway_outside_the_cluster_come_from_its_subnet() -> None:
    report = judged(ingress={"controller": "agic", "exposure": "public"})

    subnet = report.plan.subnet_for("app_gateway")

    assert subnet
    assert policies(report)["default/allow-ingress"]["ingress"] == [{"from": [{"ipBlock": {"cidr": str(subnet.cidr)}}]}]


def test_policies_without_an_engine_say_that_nothing_enforces_them() -> None:
    assert b"no policy engine" in BY_NAME["network-policies.yaml"].render(permitting(FRONTEND, engine="none"))


def test_a_name_outside_is_told_to_stand_in_no_policy() -> None:
    outside = {"destinations": [{"target": "api.example"}, {"target": "192.168.8.25/32"}]}
    told = BY_NAME["network-policies.yaml"].render(judged(egress=outside)).decode()

    assert "A network policy names no host. For api.example: " in told
    assert "192.168.8.25" not in told


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "legacy-kubenet"])
def test_the_policies_of_a_sample_let_in_the_gateway_where_its_manifests_put_it(name: str) -> None:
    report = report_on(SAMPLES[name].design, DAY)
    gateways = {
        each["metadata"]["namespace"] for each in manifests("ingress.yaml", report) if each["kind"] == "Gateway"
    }
    permitted = {
        peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"]
        for name, spec in policies(report).items()
        for clause in spec.get("ingress", [])
        for peer in clause["from"]
        if "gateway-may-reach" in name
    }

    assert gateways == permitted == {"ingress"}


def test_the_policies_of_the_baseline_let_its_workload_out() -> None:
    out = [
        (spec["podSelector"]["matchLabels"]["app"], peer["ipBlock"]["cidr"], port["port"])
        for spec in policies(report_on(SAMPLES["aks-baseline"].design, DAY)).values()
        for clause in spec.get("egress", [])
        for peer in clause["to"]
        for port in clause["ports"]
        if "ipBlock" in peer
    ]

    assert sorted(out) == [
        ("api", "10.240.4.32/28", 1433),
        ("api", "172.20.8.25/32", 587),
        ("api", "203.0.113.64/28", 443),
        ("documents-api", "10.240.4.32/28", 443),
    ]
