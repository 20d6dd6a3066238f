"""Hosts as Gateway and HTTPRoute, for controllers that read the Gateway API."""

from collections.abc import Iterator
from itertools import groupby

from planner.azure import compatibility
from planner.design.ingress import Host, PathRule
from planner.exports import agc
from planner.exports.certificates import certificate_manifests
from planner.exports.front_ends import NAMESPACE, annotations, node_selector
from planner.exports.gateways import SharedGateway, shared_gateways
from planner.exports.hosts import certificate_of, secret_of, slug, unlike
from planner.exports.yaml_text import Manifest, plain
from planner.plan import Plan

API = "gateway.networking.k8s.io"
SERVICE_ACCOUNT = "gateway-certificates"
PROBE = "service.beta.kubernetes.io/port_80_health-probe_"


def gateway_manifests(plan: Plan) -> Iterator[Manifest]:
    """Everything the hosts need: namespace, certificates, gateways, routes and redirects."""
    gateways = shared_gateways(plan)
    if not gateways or not plan.design.ingress.hosts:
        return
    yield {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}}
    yield from _certificates(plan)
    if plan.design.ingress.controller == "agc":
        yield agc.load_balancer(plan)
    for gateway in gateways:
        if plan.design.ingress.controller != "agc":
            yield _options(plan, gateway)
        yield _gateway(plan, gateway)
    names = unlike(slug(host.name) for host in plan.design.ingress.hosts)
    for host, name in zip(plan.design.ingress.hosts, names, strict=True):
        yield from _routes(plan, host, name, [each for each in gateways if host in each.hosts])
    if plan.design.ingress.controller == "agc":
        yield from agc.policies(plan, gateways, names)


def _certificates(plan: Plan) -> Iterator[Manifest]:
    ingress = plan.design.ingress
    if ingress.tls_passthrough:
        return
    yield from _grants([host for host in ingress.hosts if host.tls == "secret" and host.namespace != NAMESPACE])
    from_vault = [host for host in ingress.hosts if host.tls == "key_vault"]
    if ingress.controller != "app_routing_gateway":
        yield from certificate_manifests(plan, from_vault, NAMESPACE)
    elif from_vault:
        yield _service_account()


def _service_account() -> Manifest:
    metadata = {
        "name": SERVICE_ACCOUNT,
        "namespace": NAMESPACE,
        "annotations": {"azure.workload.identity/client-id": "CLIENT-ID"},
        "labels": {"azure.workload.identity/use": "true"},
    }
    return {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata}


def _grants(hosts: list[Host]) -> Iterator[Manifest]:
    """Leave for the gateways to read the TLS secrets that lie in the applications' namespaces."""
    ordered = sorted(hosts, key=lambda host: host.namespace)
    for namespace, group in groupby(ordered, key=lambda host: host.namespace):
        secrets = sorted({secret_of(host) for host in group})
        yield {
            "apiVersion": f"{API}/v1beta1",
            "kind": "ReferenceGrant",
            "metadata": {"name": "gateway-certificates", "namespace": namespace},
            "spec": {
                "from": [{"group": API, "kind": "Gateway", "namespace": NAMESPACE}],
                "to": [{"group": "", "kind": "Secret", "name": secret} for secret in secrets],
            },
        }


def _options(plan: Plan, gateway: SharedGateway) -> Manifest:
    """What AKS takes over into the gateway's own Deployment and Service: Linux nodes of the pool."""
    options = {"deployment": plain({"spec": {"template": {"spec": {"nodeSelector": node_selector(plan)}}}})}
    if plan.design.ingress.preserve_client_ip:
        probes = {f"{PROBE}{part}": None for part in ("port", "protocol", "request-path")}
        service = {"metadata": {"annotations": probes}, "spec": {"externalTrafficPolicy": "Local"}}
        options["service"] = plain(service)
    metadata = {"name": f"{gateway.name}-options", "namespace": NAMESPACE}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": options}


