"""Private DNS zones of private endpoints in Azure Government and in Azure operated by 21Vianet.

From the tables of sources.PRIVATE_ENDPOINT_DNS; a service that they do not list is left out. China's table has no
row for the registry: its zone is from the page that 21Vianet publishes (sources.PRIVATE_ENDPOINT_DNS_CHINA).
"""

from collections.abc import Mapping
from types import MappingProxyType

Zones = dict[str, tuple[str, ...]]


def _common(suffix: str) -> Zones:
    """Services whose names differ by the cloud's suffix only."""
    kinds = ("blob", "file", "queue", "table", "dfs")
    zones: Zones = {f"storage_{kind}": (f"privatelink.{kind}.core.{suffix}",) for kind in kinds}
    return zones | {
        "sql": (f"privatelink.database.{suffix}",),
        "postgresql": (f"privatelink.postgres.database.{suffix}",),
        "mysql": (f"privatelink.mysql.database.{suffix}",),
        "redis": (f"privatelink.redis.cache.{suffix}",),
        "service_bus": (f"privatelink.servicebus.{suffix}",),
        "event_hubs": (f"privatelink.servicebus.{suffix}",),
    }


_GOVERNMENT: Zones = {
    **_common("usgovcloudapi.net"),
    "acr": ("privatelink.azurecr.us",),
    "key_vault": ("privatelink.vaultcore.usgovcloudapi.net",),
    "cosmos_db": ("privatelink.documents.azure.us",),
    "app_configuration": ("privatelink.azconfig.azure.us",),
    "app_service": ("privatelink.azurewebsites.us",),
    "monitor": (
        "privatelink.monitor.azure.us",
        "privatelink.adx.monitor.azure.us",
        "privatelink.oms.opinsights.azure.us",
        "privatelink.ods.opinsights.azure.us",
        "privatelink.agentsvc.azure-automation.us",
        "privatelink.blob.core.usgovcloudapi.net",
    ),
    "aks_api_server": ("privatelink.{region}.cx.aks.containerservice.azure.us",),
}
_CHINA: Zones = {
    **_common("chinacloudapi.cn"),
    "acr": ("privatelink.azurecr.cn",),
    "key_vault": ("privatelink.vaultcore.azure.cn",),
    "cosmos_db": ("privatelink.documents.azure.cn",),
    "app_service": ("privatelink.chinacloudsites.cn",),
    "aks_api_server": ("privatelink.{region}.cx.prod.service.azk8s.cn",),
}

# By the design's word for the cloud, then by service.
SOVEREIGN_ZONES: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"AzureUSGovernment": MappingProxyType(_GOVERNMENT), "AzureChina": MappingProxyType(_CHINA)}
)
