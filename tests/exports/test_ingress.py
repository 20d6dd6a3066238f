"""ingress.yaml: the hosts come out as the chosen controller reads them."""

from typing import Any, get_args

import pytest
import yaml

from planner.design.ingress import Controller
from planner.report import Report
from tests.exports.reading import BY_NAME, conform, judged, manifests, of_kind

INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal"
SUBNET = f"{INTERNAL}-subnet"
ADDRESS = "service.beta.kubernetes.io/azure-load-balancer-ipv4"
MYAPP = {
    "name": "myapp.com",
    "tls": "secret",
    "secret": "myapp-secret",
    "paths": [
        {"path": "/blog", "service": "blogservice", "port": 80},
        {"path": "/store", "service": "storeservice", "port": 80},
    ],
}
VAULT = {
    "name": "shop.example.com",
    "tls": "key_vault",
    "certificate": "https://kv-shop.vault.azure.net/certificates/shop",
}
CONTROLLERS = [name for name in get_args(Controller) if name != "none"]
INGRESS_API = [name for name in CONTROLLERS if name not in {"app_routing_gateway", "istio", "agc"}]


def exposing(controller: str, *hosts: dict[str, Any], exposure: str = "public", **more: Any) -> Report:
    return judged(ingress={"controller": controller, "exposure": exposure, "hosts": hosts or (MYAPP,)} | more)


@pytest.mark.parametrize("controller", INGRESS_API)
def test_host_secret_and_paths_come_out_as_an_ingress(controller: str) -> None:
    ingress = of_kind("ingress.yaml", exposing(controller), "Ingress")[0]

    assert ingress["spec"]["tls"] == [{"hosts": ["myapp.com"], "secretName": "myapp-secret"}]
    assert ingress["spec"]["rules"] == [
        {
            "host": "myapp.com",
            "http": {
                "paths": [
                    {
                        "path": path,
                        "pathType": "Prefix",
                        "backend": {"service": {"name": service, "port": {"number": 80}}},
                    }
                    for path, service in (("/blog", "blogservice"), ("/store", "storeservice"))
                ]
            },
        }
    ]


@pytest.mark.parametrize("controller", ["app_routing_gateway", "istio", "agc"])
def test_host_secret_and_paths_come_out_as_gateway_and_route(controller: str) -> None:
    report = exposing(controller)

    gateway = of_kind("ingress.yaml", report, "Gateway")[0]
    route, redirect = of_kind("ingress.yaml", report, "HTTPRoute")

    listener = gateway["spec"]["listeners"][1]
    assert (listener["hostname"], listener["port"], listener["protocol"]) == ("myapp.com", 443, "HTTPS")
    assert listener["tls"]["certificateRefs"][0]["name"] == "myapp-secret"
    assert route["spec"]["hostnames"] == ["myapp.com"]
    assert route["spec"]["parentRefs"][0]["sectionName"] == listener["name"]
    assert [(rule["matches"][0]["path"]["value"], rule["backendRefs"]) for rule in route["spec"]["rules"]] == [
        ("/blog", [{"name": "blogservice", "port": 80}]),
        ("/store", [{"name": "storeservice", "port": 80}]),
    ]
    assert redirect["spec"]["rules"][0]["filters"][0]["requestRedirect"] == {"scheme": "https", "statusCode": 301}
    assert redirect["spec"]["parentRefs"][0]["sectionName"] == "http"


@pytest.mark.parametrize("exposure", ["public", "internal", "both", "none"])
@pytest.mark.parametrize("controller", get_args(Controller))
def test_every_controller_and_exposure_passes_the_schemas(controller: str, exposure: str) -> None:
    plain = {"name": "plain.example.com", "tls": "none"}
    report = exposing(controller, MYAPP, VAULT, plain, exposure=exposure, longest_request_seconds=300)

    for manifest in manifests("ingress.yaml", report):
        conform(manifest)


@pytest.mark.parametrize(
    ("controller", "class_name"),
    [
        ("app_routing_nginx", "webapprouting.kubernetes.azure.com"),
        ("ingress_nginx", "nginx"),
        ("agic", "azure-application-gateway"),
    ],
)
def test_an_ingress_names_the_class_of_its_controller(controller: str, class_name: str) -> None:
    ingress = of_kind("ingress.yaml", exposing(controller), "Ingress")[0]

    assert ingress["spec"]["ingressClassName"] == class_name


