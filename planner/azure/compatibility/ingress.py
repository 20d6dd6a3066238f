"""Ingress controllers: what each is, where it runs, which API it reads and what can protect it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from planner.azure import retirements, sources
from planner.azure.sources import Source

IngressApi = Literal["ingress", "gateway", "both"]
ManagedBy = Literal["microsoft", "you", "nobody"]


@dataclass(frozen=True)
class IngressController:
    """`class_name` is the ingress class or gateway class its manifests name; `ends` the last supported day.

    `in_cluster` says where the traffic passes: through pods of the cluster or a gateway outside it.
    """

    name: str
    display: str
    in_cluster: bool
    api: IngressApi
    class_name: str
    managed_by: ManagedBy
    source: Source
    private: bool = True  # can it have a private front end?
    azure_waf: bool = False  # an Azure WAF of its own, without another product in front
    windows_backends: bool = True
    needs_managed_identity: bool = False
    needs_workload_identity: bool = False
    key_vault: bool = False  # certificates from Key Vault without further parts
    tls_passthrough: bool = True
    ends: date | None = None


def _ends(subject: str) -> date:
    return retirements.BY_SUBJECT[subject].ends


CONTROLLERS: tuple[IngressController, ...] = (
    IngressController(
        "app_routing_gateway",
        "Application routing with Gateway API",
        True,
        "gateway",
        "approuting-istio",
        "microsoft",
        sources.APP_ROUTING_GATEWAY,
        needs_managed_identity=True,
        key_vault=True,
        tls_passthrough=False,
    ),
    IngressController(
        "app_routing_nginx",
        "Application routing with NGINX",
        True,
        "ingress",
        "webapprouting.kubernetes.azure.com",
        "microsoft",
        sources.APP_ROUTING,
        needs_managed_identity=True,
        key_vault=True,
        ends=_ends("ingress:app_routing_nginx"),
    ),
    IngressController(
        "ingress_nginx",
        "ingress-nginx (community)",
        True,
        "ingress",
        "nginx",
        "nobody",
        sources.APP_ROUTING,
        ends=_ends("ingress:ingress_nginx"),
    ),
    IngressController(
        "nginx_inc", "F5 NGINX Ingress Controller", True, "ingress", "nginx", "you", sources.NETWORK_BEST_PRACTICES
    ),
    IngressController("contour", "Contour", True, "both", "contour", "you", sources.NETWORK_BEST_PRACTICES),
    IngressController("haproxy", "HAProxy", True, "ingress", "haproxy", "you", sources.NETWORK_BEST_PRACTICES),
    IngressController("traefik", "Traefik", True, "both", "traefik", "you", sources.NETWORK_BEST_PRACTICES),
    IngressController(
        "istio", "Istio add-on gateway", True, "gateway", "istio", "microsoft", sources.ISTIO, windows_backends=False
    ),
    IngressController(
        "agic",
        "Application Gateway Ingress Controller",
        False,
        "ingress",
        "azure-application-gateway",
        "microsoft",
        sources.AGIC,
        azure_waf=True,
        key_vault=True,
        tls_passthrough=False,
    ),
    IngressController(
        "agc",
        "Application Gateway for Containers",
        False,
        "both",
        "azure-alb-external",
        "microsoft",
        sources.AGC_OVERVIEW,
        private=False,
        azure_waf=True,
        key_vault=True,
        tls_passthrough=False,
        needs_workload_identity=True,
    ),
    IngressController(
        "http_application_routing",
        "HTTP application routing",
        True,
        "ingress",
        "addon-http-application-routing",
        "nobody",
        sources.HTTP_APP_ROUTING,
        ends=_ends("ingress:http_application_routing"),
    ),
)

CONTROLLER_BY_NAME: Mapping[str, IngressController] = MappingProxyType(
    {controller.name: controller for controller in CONTROLLERS}
)
# One or the other: both bring an Istio control plane.
EXCLUSIVE_CONTROLLERS: tuple[frozenset[str], ...] = (frozenset({"app_routing_gateway", "istio"}),)
# Sorted by the side a design would rather choose for something new.
RECOMMENDED_CONTROLLERS: tuple[str, ...] = ("app_routing_gateway", "agc")
LINUX_NODE_SELECTOR: Mapping[str, str] = MappingProxyType({"kubernetes.io/os": "linux"})
INTERNAL_LOAD_BALANCER_ANNOTATION = "service.beta.kubernetes.io/azure-load-balancer-internal"
INTERNAL_LOAD_BALANCER_SUBNET_ANNOTATION = "service.beta.kubernetes.io/azure-load-balancer-internal-subnet"
LOAD_BALANCER_IPV4_ANNOTATION = "service.beta.kubernetes.io/azure-load-balancer-ipv4"
LOAD_BALANCER_IPV6_ANNOTATION = "service.beta.kubernetes.io/azure-load-balancer-ipv6"
ALLOWED_SERVICE_TAGS_ANNOTATION = "service.beta.kubernetes.io/azure-allowed-service-tags"