def _gateway(plan: Plan, gateway: SharedGateway) -> Manifest:
    controller = compatibility.CONTROLLER_BY_NAME[plan.design.ingress.controller]
    metadata: Manifest = {"name": gateway.name, "namespace": NAMESPACE}
    spec: Manifest = {"gatewayClassName": controller.class_name}
    if controller.name == "agc":
        metadata["annotations"] = agc.gateway_annotations(plan)
    else:
        notes = annotations(plan, gateway.front_end)
        options = {"group": "", "kind": "ConfigMap", "name": f"{gateway.name}-options"}
        spec["infrastructure"] = ({"annotations": notes} if notes else {}) | {"parametersRef": options}
    spec["listeners"] = list(_listeners(plan, gateway))
    return {"apiVersion": f"{API}/v1", "kind": "Gateway", "metadata": metadata, "spec": spec}


def _listeners(plan: Plan, gateway: SharedGateway) -> Iterator[Manifest]:
    namespaces = sorted({host.namespace for host in gateway.hosts})
    among = {"key": "kubernetes.io/metadata.name", "operator": "In", "values": namespaces}
    allowed = {"namespaces": {"from": "Selector", "selector": {"matchExpressions": [among]}}}
    yield {"name": "http", "port": 80, "protocol": "HTTP", "allowedRoutes": allowed}
    by_name = {host.name: host for host in reversed(gateway.hosts) if host.tls != "none"}
    for host in sorted(by_name.values(), key=gateway.hosts.index):
        listener: Manifest = {"name": gateway.section(host), "hostname": host.name, "port": 443}
        protocol, tls = ("TLS", {"mode": "Passthrough"}) if gateway.passes_tls else ("HTTPS", _terminated(plan, host))
        yield listener | {"protocol": protocol, "tls": tls, "allowedRoutes": allowed}


def _terminated(plan: Plan, host: Host) -> Manifest:
    if host.tls == "key_vault" and plan.design.ingress.controller == "app_routing_gateway":
        options = {
            "kubernetes.azure.com/tls-cert-keyvault-uri": certificate_of(host).uri,
            "kubernetes.azure.com/tls-cert-service-account": SERVICE_ACCOUNT,
        }
        return {"mode": "Terminate", "options": options}
    secret: Manifest = {"kind": "Secret", "name": secret_of(host)}
    if host.tls == "secret" and host.namespace != NAMESPACE:
        secret["namespace"] = host.namespace
    return {"mode": "Terminate", "certificateRefs": [secret]}


def _routes(plan: Plan, host: Host, name: str, gateways: list[SharedGateway]) -> Iterator[Manifest]:
    parents = [gateway.reference(gateway.section(host)) for gateway in gateways]
    if host.tls != "none" and plan.design.ingress.tls_passthrough:
        backends = [{"name": rule.service, "port": rule.port} for rule in host.paths[:1]]
        yield _route("TLSRoute", host, name, parents, [{"backendRefs": backends}])
        return
    yield _route("HTTPRoute", host, name, parents, [_rule(rule) for rule in host.paths])
    if host.tls != "none":
        redirect = {"type": "RequestRedirect", "requestRedirect": {"scheme": "https", "statusCode": 301}}
        plain_parents = [gateway.reference("http") for gateway in gateways]
        yield _route("HTTPRoute", host, f"{name}-to-https", plain_parents, [{"filters": [redirect]}])


def _rule(rule: PathRule) -> Manifest:
    kind = "PathPrefix" if rule.path_type == "Prefix" else "Exact"
    return {
        "matches": [{"path": {"type": kind, "value": rule.path}}],
        "backendRefs": [{"name": rule.service, "port": rule.port}],
    }


def _route(kind: str, host: Host, name: str, parents: list[Manifest], rules: list[Manifest]) -> Manifest:
    return {
        "apiVersion": f"{API}/v1",
        "kind": kind,
        "metadata": {"name": name, "namespace": host.namespace},
        "spec": {"parentRefs": parents, "hostnames": [host.name], "rules": rules},
    }
