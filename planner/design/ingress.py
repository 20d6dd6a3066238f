"""Section ingress: how requests come in, at layer 4 and at layer 7."""

from typing import Literal, TypeAlias

from planner.design.base import Section, answer
from planner.design.types import Address4, Cidr, HostName, KubernetesName, Line, PoolName, Port, UrlPath

Controller: TypeAlias = Literal[
    "none",
    "app_routing_gateway",
    "app_routing_nginx",
    "ingress_nginx",
    "nginx_inc",
    "contour",
    "haproxy",
    "traefik",
    "istio",
    "agic",
    "agc",
    "http_application_routing",
]


class PathRule(Section):
    """A path of a host and the service that answers it."""

    path: UrlPath = answer("/", "Path")
    path_type: Literal["Prefix", "Exact"] = answer("Prefix", "Match")
    service: KubernetesName = answer("web", "Service")
    port: int = answer(80, "Port", ge=1, le=65535)


class Host(Section):
    """A host name with its certificate and its paths."""

    name: HostName = answer("app.example.com", "Host name")
    namespace: KubernetesName = answer("default", "Namespace")
    tls: Literal["none", "secret", "key_vault"] = answer("secret", "TLS certificate from")
    secret: KubernetesName | None = answer(None, "TLS secret", "Left empty: the host name with hyphens and -tls.")
    certificate: Line | None = answer(None, "Key Vault certificate", "The certificate’s URI without its version.")
    paths: tuple[PathRule, ...] = answer((PathRule(),), "Paths")


class LoadBalancerService(Section):
    """A Kubernetes service of type LoadBalancer (layer 4)."""

    name: KubernetesName = answer("service", "Service")
    exposure: Literal["public", "internal"] = answer("internal", "Exposure")
    count: int = answer(1, "How many", "Services of this kind, each with an address of its own.", ge=1, le=1000)
    ports: tuple[Port, ...] = answer(("TCP/443",), "Ports", "Such as TCP/443, UDP/53.")
    address: Address4 | None = answer(None, "Static internal address")
    source_ranges: tuple[Cidr, ...] = answer((), "Allowed sources", "Ranges that may connect; empty means everyone.")
    service_tags: tuple[Line, ...] = answer((), "Allowed service tags", "Such as AzureFrontDoor.Backend.")
    external_traffic_policy: Literal["Cluster", "Local"] = answer("Cluster", "External traffic policy")
    private_link_service: bool = answer(False, "Private Link service")
    application_protocol: Literal["http", "other"] = answer(
        "other", "Carries", "HTTP is better served by a layer 7 ingress."
    )


class Ingress(Section):
    """Layer 7 controller with its hosts, and layer 4 services."""

    exposure: Literal["public", "internal", "both", "none"] = answer(
        "internal",
        "Exposure of the ingress",
        "Internal behind a WAF is the usual choice: the WAF then holds the public address.",
    )
    controller: Controller = answer("app_routing_gateway", "Layer 7 controller")
    controller_pool: PoolName | None = answer(None, "Runs on pool", "Left empty: the first Linux user pool.")
    address: Address4 | None = answer(
        None, "Static internal address", "Left empty, the plan takes one in the ingress subnet."
    )
    hosts: tuple[Host, ...] = answer((Host(),), "Hosts", "What answers under which name and path.")
    services: tuple[LoadBalancerService, ...] = answer(
        (), "Layer 4 services", "Of type LoadBalancer, beside the ingress."
    )
    public_addresses: Literal["one", "one_per_application"] = answer("one", "Public addresses")
    tls_passthrough: bool = answer(False, "TLS passes through", "The controller does not end TLS.")
    preserve_client_ip: bool = answer(False, "Applications need the client’s address")
    dns_zones: int = answer(0, "DNS zones kept by the add-on", ge=0, le=100)
    needs_static_address: bool = answer(False, "Clients need a fixed public address")
    longest_request_seconds: int = answer(60, "Longest request, seconds", ge=1, le=86400)
    backend_pool_type: Literal["nodeIPConfiguration", "nodeIP"] = answer("nodeIPConfiguration", "Backend pool type")
