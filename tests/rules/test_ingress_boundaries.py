"""Ingress: exactly at each limit passes, one beyond is found; severities by date, cluster and environment."""

from datetime import date

import pytest

from tests.rules.judging import SYSTEM_POOL, WINDOWS_POOL, judged, mended, pinned, services

AGC = {"controller": "agc", "exposure": "public"}
AGIC = {"controller": "agic", "exposure": "public"}
AZURE_PLANE = {"network_model": {"network_dataplane": "azure"}, "network_policy": {"engine": "calico"}}
WITH_WINDOWS = {**AZURE_PLANE, "node_pools": [SYSTEM_POOL, WINDOWS_POOL]}
INGRESS_SUBNET = pinned("ingress", "10.240.4.0/28")
EXISTING = {"overview": {"cluster": "existing"}}
TESTING = {"overview": {"environment": "test"}}
VAULT = "https://kv-shop.vault.azure.net/certificates/shop"


def host(**answers):
    return {"ingress": {"hosts": [{"name": "shop.contoso.example", **answers}]}}


def pools(*counts):
    many = [{"name": f"np{n}", "min_count": 1, "max_count": count, "max_surge": "0"} for n, count in enumerate(counts)]
    return {"node_pools": [SYSTEM_POOL, *many], "addresses": {"pod_cidr": "100.64.0.0/10"}}


LIMITS = [
    ("load-balancer-rules-limit", services({"count": 298}), []),
    ("load-balancer-rules-limit", services({"count": 299}), ["warning ingress.services"]),
    ("load-balancer-rules-limit", services({"count": 149, "ports": ["TCP/80", "TCP/443"]}), []),
    (
        "load-balancer-rules-limit",
        services({"count": 150, "ports": ["TCP/80", "TCP/443"]}),
        ["warning ingress.services"],
    ),
    ("load-balancer-rules-limit", services({"count": 300}, controller="none"), []),
    ("load-balancer-rules-limit", services({"count": 297}, exposure="both"), ["warning ingress.services"]),
    ("load-balancer-back-ends-limit", services({"ports": ["TCP/1", "TCP/2"]}) | pools(997, 1000, 1000, 1000, 999), []),
    (
        "load-balancer-back-ends-limit",
        services({"ports": ["TCP/1", "TCP/2"]}) | pools(998, 1000, 1000, 1000, 999),
        ["warning ingress.services.0.ports"],
    ),
    ("internal-load-balancer-in-large-cluster", pools(747), []),
    ("internal-load-balancer-in-large-cluster", pools(748), ["advice ingress.exposure"]),
    ("internal-load-balancer-in-large-cluster", pools(748) | {"ingress": {"exposure": "public"}}, []),
    ("private-link-services-limit", services({"count": 8, "private_link_service": True}), []),
    ("private-link-services-limit", services({"count": 9, "private_link_service": True}), ["error ingress.services"]),
    (
        "private-link-services-limit",
        services({"count": 8, "private_link_service": True}) | {"waf": {"product": "front_door"}},
        ["error ingress.services"],
    ),
    ("dns-zones-limit", {"ingress": {"controller": "app_routing_nginx", "dns_zones": 5}}, []),
    ("dns-zones-limit", {"ingress": {"controller": "app_routing_nginx", "dns_zones": 6}}, ["error ingress.dns_zones"]),
    ("dns-zones-limit", {"ingress": {"controller": "app_routing_gateway", "dns_zones": 6}}, []),
    ("agc-long-requests", {"ingress": AGC | {"longest_request_seconds": 60}}, []),
    (
        "agc-long-requests",
        {"ingress": AGC | {"longest_request_seconds": 61}},
        ["advice ingress.longest_request_seconds"],
    ),
    ("windows-services-exhaust-ports", services({"count": 499}) | WITH_WINDOWS, []),
    ("windows-services-exhaust-ports", services({"count": 500}) | WITH_WINDOWS, ["warning ingress.services"]),
    (
        "windows-services-exhaust-ports",
        services({"count": 500, "external_traffic_policy": "Local"}) | WITH_WINDOWS,
        [],
    ),
    ("windows-services-exhaust-ports", services({"count": 500}), []),
    ("tls-ends-in-large-cluster", {"ingress": {"exposure": "public"}, "waf": {"product": "none"}} | pools(497), []),
    (
        "tls-ends-in-large-cluster",
        {"ingress": {"exposure": "public"}, "waf": {"product": "none"}} | pools(498),
        ["advice ingress.controller"],
    ),
]

