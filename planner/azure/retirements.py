"""What Azure has retired or will retire, and what replaces it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class Retirement:
    """`ends` is the published end and still counts as supported; from `no_new_from` on it cannot be created.

    `subject` is "field:value" in the design's own words, so that a rule finds it by the answer.
    `display` and `replacement` read well inside a sentence.
    """

    subject: str
    display: str
    ends: date
    no_new_from: date | None
    replacement: str
    source: Source
    note: str = ""

    def is_over(self, today: date) -> bool:
        return today > self.ends

    def can_be_created(self, today: date) -> bool:
        return not self.is_over(today) and (self.no_new_from is None or today < self.no_new_from)


OVERLAY = "Azure CNI Overlay"
GATEWAY_API = "application routing with Gateway API, or Application Gateway for Containers"

ALL: tuple[Retirement, ...] = (
    Retirement(
        "network_model:kubenet", "kubenet networking", date(2028, 3, 31), None, OVERLAY, sources.KUBENET_RETIREMENT
    ),
    Retirement(
        "policy_engine:azure:Windows",
        "Azure Network Policy Manager on Windows nodes",
        date(2026, 9, 30),
        date(2026, 9, 30),
        "Calico",
        sources.NETWORK_POLICY,
    ),
    Retirement(
        "policy_engine:azure:Linux",
        "Azure Network Policy Manager on Linux nodes",
        date(2028, 9, 30),
        None,
        "Cilium",
        sources.NETWORK_POLICY,
    ),
    Retirement(
        "os_sku:Windows2019",
        "Windows Server 2019 node pools",
        date(2026, 3, 1),
        date(2026, 3, 1),
        "Windows Server 2022 or 2025",
        sources.WINDOWS_ANNUAL,
        note="Node images are removed on 1 April 2027.",
    ),
    Retirement(
        "os_sku:Windows2022",
        "Windows Server 2022 node pools",
        date(2028, 6, 30),
        None,
        "Windows Server 2025",
        sources.WINDOWS_UPGRADE,
        note="Kubernetes 1.37 and later refuse it; node images are removed on 30 June 2029.",
    ),
    Retirement(
        "os_sku:WindowsAnnual",
        "Windows Server Annual Channel node pools",
        date(2027, 5, 15),
        date(2026, 5, 15),
        "Windows Server 2025",
        sources.WINDOWS_ANNUAL,
        note="15 May 2027 is the day the node images are removed.",
    ),
    Retirement(
        "os_sku:AzureLinux2",
        "Azure Linux 2.0 node pools",
        date(2025, 11, 30),
        date(2025, 11, 30),
        "Azure Linux 3",
        sources.AZURE_LINUX,
        note="Node images were removed on 31 March 2026.",
    ),
    Retirement(
        "os_sku:Ubuntu2004", "Ubuntu 20.04 node pools", date(2027, 3, 17), None, "Ubuntu 24.04", sources.OS_VERSIONS
    ),
    Retirement(
        "os_sku:Ubuntu2204",
        "Ubuntu 22.04 node pools",
        date(2027, 6, 30),
        None,
        "Ubuntu 24.04",
        sources.OS_VERSIONS,
        note="Node images are removed on 30 April 2028.",
    ),
    Retirement(
        "os_sku:Flatcar",
        "Flatcar Container Linux node pools (preview)",
        date(2026, 9, 8),
        date(2026, 6, 8),
        "Azure Linux 3 or Ubuntu 24.04",
        sources.FLATCAR,
    ),
    Retirement(
        "service_mesh:osm", "the Open Service Mesh add-on", date(2027, 9, 30), None, "the Istio add-on", sources.OSM
    ),
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
        "vm_set_type:AvailabilitySet",
        "clusters on availability sets",
        date(2025, 9, 30),
        date(2025, 9, 30),
        "Virtual Machine Scale Sets",
        sources.AVAILABILITY_SETS,
    ),
    Retirement(
        "outbound:default",
        "default outbound access of new VNets",
        date(2026, 3, 31),
        date(2026, 3, 31),
        "a NAT gateway, load balancer rules, a route to a firewall or a public IP address",
        sources.DEFAULT_OUTBOUND,
        note="VNets made before keep it; the cluster's own traffic always takes its outbound type.",
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
        date(2026, 9, 30),
        None,
        "VpnGw1AZ to VpnGw5AZ",
        sources.VPN_ABOUT,
        note="The page names the year 2026 only; the day is taken from the other gateway SKUs.",
    ),
    Retirement(
        "tls_policy:before_2022",
        "TLS 1.0 and 1.1 on Application Gateway (policies of 2015 and 2017)",
        date(2025, 8, 31),
        None,
        "AppGwSslPolicy20220101 or newer",
        sources.APP_GATEWAY_TLS,
    ),
    Retirement(
        "kubelet_certificate_tag",
        "the tag that disables kubelet serving certificate rotation",
        date(2027, 4, 1),
        None,
        "kubelet serving certificate rotation",
        sources.CERTIFICATE_ROTATION,
    ),
    Retirement(
        "monitoring:legacy_authentication",
        "legacy authentication of Container Insights",
        date(2026, 9, 30),
        None,
        "managed identity authentication",
        sources.MANAGED_IDENTITY,
    ),
)
BY_SUBJECT: Mapping[str, Retirement] = MappingProxyType({retirement.subject: retirement for retirement in ALL})