@pytest.mark.parametrize(
    ("controller", "class_name"),
    [("app_routing_gateway", "approuting-istio"), ("istio", "istio"), ("agc", "azure-alb-external")],
)
def test_a_gateway_names_the_class_of_its_controller(controller: str, class_name: str) -> None:
    gateway = of_kind("ingress.yaml", exposing(controller), "Gateway")[0]

    assert gateway["spec"]["gatewayClassName"] == class_name


@pytest.mark.parametrize("controller", ["app_routing_gateway", "istio"])
def test_an_internal_gateway_stands_in_the_planned_subnet_at_its_address(controller: str) -> None:
    report = exposing(controller, exposure="internal", address="10.240.1.9")

    gateway = of_kind("ingress.yaml", report, "Gateway")[0]

    subnet = report.plan.subnet_for("ingress")
    assert subnet
    assert gateway["spec"]["infrastructure"]["annotations"] == {
        INTERNAL: "true",
        SUBNET: subnet.name,
        ADDRESS: "10.240.1.9",
    }


@pytest.mark.parametrize("controller", ["app_routing_gateway", "istio"])
def test_a_gateway_runs_on_linux_nodes_of_the_chosen_pool(controller: str) -> None:
    options = of_kind("ingress.yaml", exposing(controller, controller_pool="npuser"), "ConfigMap")[0]

    assert "kubernetes.io/os: linux" in options["data"]["deployment"]
    assert "kubernetes.azure.com/agentpool: npuser" in options["data"]["deployment"]


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_the_head_says_that_the_controller_runs_on_linux(controller: str) -> None:
    head = BY_NAME["ingress.yaml"].render(exposing(controller)).decode().partition("---")[0]

    assert "kubernetes.io/os: linux" in " ".join(head.replace("\n#", " ").split())


def test_both_front_ends_of_a_gateway_serve_every_host() -> None:
    report = exposing("app_routing_gateway", exposure="both")

    gateways = of_kind("ingress.yaml", report, "Gateway")
    route = of_kind("ingress.yaml", report, "HTTPRoute")[0]

    assert [each["metadata"]["name"] for each in gateways] == ["workload-public", "workload-internal"]
    assert [each["name"] for each in route["spec"]["parentRefs"]] == ["workload-public", "workload-internal"]
    assert INTERNAL not in gateways[0]["spec"]["infrastructure"].get("annotations", {})


def test_application_gateway_for_containers_is_never_exposed_publicly_by_an_internal_design() -> None:
    report = exposing("agc", exposure="internal")

    assert manifests("ingress.yaml", report) == []
    assert b"no private front end" in BY_NAME["ingress.yaml"].render(report)


def test_one_public_address_per_application_gives_a_gateway_per_host() -> None:
    report = exposing("istio", MYAPP, {"name": "other.example.com"}, public_addresses="one_per_application")

    gateways = of_kind("ingress.yaml", report, "Gateway")

    assert [each["metadata"]["name"] for each in gateways] == ["myapp-com", "other-example-com"]


def test_the_internal_nginx_of_application_routing_has_a_class_of_its_own() -> None:
    report = exposing("app_routing_nginx", exposure="both", address="10.240.1.9")

    controller = of_kind("ingress.yaml", report, "NginxIngressController")[0]
    public, internal = of_kind("ingress.yaml", report, "Ingress")

    assert controller["spec"]["loadBalancerAnnotations"][ADDRESS] == "10.240.1.9"
    assert public["spec"]["ingressClassName"] == "webapprouting.kubernetes.azure.com"
    assert internal["spec"]["ingressClassName"] == controller["spec"]["ingressClassName"] == "nginx-internal"


def test_a_public_nginx_of_application_routing_lets_only_front_door_in() -> None:
    locked = {"product": "front_door", "origin_lockdown": True}
    report = judged(ingress={"controller": "app_routing_nginx", "exposure": "public", "hosts": (MYAPP,)}, waf=locked)

    controller = of_kind("ingress.yaml", report, "NginxIngressController")[0]

    assert controller["metadata"]["name"] == "default"
    assert controller["spec"]["ingressClassName"] == "webapprouting.kubernetes.azure.com"
    assert controller["spec"]["loadBalancerAnnotations"] == {
        "service.beta.kubernetes.io/azure-allowed-service-tags": "AzureFrontDoor.Backend"
    }