STATIC_ADDRESSES = [
    ("front-end-address-outside", {"ingress": {"address": "10.240.4.4"}} | INGRESS_SUBNET, []),
    ("front-end-address-outside", {"ingress": {"address": "10.240.4.14"}} | INGRESS_SUBNET, []),
    ("front-end-address-outside", {"ingress": {"address": "10.240.4.16"}} | INGRESS_SUBNET, ["error ingress.address"]),
    ("front-end-address-outside", {"ingress": {"address": "10.240.3.255"}} | INGRESS_SUBNET, ["error ingress.address"]),
    ("front-end-address-outside", {"ingress": {"address": "172.16.0.20"}} | INGRESS_SUBNET, []),
    ("front-end-address-outside", {"ingress": {"address": "10.9.9.9", "exposure": "public"}} | INGRESS_SUBNET, []),
    (
        "front-end-address-outside",
        services({"address": "10.240.4.5"}, {"name": "ftp", "address": "10.9.9.9"}) | INGRESS_SUBNET,
        ["error ingress.services.1.address"],
    ),
    ("front-end-address-in-service-cidr", {"ingress": {"address": "172.15.255.255"}}, []),
    ("front-end-address-in-service-cidr", {"ingress": {"address": "172.16.0.0"}}, ["error ingress.address"]),
    ("front-end-address-in-service-cidr", {"ingress": {"address": "172.16.255.255"}}, ["error ingress.address"]),
    ("front-end-address-in-service-cidr", {"ingress": {"address": "172.17.0.0"}}, []),
    ("front-end-address-reserved", {"ingress": {"address": "10.240.4.3"}} | INGRESS_SUBNET, ["error ingress.address"]),
    ("front-end-address-reserved", {"ingress": {"address": "10.240.4.4"}} | INGRESS_SUBNET, []),
    ("front-end-address-reserved", {"ingress": {"address": "10.240.4.14"}} | INGRESS_SUBNET, []),
    ("front-end-address-reserved", {"ingress": {"address": "10.240.4.15"}} | INGRESS_SUBNET, ["error ingress.address"]),
    (
        "front-end-address-repeats",
        services({"address": "10.240.4.4"}, address="10.240.4.4"),
        ["error ingress.services.0.address"],
    ),
    (
        "front-end-address-repeats",
        services({"address": "10.240.4.5", "count": 2}),
        ["error ingress.services.0.address"],
    ),
    ("front-end-address-repeats", services({"address": "10.240.4.5", "count": 1}), []),
]

