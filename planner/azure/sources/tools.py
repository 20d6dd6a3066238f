"""What commands, property names, queries and chart values were checked against."""

from planner.azure.sources import base
from planner.azure.sources.base import Source


def _read(title: str, url: str) -> Source:
    return Source(title, url, base.READ_ON, undated=True)


METRICS = f"{base.LEARN}/azure/azure-monitor/reference/supported-metrics"

AZURE_CLI = _read("Azure CLI 2.91.0: az aks", f"{base.LEARN}/cli/azure/aks")
AKS_PREVIEW = _read(
    "Extension aks-preview of the Azure CLI", "https://github.com/Azure/azure-cli-extensions/tree/main/src/aks-preview"
)
FIREWALL_EXTENSION = _read(
    "Extension azure-firewall of the Azure CLI",
    "https://github.com/Azure/azure-cli-extensions/tree/main/src/azure-firewall",
)
AKS_API = _read(
    "AKS resource model, API version 2026-06-01",
    "https://github.com/Azure/azure-sdk-for-python/tree/main/sdk/containerservice/azure-mgmt-containerservice",
)
NAT_AKS_V2 = base.github(
    "Azure/AKS/tree/master/website/blog", "2026-09-29", "AKS blog: StandardV2 NAT gateway for managed egress"
)
LOG_AGW_WAF = _read("Log table AGWFirewallLogs", f"{base.LEARN}/azure/azure-monitor/reference/tables/agwfirewalllogs")
METRICS_LB = _read("Metrics of load balancers", f"{METRICS}/microsoft-network-loadbalancers-metrics")
METRICS_NAT = _read("Metrics of NAT gateways", f"{METRICS}/microsoft-network-natgateways-metrics")
METRICS_FIREWALL = _read("Metrics of Azure Firewall", f"{METRICS}/microsoft-network-azurefirewalls-metrics")
POD_SUBNET_USE = base.trouble(
    "connectivity/dns/basic-troubleshooting-dns-resolution-problems", "2025-11-04", "addresses held by each node"
)
LB_ANNOTATIONS = _read(
    "Annotations of the Azure cloud provider",
    "https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/consts/consts.go",
)
CHART_HAPROXY = _read(
    "HAProxy chart", "https://github.com/haproxytech/helm-charts/tree/main/kubernetes-ingress/templates"
)
CHART_CONTOUR = _read("Contour chart", "https://github.com/projectcontour/helm-charts/tree/main/charts/contour")
CHART_NGINX = _read("F5 NGINX chart", "https://github.com/nginx/kubernetes-ingress/tree/main/charts/nginx-ingress")
CHART_TRAEFIK = _read("Traefik chart", "https://github.com/traefik/traefik-helm-chart/tree/master/traefik")
