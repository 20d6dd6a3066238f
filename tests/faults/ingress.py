"""Faults of the way in: controllers, hosts and layer 4 services."""

from tests.faults.fault import Fault

CONTROLLER = "ingress.controller"
SERVICE = "ingress.services.0"
AGC = {CONTROLLER: "agc"}


def layer_4(**answers: object) -> dict[str, object]:
    return {"ingress.services": [{"name": "feed", "ports": ["TCP/5671"]} | answers]}


FAULTS = (
    Fault(
        "community ingress-nginx",
        "ingress-nginx-retired ingress-nginx-community-retired",
        "small-dev",
        {CONTROLLER: "ingress_nginx"},
        CONTROLLER,
    ),
    Fault(
        "managed NGINX in its last month",
        "approuting-nginx-support-end ingress-nginx-retired",
        "aks-baseline",
        {CONTROLLER: "app_routing_nginx"},
        CONTROLLER,
        "warning",
    ),
    Fault(
        "HTTP application routing",
        "http-application-routing-retired ret-http-app-routing",
        "small-dev",
        {CONTROLLER: "http_application_routing"},
        CONTROLLER,
    ),
    Fault(
        "six DNS zones",
        "approuting-nginx-dns-zones-max app-routing-dns-zones",
        "small-dev",
        {CONTROLLER: "app_routing_nginx", "ingress.dns_zones": 6},
        "ingress.dns_zones",
    ),
    Fault(
        "application routing with a service principal",
        "id-app-routing-managed-identity approuting-nginx-managed-identity",
        "small-dev",
        {"access.identity": "service_principal"},
        f"access.identity {CONTROLLER}",
    ),
    Fault(
        "two Istios",
        "approuting-gwapi-vs-istio-addon",
        "aks-baseline",
        {"network_model.service_mesh": "istio"},
        f"network_model.service_mesh {CONTROLLER}",
    ),
    Fault(
        "Gateway API with definitions of one's own",
        "approuting-gwapi-needs-managed-crds",
        "aks-baseline",
        {"network_model.managed_gateway_api": False},
        f"network_model.managed_gateway_api {CONTROLLER}",
    ),
    Fault(
        "TLS passes through the managed gateway",
        "approuting-gwapi-no-passthrough",
        "regulated",
        {"ingress.tls_passthrough": True},
        f"ingress.tls_passthrough {CONTROLLER}",
    ),
    Fault(
        "client address through passthrough",
        "ingress-source-ip-no-tls-passthrough ingress-source-ip-tls-passthrough",
        "small-dev",
        {CONTROLLER: "traefik", "ingress.tls_passthrough": True, "ingress.preserve_client_ip": True},
        "ingress.tls_passthrough ingress.preserve_client_ip",
    ),
    Fault(
        "controller on a Windows pool",
        "ingress-linux-node-only win-ingress-controller-linux",
        "windows",
        {"ingress.controller_pool": "npwin"},
        "ingress.controller_pool",
    ),
    Fault(
        "certificate with its version",
        "approuting-gwapi-unversioned-cert appgw-kv-versionless",
        "aks-baseline",
        {"ingress.hosts.0.certificate": "https://kv-claims-prod.vault.azure.net/certificates/claims/0123456789abcdef"},
        "ingress.hosts.0.certificate",
        "warning",
    ),
    Fault(
        "public host without TLS",
        "ingress-tls-options",
        "small-dev",
        {"ingress.hosts.0.tls": "none", "overview.environment": "production", "overview.tier": "standard"},
        "ingress.hosts.0.tls",
        "warning",
    ),
    Fault(
        "internal application on AGC",
        "agc-public-fqdn-only agc-aks-private-workaround",
        "small-dev",
        AGC | {"ingress.exposure": "internal"},
        f"ingress.exposure {CONTROLLER}",
    ),
    Fault(
        "fixed address on AGC",
        "agc-public-fqdn-only",
        "small-dev",
        AGC | {"ingress.needs_static_address": True},
        f"ingress.needs_static_address {CONTROLLER}",
    ),
    Fault(
        "AGC in Sweden",
        "agc-regions",
        "small-dev",
        AGC | {"overview.region": "swedencentral"},
        f"{CONTROLLER} overview.region",
    ),
    Fault(
        "AGC subnet of /23 with Overlay",
        "agc-overlay-slash24 agc-subnet-size-overlay subnet-agc agc-subnet-enforced",
        "small-dev",
        AGC | {"addresses.subnets.0": {"purpose": "agc", "cidr": "10.40.2.0/23"}},
        "addresses.subnets.0",
    ),
    Fault(
        "AGC subnet of /25 with flat pods",
        "agc-subnet-size-flat agc-flat-250-ips subnet-agc agc-subnet-enforced",
        "public-waf",
        AGC
        | {
            "overview.region": "westeurope",
            "ingress.exposure": "public",
            "waf.product": "none",
            "addresses.subnets.0": {"purpose": "agc", "cidr": "10.60.32.0/25"},
        },
        "addresses.subnets.0",
    ),
    Fault(
        "requests of four minutes on AGC",
        "agc-timeouts",
        "small-dev",
        AGC | {"ingress.longest_request_seconds": 240},
        "ingress.longest_request_seconds",
        "advice",
    ),
    Fault(
        "gateway subnet of /23 for AGIC with Overlay",
        "agic-overlay-subnet-size agic-overlay-subnet",
        "aks-baseline",
        {CONTROLLER: "agic", "addresses.subnets.3.cidr": "10.240.6.0/23"},
        "addresses.subnets.3",
    ),
    Fault(
        "AGIC on the Basic SKU",
        "agic-basic-sku-unsupported agic-needs-v2 agic-v2-sku",
        "aks-baseline",
        {CONTROLLER: "agic", "waf.product": "none", "waf.sku": "Basic"},
        f"waf.sku {CONTROLLER}",
    ),
    Fault(
        "AGIC with Overlay in a US government region",
        "agic-overlay-sovereign-clouds",
        "aks-baseline",
        {CONTROLLER: "agic", "overview.cloud": "AzureUSGovernment", "overview.region": "usgovvirginia"},
        f"{CONTROLLER} overview.cloud",
    ),
)