CHOICES = [
    ("ingress-controller-retired", {"ingress": {"controller": "ingress_nginx"}}, ["error ingress.controller"]),
    (
        "ingress-controller-retired",
        {"ingress": {"controller": "ingress_nginx"}} | EXISTING,
        ["warning ingress.controller"],
    ),
    (
        "ingress-controller-retired",
        {"ingress": {"controller": "http_application_routing"}},
        ["error ingress.controller"],
    ),
    ("ingress-controller-retired", {"ingress": {"controller": "nginx_inc"}}, []),
    (
        "controller-on-windows-pool",
        WITH_WINDOWS | {"ingress": {"controller_pool": "npwin"}},
        ["error ingress.controller_pool"],
    ),
    ("controller-on-windows-pool", WITH_WINDOWS | {"ingress": {"controller_pool": "npsystem"}}, []),
    ("controller-on-windows-pool", WITH_WINDOWS | {"ingress": AGIC | {"controller_pool": "npwin"}}, []),
    ("controller-pool-unknown", {"ingress": AGIC | {"controller_pool": "nowhere"}}, []),
    ("controller-on-system-pool", {"ingress": {"controller_pool": "npsystem"}, "node_pools": [SYSTEM_POOL]}, []),
    (
        "gateway-api-definitions-missing",
        {"network_model": {"managed_gateway_api": False}},
        ["error network_model.managed_gateway_api"],
    ),
    (
        "gateway-api-definitions-missing",
        {"network_model": {"managed_gateway_api": False}, "ingress": AGC},
        ["warning network_model.managed_gateway_api"],
    ),
    (
        "gateway-api-definitions-missing",
        {"network_model": {"managed_gateway_api": False}, "ingress": {"controller": "haproxy"}},
        [],
    ),
    ("istio-gateway-without-mesh", {"ingress": {"controller": "istio"}}, ["error network_model.service_mesh"]),
    (
        "controller-without-model-support",
        {"network_model": {"model": "byo_cni"}, "ingress": AGC},
        ["warning ingress.controller"],
    ),
    (
        "controller-without-model-support",
        {"network_model": {"model": "kubenet"}, "waf": {"product": "agc"}},
        ["error waf.product"],
    ),
    ("controller-without-model-support", {"network_model": {"model": "kubenet"}, "ingress": AGIC}, []),
    ("agc-not-in-region", {"overview": {"region": "swedencentral"}}, []),
    ("agc-not-in-region", {"overview": {"region": "swedencentral"}, "waf": {"product": "agc"}}, ["error waf.product"]),
    ("agc-not-in-region", {"overview": {"region": "unheardof"}, "ingress": AGC}, []),
    ("agc-not-private", {"ingress": AGC | {"exposure": "both"}}, ["error ingress.exposure"]),
    ("agc-not-private", {"ingress": AGC}, []),
    ("agc-without-static-address", {"ingress": {"needs_static_address": True}}, []),
    ("agic-gateway-sku", {"ingress": AGIC, "waf": {"sku": "Standard_v2", "product": "none"}}, []),
    ("agic-gateway-sku", {"ingress": AGIC, "waf": {"sku": "Standard_v1"}}, []),
    ("agic-overlay-cloud", {"ingress": AGIC, "overview": {"cloud": "AzureChina"}}, ["error ingress.controller"]),
    (
        "agic-overlay-cloud",
        {"ingress": AGIC, "overview": {"cloud": "AzureChina"}, "network_model": {"model": "azure_cni_node_subnet"}},
        [],
    ),
    (
        "agic-front-end-missing",
        {"ingress": AGIC | {"exposure": "both"}, "waf": {"public_frontend": False}},
        ["warning waf.private_frontend", "warning waf.public_frontend"],
    ),
    ("agic-front-end-missing", {"waf": {"public_frontend": False, "private_frontend": True}}, []),
    ("agic-has-a-successor", {"ingress": AGIC | {"needs_static_address": True}}, []),
    ("agic-has-a-successor", {"ingress": AGIC, "overview": {"region": "swedencentral"}}, []),
    ("agic-has-a-successor", {"ingress": AGIC} | EXISTING, []),
    ("source-ranges-with-service-tags", services({"service_tags": ["AzureFrontDoor.Backend"]}), []),
    ("public-service-open", services({"exposure": "public", "service_tags": ["AzureFrontDoor.Backend"]}), []),
    (
        "public-service-open",
        services({"exposure": "public", "source_ranges": ["203.0.113.0/24", "0.0.0.0/0"]}),
        ["warning ingress.services.0.source_ranges"],
    ),
    ("public-service-open", services({"exposure": "internal"}), []),
    ("source-ranges-without-pods", services({"source_ranges": ["10.240.0.0/12"]}), []),
    (
        "source-ranges-without-pods",
        services({"source_ranges": ["fd00::/8"]}),
        ["advice ingress.services.0.source_ranges"],
    ),
    (
        "source-ranges-without-pods",
        services({"source_ranges": ["192.168.0.0/16"]}) | {"network_model": {"model": "azure_cni_node_subnet"}},
        [],
    ),
    ("address-per-application", {"ingress": {"public_addresses": "one_per_application", "exposure": "public"}}, []),
    ("address-per-application", {"ingress": {"public_addresses": "one_per_application", "exposure": "internal"}}, []),
    ("private-link-needs-node-configuration", {"ingress": {"backend_pool_type": "nodeIP"}}, []),
    (
        "private-link-needs-node-configuration",
        {"ingress": {"backend_pool_type": "nodeIP"}, "waf": {"product": "front_door"}},
        ["error ingress.backend_pool_type"],
    ),
    ("private-link-protocol", services({"ports": ["SCTP/3868"]}), []),
    ("private-link-protocol", services({"ports": ["UDP/53"], "private_link_service": True}), []),
    ("tls-passthrough-unsupported", {"ingress": AGIC | {"tls_passthrough": True}}, ["error ingress.tls_passthrough"]),
    ("tls-passthrough-unsupported", {"ingress": {"controller": "istio", "tls_passthrough": True}}, []),
    ("client-address-with-tls-passthrough", {"ingress": {"controller": "traefik", "tls_passthrough": True}}, []),
    ("host-without-tls", host(tls="none"), ["warning ingress.hosts.0.tls"]),
    ("host-without-tls", host(tls="none") | TESTING, ["advice ingress.hosts.0.tls"]),
    ("host-without-tls", host(tls="none") | {"waf": {"product": "none"}}, ["advice ingress.hosts.0.tls"]),
    ("host-without-tls", {"ingress": {"tls_passthrough": True, "hosts": [{"tls": "none"}]}}, []),
    ("host-certificate-missing", host(tls="secret"), []),
    ("certificate-with-version", host(tls="key_vault", certificate=VAULT), []),
    ("certificate-with-version", host(tls="key_vault", certificate=f"{VAULT}/"), []),
    (
        "certificate-with-version",
        host(tls="key_vault", certificate=f"{VAULT}/0f1e"),
        ["warning ingress.hosts.0.certificate"],
    ),
    ("certificate-with-version", host(tls="secret", certificate=f"{VAULT}/0f1e"), []),
    ("hosts-without-entry", {"ingress": {"exposure": "none"}}, ["warning ingress.exposure"]),
    ("hosts-without-entry", {"ingress": {"controller": "none"}}, ["warning ingress.controller"]),
    ("ingress-api-for-new-design", {"ingress": {"controller": "haproxy"}} | EXISTING, []),
    ("ingress-api-for-new-design", {"ingress": {"controller": "ingress_nginx"}}, []),
    ("agc-names-blocked", {"ingress": AGC, "egress": {"outbound_type": "loadBalancer"}}, []),
    (
        "agc-names-blocked",
        {"ingress": AGC, "egress": {"destinations": [{"target": "*.alb.azure.com"}]}},
        ["error egress.destinations"],
    ),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), [*LIMITS, *STATIC_ADDRESSES, *CHOICES])
