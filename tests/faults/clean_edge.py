"""Good designs of the way in and of the way to the nodes: controllers, firewalls, bastions, names and regions."""

from tests.faults.fault import Clean

CONTROLLER = "ingress.controller"
BASTION = "management.bastion"
FRONT_DOOR = {"waf.product": "front_door", "waf.rate_limit": False}
WAN = {"addresses.hub_kind": "virtual_wan", "addresses.hub.address_space": ["10.200.0.0/22"]}

CLEAN = (
    Clean("Traefik", "aks-baseline", {CONTROLLER: "traefik"}),
    Clean("Contour", "small-dev", {CONTROLLER: "contour"}),
    Clean("HAProxy with passthrough", "aks-baseline", {CONTROLLER: "haproxy", "ingress.tls_passthrough": True}),
    Clean("NGINX Inc", "public-waf", {CONTROLLER: "nginx_inc"}),
    Clean(
        "managed NGINX on a cluster that is there already",
        "aks-baseline",
        {CONTROLLER: "app_routing_nginx", "overview.cluster": "existing", "ingress.dns_zones": 5},
    ),
    Clean("Istio add-on", "regulated", {CONTROLLER: "istio", "network_model.service_mesh": "istio"}),
    Clean(
        "AGC in an overlay",
        "small-dev",
        {CONTROLLER: "agc", "addresses.subnets": [{"purpose": "agc", "cidr": "10.40.2.0/24"}]},
    ),
    Clean("AGC with its WAF", "small-dev", {CONTROLLER: "agc", "waf.product": "agc", "waf.rule_set": "DRS_2.1"}),
    Clean(
        "AGC with flat pods",
        "public-waf",
        {
            CONTROLLER: "agc",
            "overview.region": "westeurope",
            "ingress.exposure": "public",
            "waf.product": "agc",
            "waf.rate_limit": False,
        },
    ),
    Clean("AGIC with Overlay in a delegated /24", "aks-baseline", {CONTROLLER: "agic"}),
    Clean("AGIC with flat pods", "public-waf", {CONTROLLER: "agic"}),
    Clean(
        "no layer 7 controller",
        "windows",
        {CONTROLLER: "none", "ingress.exposure": "none", "ingress.hosts": [], "waf.product": "none"},
    ),
    Clean(
        "public layer 4 service for a partner",
        "small-dev",
        {
            "ingress.services": [
                {"name": "amqp", "exposure": "public", "ports": ["TCP/5671"], "source_ranges": ["203.0.113.0/24"]}
            ]
        },
    ),
    Clean(
        "layer 4 service by service tag",
        "small-dev",
        {
            "ingress.services": [
                {"name": "hook", "exposure": "public", "ports": ["TCP/443"], "service_tags": ["AzureDevOps"]}
            ]
        },
    ),
    Clean(
        "internal services with fixed addresses",
        "aks-baseline",
        {
            "ingress.services": [
                {"name": "feed", "ports": ["TCP/5671"], "address": "10.240.4.10"},
                {"name": "dns", "ports": ["UDP/53"], "address": "10.240.4.14"},
            ]
        },
    ),
    Clean(
        "Private Link service for a customer",
        "public-waf",
        {"ingress.services": [{"name": "partner", "ports": ["TCP/8443"], "private_link_service": True, "count": 8}]},
    ),
    Clean("Front Door with a private origin", "public-waf", FRONT_DOOR),
    Clean("Front Door with a private origin in West Europe", "aks-baseline", {"waf.product": "front_door"}),
    Clean(
        "Front Door with a locked public origin",
        "public-waf",
        FRONT_DOOR | {"waf.private_origin": False, "ingress.exposure": "public"},
    ),
    Clean("third-party WAF", "aks-baseline", {"waf.product": "third_party", "waf.appliance_name": "nva-barracuda"}),
    Clean(
        "private gateway with network isolation",
        "aks-baseline",
        {
            "waf.network_isolation": True,
            "waf.public_frontend": False,
            "waf.private_frontend": True,
            "waf.private_address": "10.240.5.254",
            "waf.default_route": "firewall",
            "waf.ddos": "none",
        },
    ),
    Clean(
        "gateway with both front ends",
        "aks-baseline",
        {"waf.private_frontend": True, "waf.private_address": "10.240.5.10"},
    ),
    Clean("125 gateway instances", "public-waf", {"waf.capacity_max": 125}),
    Clean(
        "DRS 2.2 and TLS 1.3",
        "public-waf",
        {"waf.rule_set": "DRS_2.2", "waf.minimum_tls": "1.3", "waf.custom_rules": 100},
    ),
    Clean("CRS 3.2", "aks-baseline", {"waf.rule_set": "CRS_3.2"}),
    Clean("detection while tuning in test", "aks-baseline", {"waf.mode": "Detection", "overview.environment": "test"}),
    Clean(
        "inbound through firewall DNAT",
        "aks-baseline",
        {"waf.product": "none", "egress.inbound_dnat": True, "waf.ddos": "none"},
    ),
)
