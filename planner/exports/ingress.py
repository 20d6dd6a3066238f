"""ingress.yaml: hosts, paths and certificates for the chosen layer 7 controller."""

from collections.abc import Iterator

from planner.azure import compatibility
from planner.exports import certificates
from planner.exports.base import Export
from planner.exports.front_ends import INTERNAL, NAMESPACE, front_ends, node_selector
from planner.exports.gateway_api import gateway_manifests
from planner.exports.gateways import MOST_LISTENERS, shared_gateways
from planner.exports.ingress_api import CHART_PODS, PASSTHROUGH, ingress_manifests
from planner.exports.resource_ids import SUBSCRIPTION
from planner.exports.yaml_text import Manifest, documents
from planner.plan import Plan
from planner.report import Report

BY_GATEWAY_API = frozenset({"app_routing_gateway", "istio", "agc"})
"""Controllers that get Gateway and HTTPRoute; Contour and Traefik read both and come with an ingress class ready."""


def render(report: Report) -> bytes:
    """The manifests under a head that says what has to be there before they are applied."""
    return documents(_head(report.plan), ingress_manifests_of(report.plan))


def ingress_manifests_of(plan: Plan) -> list[Manifest]:
    """Every manifest of the file; none where nothing is exposed at layer 7."""
    controller = plan.design.ingress.controller
    if controller == "none":
        return []
    return list(gateway_manifests(plan) if controller in BY_GATEWAY_API else ingress_manifests(plan))


def _head(plan: Plan) -> Iterator[str]:
    ingress = plan.design.ingress
    yield f"Layer 7 ingress of “{plan.design.overview.title}”, as planned on {plan.day}."
    if ingress.controller == "none" or not front_ends(plan.design) or not ingress.hosts:
        yield "The design exposes nothing at layer 7: there is nothing to apply."
        return
    controller = compatibility.CONTROLLER_BY_NAME[ingress.controller]
    yield f"Controller: {controller.display}. Apply with: kubectl apply -f ingress.yaml"
    yield NEEDS[ingress.controller]
    if ingress.controller == "app_routing_nginx" and ingress.exposure == "internal":
        yield ALONE
    yield _nodes(plan)
    yield from _certificates(plan)
    if INTERNAL in front_ends(plan.design) and not controller.private:
        yield f"{controller.display} has no private front end: nothing is written for the internal exposure."
    for gateway in shared_gateways(plan) if ingress.controller in BY_GATEWAY_API else ():
        if gateway.listeners > MOST_LISTENERS:
            yield f"{gateway.name} has {gateway.listeners} listeners, but a gateway takes {MOST_LISTENERS}."
    if ingress.tls_passthrough and (ingress.controller not in PASSTHROUGH or ingress.controller in PASSES):
        yield PASSES.get(ingress.controller, f"{controller.display} cannot pass TLS through by its Ingress.")


def _nodes(plan: Plan) -> str:
    controller = plan.design.ingress.controller
    selector = ", ".join(f"{key}: {value}" for key, value in node_selector(plan).items())
    if controller in {"app_routing_gateway", "istio"}:
        return f"The gateways run on Linux nodes only ({selector}); the ConfigMap of each gateway says so to AKS."
    if controller in CHART_PODS:
        return f"The controller runs on Linux nodes only; controller-values.yaml sets its node selector ({selector})."
    return "The controller’s pods run on Linux nodes only (kubernetes.io/os: linux), which its add-on sees to."


def _certificates(plan: Plan) -> Iterator[str]:
    hosts, controller = plan.design.ingress.hosts, plan.design.ingress.controller
    secrets = sorted({host.name for host in hosts if host.tls == "secret"})
    if secrets:
        yield f"The TLS secrets of {', '.join(secrets)} must exist as kubernetes.io/tls in the namespace of each host."
    if any(host.tls == "key_vault" for host in hosts):
        yield VAULT.get(controller, certificates.NEEDS)


_OWN = f"Install the controller into the namespace {NAMESPACE} with the values of controller-values.yaml first."
NEEDS = {
    "app_routing_gateway": "Needs the managed Gateway API (az aks update --enable-gateway-api) and the application"
    " routing gateway (--enable-app-routing-istio).",
    "app_routing_nginx": "Needs the application routing add-on (az aks approuting enable).",
    "ingress_nginx": _OWN,
    "nginx_inc": _OWN,
    "contour": _OWN,
    "haproxy": _OWN,
    "traefik": _OWN,
    "istio": "Needs the Istio add-on of revision asm-1-26 or later and the managed Gateway API"
    " (az aks update --enable-gateway-api).",
    "agic": "Needs the ingress-appgw add-on or the Helm release of AGIC, with its Application Gateway.",
    "agc": "Needs the ALB Controller, with OIDC issuer and workload identity, and its identity’s rights on the"
    f" subnet. Write the subscription’s id wherever {SUBSCRIPTION} stands.",
    "http_application_routing": "The add-on for HTTP application routing is retired; plan another controller.",
}
VAULT = {
    "app_routing_gateway": "Certificates come from Key Vault by themselves: enable the application routing add-on, OIDC"
    " issuer, workload identity and the add-on azure-keyvault-secrets-provider; give an identity the role Key Vault"
    " Secrets User, federate it with the service account gateway-certificates and write its client id in place of"
    " CLIENT-ID.",
    "app_routing_nginx": "Certificates come from Key Vault by themselves: attach the vault with"
    " az aks approuting update --enable-kv --attach-kv and its resource id.",
    "agic": "Certificates are those of the Application Gateway: add each to it from Key Vault under the name in"
    " appgw-ssl-certificate.",
}
ALONE = (
    "The add-on makes an NGINX at a public address by itself; az aks approuting update --nginx None leaves only the"
    " internal one of this file."
)
PASSES = {
    "app_routing_nginx": "The annotation ssl-passthrough works only where the NginxIngressController has SSL"
    " passthrough switched on.",
    "istio": "TLS passes through by TLSRoute, which the managed Gateway API has from Kubernetes 1.36; the first path"
    " of each host names the service, since nobody reads paths on the way.",
    "app_routing_gateway": "Application routing does not serve TLSRoute before its Istio 1.30: these routes wait.",
}


def applies(report: Report) -> bool:
    """Whether anything is exposed at layer 7."""
    return bool(ingress_manifests_of(report.plan))


EXPORT = Export("ingress.yaml", "Ingress manifests", "application/yaml", render, applies)