def test_each_case_is_judged_as_the_table_says(rule, changes, expected):
    assert judged(rule, changes) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 30), "warning ingress.controller"),
        (date(2026, 12, 1), "error ingress.controller"),
    ],
)
def test_the_managed_nginx_is_refused_from_the_day_after_its_end(day, expected):
    assert judged("ingress-controller-retired", {"ingress": {"controller": "app_routing_nginx"}}, day) == [expected]


def test_the_managed_nginx_of_an_existing_cluster_stays_a_warning_after_its_end():
    changes = {"ingress": {"controller": "app_routing_nginx"}} | EXISTING

    assert judged("ingress-controller-retired", changes, date(2027, 3, 1)) == ["warning ingress.controller"]


@pytest.mark.parametrize(
    "against",
    [
        {"access": {"identity": "service_principal"}},
        {"network_model": {"service_mesh": "istio"}},
        {"ingress": {"tls_passthrough": True}},
    ],
)
def test_no_successor_is_offered_where_something_stands_against_it(against):
    ingress = {"controller": "ingress_nginx"} | against.get("ingress", {})

    assert mended("ingress-controller-retired", against | {"ingress": ingress}) is None


def test_the_certificates_plain_address_is_offered():
    mend = mended("certificate-with-version", host(tls="key_vault", certificate=f"{VAULT}/0f1e"))

    assert mend["ingress"]["hosts"][0]["certificate"] == VAULT


@pytest.mark.parametrize(("count", "expected"), [(100, []), (101, ["warning ingress.hosts", "warning ingress.hosts"])])
def test_the_gateway_routes_a_hundred_hosts_with_certificates(count, expected):
    hosts = [{"name": f"shop{number}.contoso.example"} for number in range(count)]

    assert judged("app-gateway-configuration-full", {"ingress": AGIC | {"hosts": hosts}}) == expected


@pytest.mark.parametrize(("count", "expected"), [(100, []), (101, ["warning ingress.hosts"])])
def test_the_gateway_has_a_hundred_back_end_pools(count, expected):
    paths = [{"path": f"/s{number}", "service": f"service-{number}"} for number in range(count)]

    assert judged("app-gateway-configuration-full", {"ingress": AGIC | {"hosts": [{"paths": paths}]}}) == expected


def test_the_same_path_may_match_as_a_prefix_and_exactly():
    paths = [
        {"path": "/a", "path_type": "Prefix", "service": "one"},
        {"path": "/a", "path_type": "Exact", "service": "two"},
    ]

    assert judged("host-path-repeats", host(paths=paths)) == []


def test_a_static_address_in_a_vnet_of_aks_belongs_in_its_node_subnet():
    managed = {"addresses": {"vnet_ownership": "managed"}, "egress": {"outbound_type": "loadBalancer"}}

    assert judged("front-end-address-outside", managed | {"ingress": {"address": "10.224.9.9"}}) == []
    assert judged("front-end-address-outside", managed | {"ingress": {"address": "10.225.0.9"}}) == [
        "error ingress.address"
    ]