@pytest.mark.parametrize(("exposure", "alone"), [("internal", True), ("both", False)])
def test_only_the_internal_nginx_is_left_where_nothing_is_public(exposure: str, alone: bool) -> None:
    text = BY_NAME["ingress.yaml"].render(exposing("app_routing_nginx", exposure=exposure))

    assert (b"--nginx None" in text) is alone


@pytest.mark.parametrize(("seconds", "written"), [(60, "60s"), (15, None)])
def test_contour_waits_as_long_as_the_longest_request(seconds: int, written: str | None) -> None:
    report = exposing("contour", longest_request_seconds=seconds)

    notes = of_kind("ingress.yaml", report, "Ingress")[0]["metadata"]["annotations"]

    assert notes.get("projectcontour.io/response-timeout") == written


def test_an_internal_agic_host_uses_the_private_address() -> None:
    ingress = of_kind("ingress.yaml", exposing("agic", exposure="internal"), "Ingress")[0]

    assert ingress["metadata"]["annotations"]["appgw.ingress.kubernetes.io/use-private-ip"] == "true"
    assert ingress["metadata"]["annotations"]["appgw.ingress.kubernetes.io/ssl-redirect"] == "true"


def test_application_routing_fetches_key_vault_certificates_itself() -> None:
    listener = of_kind("ingress.yaml", exposing("app_routing_gateway", VAULT), "Gateway")[0]["spec"]["listeners"][1]
    ingress = of_kind("ingress.yaml", exposing("app_routing_nginx", VAULT), "Ingress")[0]

    uri = "https://kv-shop.vault.azure.net/certificates/shop"
    assert listener["tls"]["options"]["kubernetes.azure.com/tls-cert-keyvault-uri"] == uri
    assert ingress["metadata"]["annotations"]["kubernetes.azure.com/tls-cert-keyvault-uri"] == uri
    assert ingress["spec"]["tls"][0]["secretName"] == f"keyvault-{ingress['metadata']['name']}"


@pytest.mark.parametrize(
    ("cloud", "named"),
    [("AzurePublic", None), ("AzureUSGovernment", "AzureUSGovernmentCloud"), ("AzureChina", "AzureChinaCloud")],
)
def test_the_csi_driver_knows_its_cloud(cloud: str, named: str | None) -> None:
    ingress = {"controller": "istio", "exposure": "public", "hosts": (VAULT,)}
    report = judged(overview={"cloud": cloud}, ingress=ingress)

    assert of_kind("ingress.yaml", report, "SecretProviderClass")[0]["spec"]["parameters"].get("cloudName") == named


@pytest.mark.parametrize("controller", ["istio", "ingress_nginx", "traefik", "agc"])
def test_other_controllers_get_key_vault_certificates_through_the_csi_driver(controller: str) -> None:
    report = exposing(controller, VAULT)

    source = of_kind("ingress.yaml", report, "SecretProviderClass")[0]
    sync = of_kind("ingress.yaml", report, "Deployment")[0]

    assert source["spec"]["parameters"]["keyvaultName"] == "kv-shop"
    assert source["spec"]["secretObjects"][0]["secretName"] == "shop-example-com-tls"
    assert "objectName: shop" in source["spec"]["parameters"]["objects"]
    assert sync["spec"]["template"]["spec"]["nodeSelector"] == {"kubernetes.io/os": "linux"}


def test_a_gateway_may_read_the_secrets_of_the_applications() -> None:
    report = exposing("app_routing_gateway", MYAPP | {"namespace": "web"})

    grant = of_kind("ingress.yaml", report, "ReferenceGrant")[0]

    assert grant["metadata"]["namespace"] == "web"
    assert grant["spec"]["to"] == [{"group": "", "kind": "Secret", "name": "myapp-secret"}]
    assert grant["spec"]["from"][0]["namespace"] == "ingress"


def test_tls_that_passes_through_is_routed_by_name_only() -> None:
    report = exposing("istio", tls_passthrough=True)

    listener = of_kind("ingress.yaml", report, "Gateway")[0]["spec"]["listeners"][1]
    route = of_kind("ingress.yaml", report, "TLSRoute")[0]

    assert (listener["protocol"], listener["tls"]) == ("TLS", {"mode": "Passthrough"})
    assert route["spec"]["rules"] == [{"backendRefs": [{"name": "blogservice", "port": 80}]}]


