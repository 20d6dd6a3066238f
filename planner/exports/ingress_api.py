"""Hosts as networking.k8s.io/v1 Ingress, for controllers that read it."""

from collections.abc import Iterator
from itertools import groupby

from planner.azure import compatibility
from planner.design.ingress import Host
from planner.exports.certificates import certificate_manifests
from planner.exports.front_ends import INTERNAL, NAMESPACE, FrontEnd, annotations, front_ends
from planner.exports.hosts import certificate_of, secret_of, slug, unlike
from planner.exports.yaml_text import Manifest
from planner.plan import Plan

NGINX = "nginx.ingress.kubernetes.io/"
INTERNAL_NGINX_CLASS = "nginx-internal"
DEFAULT_NGINX = "default"
"""The NginxIngressController that the add-on makes by itself."""
BY_FRONT_END = frozenset({"app_routing_nginx", "agic"})
"""Controllers that need an Ingress of its own for each front end; the others serve both with the same one."""
TO_HTTPS = {
    "app_routing_nginx": {f"{NGINX}ssl-redirect": "true"},
    "ingress_nginx": {f"{NGINX}ssl-redirect": "true"},
    "nginx_inc": {"ingress.kubernetes.io/ssl-redirect": "true"},
    "contour": {"ingress.kubernetes.io/force-ssl-redirect": "true"},
    "haproxy": {"haproxy.org/ssl-redirect": "true"},
    "traefik": {"traefik.ingress.kubernetes.io/router.entrypoints": "websecure"},
    "agic": {"appgw.ingress.kubernetes.io/ssl-redirect": "true"},
}
PASSTHROUGH = {
    "app_routing_nginx": {f"{NGINX}ssl-passthrough": "true"},
    "ingress_nginx": {f"{NGINX}ssl-passthrough": "true"},
    "haproxy": {"haproxy.org/ssl-passthrough": "true"},
}
REQUEST_SECONDS = {
    "app_routing_nginx": (f"{NGINX}proxy-read-timeout", "", 60),
    "ingress_nginx": (f"{NGINX}proxy-read-timeout", "", 60),
    "nginx_inc": ("nginx.org/proxy-read-timeout", "s", 60),
    "contour": ("projectcontour.io/response-timeout", "s", 15),
    "haproxy": ("haproxy.org/timeout-server", "s", 50),
    "agic": ("appgw.ingress.kubernetes.io/request-timeout", "", 30),
}
"""Annotation, unit and the controller's own default in seconds."""
# Pods and ports of self-managed controllers as their Helm charts make them: for a second, internal front end.
CHART_PODS: dict[str, tuple[dict[str, str], tuple[str, str]]] = {
    "ingress_nginx": (
        {"app.kubernetes.io/name": "ingress-nginx", "app.kubernetes.io/component": "controller"},
        ("http", "https"),
    ),
    "nginx_inc": ({"app.kubernetes.io/name": "nginx-ingress"}, ("http", "https")),
    "contour": ({"app.kubernetes.io/name": "contour", "app.kubernetes.io/component": "envoy"}, ("http", "https")),
    "haproxy": ({"app.kubernetes.io/name": "kubernetes-ingress"}, ("http", "https")),
    "traefik": ({"app.kubernetes.io/name": "traefik"}, ("web", "websecure")),
}


def ingress_manifests(plan: Plan) -> Iterator[Manifest]:
    """What the hosts need of an Ingress controller, in the order of the answers."""
    ways, controller = front_ends(plan.design), plan.design.ingress.controller
    if not ways or not plan.design.ingress.hosts:
        return
    if controller == "app_routing_nginx":
        yield from (_nginx(plan, way) for way in ways if way.internal or annotations(plan, way))
    if controller in CHART_PODS and len(ways) > 1:
        yield _second_front_end(plan)
    yield from _certificates(plan)
    for way in ways if controller in BY_FRONT_END else ways[:1]:
        for host, name in zip(plan.design.ingress.hosts, _names(plan, way), strict=True):
            yield _ingress(plan, host, name, way)


def class_name(controller: str, way: FrontEnd) -> str:
    """The ingress class: of application routing's two NGINX controllers the internal one has its own."""
    if controller == "app_routing_nginx" and way.internal:
        return INTERNAL_NGINX_CLASS
    return compatibility.CONTROLLER_BY_NAME[controller].class_name


