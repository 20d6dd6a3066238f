"""controller-values.yaml: Helm values of a self-managed ingress controller: Linux nodes and its load balancer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.azure import compatibility
from planner.exports.base import Export
from planner.exports.front_ends import NAMESPACE, annotations, front_ends, node_selector
from planner.exports.yaml_text import Manifest, documents
from planner.plan import Plan
from planner.report import Report

HEALTH_PROBE = "service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path"
BY_CONNECTING = {f"service.beta.kubernetes.io/port_{port}_health-probe_protocol": "tcp" for port in (80, 443)}
"""Annotations that make Azure probe a port by connecting instead of asking for / (sources.LB_ANNOTATIONS)."""


@dataclass(frozen=True)
class Chart:
    """A Helm chart and the place of our values in it (sources.CHART_HAPROXY and its like)."""

    name: str
    values: Callable[[Plan, str, Manifest], Manifest]


def render(report: Report) -> bytes:
    """One document of values; a head alone where the controller is none of one's own."""
    return documents(_head(report.plan), controller_values(report.plan))


def controller_values(plan: Plan) -> list[Manifest]:
    """The values for the controller's chart, or nothing."""
    chart = CHARTS.get(plan.design.ingress.controller)
    if chart is None or not front_ends(plan.design):
        return []
    class_name = compatibility.CONTROLLER_BY_NAME[plan.design.ingress.controller].class_name
    policy = "Local" if plan.design.ingress.preserve_client_ip else "Cluster"
    notes = annotations(plan, front_ends(plan.design)[0])
    return [chart.values(plan, class_name, {"annotations": notes, "externalTrafficPolicy": policy})]


def _ingress_nginx(plan: Plan, class_name: str, service: Manifest) -> Manifest:
    probe = {HEALTH_PROBE: "/healthz"}  # the controller answers 404 at /, which Azure takes for a dead node
    controller: Manifest = {
        "ingressClassResource": {"name": class_name},
        "nodeSelector": node_selector(plan),
        "admissionWebhooks": {"patch": {"nodeSelector": dict(compatibility.LINUX_NODE_SELECTOR)}},
        "service": service | {"annotations": service["annotations"] | probe},
    }
    if plan.design.ingress.tls_passthrough:
        controller["extraArgs"] = {"enable-ssl-passthrough": ""}
    return {"controller": controller}


def _nginx_inc(plan: Plan, class_name: str, service: Manifest) -> Manifest:
    return {
        "controller": {"ingressClass": {"name": class_name}, "nodeSelector": node_selector(plan), "service": service}
    }


def _contour(plan: Plan, class_name: str, service: Manifest) -> Manifest:
    linux = dict(compatibility.LINUX_NODE_SELECTOR)
    return {
        "contour": {"ingressClass": {"name": class_name}, "nodeSelector": linux},
        "envoy": {"nodeSelector": node_selector(plan), "service": service},
    }


def _haproxy(plan: Plan, class_name: str, service: Manifest) -> Manifest:
    # The chart calls its ports HTTP, so Azure would ask for / and take the 404 without a host for a dead node. With
    # Local it asks Kubernetes instead. Statistics and metrics are nobody's business outside.
    probes = BY_CONNECTING if service["externalTrafficPolicy"] == "Cluster" else {}
    ports = {"enablePorts": {"stat": False, "prometheus": False}}
    return {
        "controller": {
            "ingressClass": class_name,
            "ingressClassResource": {"name": class_name},
            "nodeSelector": node_selector(plan),
            "service": {"type": "LoadBalancer"} | service | {"annotations": service["annotations"] | probes} | ports,
        },
        "crdjob": {"nodeSelector": dict(compatibility.LINUX_NODE_SELECTOR)},
    }


def _traefik(plan: Plan, class_name: str, service: Manifest) -> Manifest:
    values: Manifest = {
        "ingressClass": {"name": class_name},
        "nodeSelector": node_selector(plan),
        "service": {
            "annotations": service["annotations"],
            "spec": {"externalTrafficPolicy": service["externalTrafficPolicy"]},
        },
    }
    hosts = plan.design.ingress.hosts
    if hosts and all(host.tls != "none" for host in hosts):
        to_https = "--entryPoints.web.http.redirections.entryPoint"
        values["additionalArguments"] = [f"{to_https}.to=:443", f"{to_https}.scheme=https"]
    return values


def _head(plan: Plan) -> Iterator[str]:
    ingress = plan.design.ingress
    controller = compatibility.CONTROLLER_BY_NAME.get(ingress.controller)
    chart = CHARTS.get(ingress.controller)
    yield f"Values of the ingress controller of “{plan.design.overview.title}”, as planned on {plan.day}."
    if controller is None or chart is None or not front_ends(plan.design):
        yield "The design has no self-managed ingress controller: there is nothing to install."
        return
    yield f"{controller.display}, installed by its Helm chart {chart.name} before ingress.yaml is applied."
    yield f"helm upgrade --install {chart.name} CHART -n {NAMESPACE} --create-namespace -f controller-values.yaml"
    yield "CHART is the chart’s address in the registry that your cluster may reach."
    yield "The node selector keeps the controller on Linux nodes of the planned pool."
    if len(front_ends(plan.design)) > 1:
        yield "These values make the public front end; ingress.yaml adds the service of the internal one."


def applies(report: Report) -> bool:
    """Whether the architect installs the controller."""
    return bool(controller_values(report.plan))


CHARTS = {
    "ingress_nginx": Chart("ingress-nginx", _ingress_nginx),
    "nginx_inc": Chart("nginx-ingress", _nginx_inc),
    "contour": Chart("contour", _contour),
    "haproxy": Chart("kubernetes-ingress", _haproxy),
    "traefik": Chart("traefik", _traefik),
}
EXPORT = Export("controller-values.yaml", "Ingress controller values", "application/yaml", render, applies)
