"""What az and kubectl have to reach from a jump box or a build agent behind a firewall, by cloud."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.azure import sources
from planner.azure.egress_destinations import Destination
from planner.azure.sources import Source


def _https(why: str, *names: str, source: Source = sources.CLI_ENDPOINTS) -> tuple[Destination, ...]:
    return tuple(Destination(name, "TCP", 443, why, "fqdn", source) for name in names)


def _tools(sign_in: tuple[str, ...], clients: tuple[str, ...]) -> Mapping[str, tuple[Destination, ...]]:
    return MappingProxyType(
        {
            "az-sign-in": _https("az signs in and calls Azure.", *sign_in),
            "az-install": _https(
                "az is installed and updated.", "packages.microsoft.com", "pypi.org", "files.pythonhosted.org"
            ),
            # The index stands at azcliextensionsync; the page of July 2024 spells it azurecliextensionsync.
            "az-extensions": _https(
                "az installs extensions.",
                "aka.ms",
                "azcliprod.blob.core.windows.net",
                "azcliextensionsync.blob.core.windows.net",
                "azurecliextensionsync.blob.core.windows.net",
            ),
            "kubectl": _https(
                "az aks install-cli downloads kubectl and kubelogin.", *clients, source=sources.CLI_INSTALL_CLIENTS
            ),
        }
    )


# dl.k8s.io and github.com answer with a redirect to the names that follow them.
_KUBERNETES = ("dl.k8s.io", "cdn.dl.k8s.io")
_GITHUB = (
    "api.github.com",
    "github.com",
    "release-assets.githubusercontent.com",
    "objects.githubusercontent.com",
)

TOOLS: Mapping[str, Mapping[str, tuple[Destination, ...]]] = MappingProxyType(
    {
        "AzurePublic": _tools(
            (
                "login.microsoftonline.com",
                "management.azure.com",
                "management.core.windows.net",
                "graph.microsoft.com",
            ),
            (*_KUBERNETES, *_GITHUB),
        ),
        "AzureUSGovernment": _tools(
            (
                "login.microsoftonline.us",
                "management.usgovcloudapi.net",
                "management.core.usgovcloudapi.net",
                "graph.microsoft.us",
            ),
            (*_KUBERNETES, *_GITHUB),
        ),
        "AzureChina": _tools(
            (
                "login.chinacloudapi.cn",
                "management.chinacloudapi.cn",
                "management.core.chinacloudapi.cn",
                "microsoftgraph.chinacloudapi.cn",
            ),
            ("mirror.azure.cn",),
        ),
    }
)
"""By the design's cloud, then by what it is for."""