def _names(plan: Plan, way: FrontEnd) -> list[str]:
    several = plan.design.ingress.controller in BY_FRONT_END and len(front_ends(plan.design)) > 1
    return unlike(slug(host.name) + (f"-{way.name}" if several else "") for host in plan.design.ingress.hosts)


def _ingress(plan: Plan, host: Host, name: str, way: FrontEnd) -> Manifest:
    notes = _annotations(plan, host, way)
    metadata: Manifest = {"name": name, "namespace": host.namespace} | ({"annotations": notes} if notes else {})
    spec: Manifest = {"ingressClassName": class_name(plan.design.ingress.controller, way)}
    if tls := _tls(plan, host, name):
        spec["tls"] = [{"hosts": [host.name]} | tls]
    spec["rules"] = [{"host": host.name, "http": {"paths": _paths(host)}}]
    return {"apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": metadata, "spec": spec}


def _paths(host: Host) -> list[Manifest]:
    return [
        {
            "path": rule.path,
            "pathType": rule.path_type,
            "backend": {"service": {"name": rule.service, "port": {"number": rule.port}}},
        }
        for rule in host.paths
    ]


def _tls(plan: Plan, host: Host, name: str) -> Manifest:
    controller, passes = plan.design.ingress.controller, plan.design.ingress.tls_passthrough
    if host.tls == "none" or passes or (host.tls == "key_vault" and controller == "agic"):
        return {}
    if host.tls == "key_vault" and controller == "app_routing_nginx":
        return {"secretName": f"keyvault-{name}"}  # the add-on writes it under this name
    return {"secretName": secret_of(host)}


def _annotations(plan: Plan, host: Host, way: FrontEnd) -> dict[str, str]:
    ingress = plan.design.ingress
    found: dict[str, str] = {}
    if host.tls != "none":
        found |= (PASSTHROUGH if ingress.tls_passthrough else TO_HTTPS).get(ingress.controller, {})
    if host.tls == "key_vault" and ingress.controller == "app_routing_nginx":
        found["kubernetes.azure.com/tls-cert-keyvault-uri"] = certificate_of(host).uri
    if host.tls == "key_vault" and ingress.controller == "agic":
        found["appgw.ingress.kubernetes.io/appgw-ssl-certificate"] = certificate_of(host).name
    if ingress.controller == "agic" and way.internal:
        found["appgw.ingress.kubernetes.io/use-private-ip"] = "true"
    key, unit, default = REQUEST_SECONDS.get(ingress.controller, ("", "", ingress.longest_request_seconds))
    if ingress.longest_request_seconds > default:
        found[key] = f"{ingress.longest_request_seconds}{unit}"
    return found


def _certificates(plan: Plan) -> Iterator[Manifest]:
    """Key Vault certificates as secrets beside each Ingress, where the controller cannot fetch them itself."""
    controller = compatibility.CONTROLLER_BY_NAME[plan.design.ingress.controller]
    if controller.key_vault or plan.design.ingress.tls_passthrough:
        return
    hosts = sorted((host for host in plan.design.ingress.hosts if host.tls == "key_vault"), key=lambda h: h.namespace)
    for namespace, group in groupby(hosts, key=lambda host: host.namespace):
        yield from certificate_manifests(plan, list(group), namespace)


def _nginx(plan: Plan, way: FrontEnd) -> Manifest:
    """An NGINX of the add-on: the internal one, or the add-on's own with what Azure has to know of its front end."""
    return {
        "apiVersion": "approuting.kubernetes.azure.com/v1alpha1",
        "kind": "NginxIngressController",
        "metadata": {"name": INTERNAL_NGINX_CLASS if way.internal else DEFAULT_NGINX},
        "spec": {
            "ingressClassName": class_name("app_routing_nginx", way),
            "controllerNamePrefix": INTERNAL_NGINX_CLASS if way.internal else "nginx",
            "loadBalancerAnnotations": annotations(plan, way),
        },
    }


def _second_front_end(plan: Plan) -> Manifest:
    pods, (plain_port, tls_port) = CHART_PODS[plan.design.ingress.controller]
    ports = [
        {"name": "http", "protocol": "TCP", "port": 80, "targetPort": plain_port},
        {"name": "https", "protocol": "TCP", "port": 443, "targetPort": tls_port},
    ]
    metadata = {"name": "controller-internal", "namespace": NAMESPACE, "annotations": annotations(plan, INTERNAL)}
    spec = {"type": "LoadBalancer", "selector": pods, "ports": ports}
    return {"apiVersion": "v1", "kind": "Service", "metadata": metadata, "spec": spec}
