"""Destinations that a cluster has to reach when its egress is filtered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class Destination:
    """A name or service tag, with `{region}` where the region's name belongs, and the port to allow."""

    target: str
    protocol: Literal["TCP", "UDP"]
    port: int
    why: str
    kind: Literal["fqdn", "tag", "address"]
    source: Source


def _https(fqdn: str, why: str, source: Source = sources.OUTBOUND_RULES) -> Destination:
    return Destination(fqdn, "TCP", 443, why, "fqdn", source)


REQUIRED: tuple[Destination, ...] = (
    _https("mcr.microsoft.com", "System images come from the Microsoft registry."),
    _https("*.data.mcr.microsoft.com", "The registry’s storage."),
    _https("mcr-0001.mcr-msedge.net", "The registry’s content delivery network."),
    _https("management.azure.com", "Nodes call the Azure API."),
    _https("login.microsoftonline.com", "Microsoft Entra sign-in."),
    _https("packages.microsoft.com", "Packages of the nodes."),
    _https("acs-mirror.azureedge.net", "Kubernetes and CNI binaries; packages.aks.azure.com is replacing it."),
    _https("packages.aks.azure.com", "Kubernetes and CNI binaries."),
)

# Not for a private API server.
PUBLIC_API_SERVER: tuple[Destination, ...] = (
    _https("*.hcp.{region}.azmk8s.io", "Nodes reach the API server; no TLS inspection, its ALPN must stay."),
    Destination(
        "AzureCloud.{region}",
        "UDP",
        1194,
        "The tunnel to the control plane, where konnectivity is not used.",
        "tag",
        sources.OUTBOUND_RULES,
    ),
    Destination(
        "AzureCloud.{region}",
        "TCP",
        9000,
        "The tunnel to the control plane, where konnectivity is not used.",
        "tag",
        sources.OUTBOUND_RULES,
    ),
    Destination(
        "AzureCloud.{region}", "TCP", 443, "Pods that call the API server by address.", "tag", sources.OUTBOUND_RULES
    ),
)

# In China only.
TUNNEL_IN_CHINA = Destination(
    "AzureCloud.{region}", "TCP", 22, "The tunnel to the control plane.", "tag", sources.OUTBOUND_RULES
)

AGC: tuple[Destination, ...] = (
    _https("*.oic.prod-aks.azure.com", "The OIDC issuer, for the ALB Controller.", sources.AGC_COMPONENTS),
    _https("*.alb.azure.com", "The configuration endpoint of the ALB Controller.", sources.AGC_COMPONENTS),
)


def _http(fqdn: str, why: str) -> Destination:
    return Destination(fqdn, "TCP", 80, why, "fqdn", sources.OUTBOUND_RULES)


WINDOWS: tuple[Destination, ...] = (
    _https("onegetcdn.azureedge.net", "Binaries of Windows nodes."),
    _https("go.microsoft.com", "Binaries of Windows nodes."),
    _http("*.mp.microsoft.com", "Binaries of Windows nodes."),
    _http("www.msftconnecttest.com", "Windows tests its connection."),
    _http("ctldl.windowsupdate.com", "Trusted root certificates of Windows."),
)
# Recommended, not required: security updates of Ubuntu nodes.
UBUNTU: tuple[Destination, ...] = (
    _http("security.ubuntu.com", "Security updates of Ubuntu nodes."),
    _http("azure.archive.ubuntu.com", "Updates of Ubuntu nodes."),
    _http("changelogs.ubuntu.com", "Release notes of Ubuntu nodes."),
    _https("snapshot.ubuntu.com", "Security updates of Ubuntu nodes."),
)
GPU: tuple[Destination, ...] = (
    _https("nvidia.github.io", "GPU drivers and operator."),
    _https("us.download.nvidia.com", "GPU drivers and operator."),
    _https("download.docker.com", "GPU drivers and operator."),
)

TIME = Destination(
    "ntp.ubuntu.com", "UDP", 123, "Time, on nodes made before March 2021.", "fqdn", sources.OUTBOUND_RULES
)
MONITORING = Destination(
    "AzureMonitor", "TCP", 443, "Diagnostics of Cilium and of the node’s network service.", "tag", sources.CNI_CILIUM
)
# Custom DNS servers are reached at their own addresses, on UDP 53 (sources.OUTBOUND_RULES).
DNS_PORT = 53

# Names that differ in the other clouds, each with what takes its place there; an empty place: nothing does.
_RENAMED: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "AzureUSGovernment": {
            "*.hcp.{region}.azmk8s.io": ("*.hcp.{region}.cx.aks.containerservice.azure.us",),
            "mcr-0001.mcr-msedge.net": (),
            "management.azure.com": ("management.usgovcloudapi.net",),
            "login.microsoftonline.com": ("login.microsoftonline.us",),
        },
        "AzureChina": {
            "*.hcp.{region}.azmk8s.io": (
                "*.hcp.{region}.cx.prod.service.azk8s.cn",
                "*.tun.{region}.cx.prod.service.azk8s.cn",
            ),
            "mcr-0001.mcr-msedge.net": ("mcr.azure.cn", "*.data.mcr.azure.cn"),
            "management.azure.com": ("management.chinacloudapi.cn",),
            "login.microsoftonline.com": ("login.chinacloudapi.cn",),
            "acs-mirror.azureedge.net": ("*.azk8s.cn",),
            "packages.aks.azure.com": (),
        },
    }
)


def in_cloud(destinations: Iterable[Destination], cloud: str) -> tuple[Destination, ...]:
    """The destinations as that cloud names them."""
    renamed = _RENAMED.get(cloud, {})
    return tuple(
        replace(each, target=name) for each in destinations for name in renamed.get(each.target, (each.target,))
    )


# By what the design has, in the names of the public cloud.
BY_FEATURE: Mapping[str, tuple[Destination, ...]] = MappingProxyType(
    {
        "always": REQUIRED,
        "public_api_server": PUBLIC_API_SERVER,
        "public_api_server_in_china": (TUNNEL_IN_CHINA,),
        "agc": AGC,
        "cilium": (MONITORING,),
        "windows": WINDOWS,
        "ubuntu": UBUNTU,
        "gpu": GPU,
    }
)
# Azure Firewall knows REQUIRED and the API server's names by this tag; workloads' own names come on top.
FQDN_TAG = "AzureKubernetesService"
NO_PROXY: tuple[str, ...] = ("168.63.129.16", "169.254.169.254", "localhost", "127.0.0.1")  # sources.HTTP_PROXY
