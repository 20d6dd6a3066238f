"""Kubernetes namespaces in which ingress controllers stand: with our manifests, and by the defaults of others."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.demand import IN_CLUSTER_EXCLUDED

INGRESS = "ingress"
"""Where our manifests put gateways and self-managed controllers, apart from every application."""
OF_ADD_ONS: Mapping[str, str] = MappingProxyType(
    {"app_routing_nginx": "app-routing-system", "http_application_routing": "kube-system"}
)
"""Controllers that an add-on puts into a namespace of its own (sources.APP_ROUTING)."""
USUAL: Mapping[str, str] = MappingProxyType(
    {
        "app-routing-system": "app_routing_nginx",
        "aks-istio-ingress": "istio",
        "azure-alb-system": "agc",
        "haproxy-controller": "haproxy",
        "ingress-nginx": "ingress_nginx",
        "nginx-ingress": "nginx_inc",
        "projectcontour": "contour",
        "traefik": "traefik",
    }
)
"""Namespaces that the guides of the controllers use, with the controller that stands there."""
GATEWAY_SUBNET: Mapping[str, str] = MappingProxyType({"agic": "app_gateway", "agc": "agc"})
"""Controllers whose gateway stands outside the cluster, and the purpose of its subnet."""


def controller_namespace(controller: str) -> str | None:
    """Where the pods that send requests on stand; None where a gateway outside the cluster sends them."""
    return None if controller in IN_CLUSTER_EXCLUDED else OF_ADD_ONS.get(controller, INGRESS)