def test_the_waf_of_application_gateway_for_containers_is_bound_to_its_gateway() -> None:
    report = judged(ingress={"controller": "agc", "exposure": "public", "hosts": [MYAPP]}, waf={"product": "agc"})

    policy = of_kind("ingress.yaml", report, "WebApplicationFirewallPolicy")[0]
    load_balancer = of_kind("ingress.yaml", report, "ApplicationLoadBalancer")[0]

    assert policy["spec"]["targetRef"]["name"] == "workload-public"
    assert load_balancer["spec"]["associations"][0].endswith("/subnets/snet-agc")


def test_front_door_reaches_an_internal_ingress_by_private_link() -> None:
    report = judged(waf={"product": "front_door"}, ingress={"exposure": "internal"})

    notes = of_kind("ingress.yaml", report, "Gateway")[0]["spec"]["infrastructure"]["annotations"]

    subnet = report.plan.subnet_for("private_link_service")
    assert subnet
    assert notes["service.beta.kubernetes.io/azure-pls-create"] == "true"
    assert notes["service.beta.kubernetes.io/azure-pls-ip-configuration-subnet"] == subnet.name


def test_two_entries_of_one_host_do_not_collide() -> None:
    report = exposing("app_routing_gateway", MYAPP, MYAPP | {"paths": [{"path": "/help", "service": "help"}]})

    gateway = of_kind("ingress.yaml", report, "Gateway")[0]
    names = [each["metadata"]["name"] for each in of_kind("ingress.yaml", report, "HTTPRoute")]

    conform(gateway)
    assert len(names) == len(set(names)) == 4


def test_values_put_a_self_managed_controller_on_linux_nodes_behind_its_load_balancer() -> None:
    report = exposing("ingress_nginx", exposure="internal", controller_pool="npuser", address="10.240.1.9")

    values = manifests_of_values(report)["controller"]

    assert values["nodeSelector"] == {"kubernetes.io/os": "linux", "kubernetes.azure.com/agentpool": "npuser"}
    assert values["service"]["annotations"][INTERNAL] == "true"
    assert values["service"]["annotations"][ADDRESS] == "10.240.1.9"


@pytest.mark.parametrize("keep", [False, True])
def test_azure_probes_haproxy_by_connecting(keep: bool) -> None:
    values = manifests_of_values(exposing("haproxy", preserve_client_ip=keep))

    service = values["controller"]["service"]
    assert ("service.beta.kubernetes.io/port_80_health-probe_protocol" in service["annotations"]) is not keep
    assert service["externalTrafficPolicy"] == ("Local" if keep else "Cluster")
    assert service["enablePorts"] == {"stat": False, "prometheus": False}
    assert values["crdjob"]["nodeSelector"] == {"kubernetes.io/os": "linux"}


def test_a_second_front_end_of_a_self_managed_controller_is_a_service_of_its_own() -> None:
    report = exposing("traefik", exposure="both")

    service = of_kind("ingress.yaml", report, "Service")[0]

    assert service["metadata"]["annotations"][INTERNAL] == "true"
    assert INTERNAL not in manifests_of_values(report)["service"]["annotations"]


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_no_manifest_sets_the_deprecated_load_balancer_address(controller: str) -> None:
    report = exposing(controller, exposure="both", address="10.240.1.9")

    assert b"loadBalancerIP" not in BY_NAME["ingress.yaml"].render(report)


def manifests_of_values(report: Report) -> dict[str, Any]:
    return next(each for each in yaml.safe_load_all(BY_NAME["controller-values.yaml"].render(report)) if each)


def test_an_internal_front_end_without_a_given_address_has_the_one_of_the_plan() -> None:
    report = exposing("istio", exposure="internal")

    notes = of_kind("ingress.yaml", report, "Gateway")[0]["spec"]["infrastructure"]["annotations"]

    assert notes[ADDRESS] == str(report.plan.ingress_address)


def test_a_gateway_beyond_its_listeners_says_so() -> None:
    report = exposing("istio", *({"name": f"shop{n}.example.com"} for n in range(70)))

    assert b"has 71 listeners, but a gateway takes 64" in BY_NAME["ingress.yaml"].render(report)


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_without_hosts_there_is_nothing_to_apply(controller: str) -> None:
    report = judged(ingress={"controller": controller, "exposure": "both", "hosts": []})

    assert manifests("ingress.yaml", report) == []
    assert b"nothing to apply" in BY_NAME["ingress.yaml"].render(report)
