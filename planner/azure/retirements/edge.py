"""Retirements around the cluster: ingress, load balancing, addresses, WAF, gateways."""

from datetime import date

from planner.azure import sources
from planner.azure.retirements.base import Retirement

GATEWAY_API = "application routing with Gateway API, or Application Gateway for Containers"

EDGE: tuple[Retirement, ...] = (
    Retirement(
        "ingress:ingress_nginx",
        "community ingress-nginx",
        date(2026, 3, 31),
        date(2026, 3, 31),
        GATEWAY_API,
        sources.APP_ROUTING,
        note="The project no longer mends anything, security holes included.",
    ),
    Retirement(
        "ingress:app_routing_nginx",
        "application routing with NGINX",
        date(2026, 11, 30),
        None,
        GATEWAY_API,
        sources.APP_ROUTING,
        note="Until then Microsoft supplies critical security patches only.",
    ),
    Retirement(
        "ingress:http_application_routing",
        "the HTTP application routing add-on",
        date(2025, 3, 3),
        date(2025, 3, 3),
        GATEWAY_API,
        sources.HTTP_APP_ROUTING,
    ),
    Retirement(
        "load_balancer_sku:basic",
        "the Basic load balancer",
        date(2025, 9, 30),
        date(2025, 3, 31),
        "the Standard load balancer",
        sources.LB_BASIC_UPGRADE,
    ),
    Retirement(
        "public_ip_sku:basic",
        "Basic public IP addresses",
        date(2025, 9, 30),
        date(2025, 3, 31),
        "Standard public IP addresses",
        sources.PUBLIC_IP_BASIC,
    ),
    Retirement(
        "outbound:default",
        "default outbound access of new VNets",
        date(2026, 3, 31),
        date(2026, 3, 31),
        "a NAT gateway, load balancer rules, a route to a firewall or a public IP address",
        sources.DEFAULT_OUTBOUND,
        note="VNets made before keep it; the cluster’s own traffic always takes its outbound type.",
    ),
    Retirement(
        "app_gateway:v1",
        "Application Gateway v1 (Standard and WAF)",
        date(2026, 4, 28),
        None,
        "Application Gateway v2",
        sources.APP_GATEWAY_V1,
    ),
    Retirement(
        "front_door:classic",
        "Front Door (classic)",
        date(2027, 3, 31),
        None,
        "Front Door Premium",
        sources.FRONT_DOOR_CLASSIC,
    ),
    Retirement(
        "waf_rule_set:CRS_2.2.9", "WAF rule set CRS 2.2.9", date(2025, 3, 15), None, "DRS 2.2", sources.WAF_RULE_SETS
    ),
    Retirement(
        "waf_rule_set:CRS_3.0",
        "WAF rule set CRS 3.0",
        date(2027, 2, 26),
        date(2026, 2, 26),
        "DRS 2.2",
        sources.WAF_RULE_SETS,
    ),
    Retirement(
        "waf_rule_set:CRS_3.1",
        "WAF rule set CRS 3.1",
        date(2027, 2, 26),
        date(2026, 2, 26),
        "DRS 2.2",
        sources.WAF_RULE_SETS,
    ),
    Retirement(
        "waf_rule_set:DRS_1",
        "Front Door rule sets DRS 1.0 to 1.2",
        date(2027, 2, 26),
        None,
        "DRS 2.2",
        sources.WAF_RULE_SETS,
    ),
    Retirement(
        "vpn_gateway_sku:non_az",
        "VPN gateway SKUs VpnGw1 to VpnGw5 without zones",
        date(2026, 9, 30),
        date(2025, 11, 1),
        "VpnGw1AZ to VpnGw5AZ",
        sources.VPN_SKUS,
    ),
    Retirement(
        "vpn_gateway_sku:legacy",
        "VPN gateway SKUs Standard and HighPerformance",
        date(2026, 6, 30),
        date(2023, 12, 1),
        "VpnGw1AZ to VpnGw5AZ",
        sources.VPN_NEWS,
        note="The page names June 2026 only; the last day of the month is taken.",
    ),
    Retirement(
        "private_endpoint:redis",
        "Azure Cache for Redis",
        date(2028, 9, 30),
        date(2026, 10, 1),
        "Azure Managed Redis",
        sources.REDIS_RETIREMENT,
    ),
    Retirement(
        "tls_policy:before_2022",
        "TLS 1.0 and 1.1 on Application Gateway (policies of 2015 and 2017)",
        date(2025, 8, 31),
        None,
        "AppGwSslPolicy20220101 or newer",
        sources.APP_GATEWAY_TLS,
    ),
)
