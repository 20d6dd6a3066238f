"""Private DNS zones and sub-resources of private endpoints."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source
from planner.azure.sovereign_zones import SOVEREIGN_ZONES


@dataclass(frozen=True)
class PrivateLinkTarget:
    """A service that can have a private endpoint.

    `group_id` is ARM's sub-resource name, `zones` the private zones of the public cloud (with `{region}` where the
    region belongs), `addresses` the addresses an endpoint takes at least, `records` the names in the zone.
    """

    service: str
    display: str
    group_id: str
    zones: tuple[str, ...]
    addresses: int = 1
    records: tuple[str, ...] = ("{name}",)
    abbreviation: str = "pep"
    note: str = ""
    source: Source = sources.PRIVATE_ENDPOINT_DNS

    def zones_in(self, cloud: str) -> tuple[str, ...]:
        """The zones in that cloud; none where Azure lists none for the service."""
        return SOVEREIGN_ZONES[cloud].get(self.service, ()) if cloud in SOVEREIGN_ZONES else self.zones


TARGETS: tuple[PrivateLinkTarget, ...] = (
    PrivateLinkTarget(
        "acr",
        "Container Registry",
        "registry",
        ("privatelink.azurecr.io",),
        addresses=2,
        records=("{name}", "{name}.{region}.data"),
        note="One address for the registry and one for the data endpoint of each of its regions; Premium only.",
    ),
    PrivateLinkTarget(
        "key_vault",
        "Key Vault",
        "vault",
        ("privatelink.vaultcore.azure.net",),
        note="Link the zone to every VNet that reads the vault, the Application Gateway’s included.",
    ),
    PrivateLinkTarget("storage_blob", "Storage: blobs", "blob", ("privatelink.blob.core.windows.net",)),
    PrivateLinkTarget("storage_file", "Storage: files", "file", ("privatelink.file.core.windows.net",)),
    PrivateLinkTarget("storage_queue", "Storage: queues", "queue", ("privatelink.queue.core.windows.net",)),
    PrivateLinkTarget("storage_table", "Storage: tables", "table", ("privatelink.table.core.windows.net",)),
    PrivateLinkTarget("storage_dfs", "Storage: Data Lake", "dfs", ("privatelink.dfs.core.windows.net",)),
    PrivateLinkTarget("sql", "SQL Database", "sqlServer", ("privatelink.database.windows.net",)),
    PrivateLinkTarget(
        "postgresql", "Database for PostgreSQL", "postgresqlServer", ("privatelink.postgres.database.azure.com",)
    ),
    PrivateLinkTarget("mysql", "Database for MySQL", "mysqlServer", ("privatelink.mysql.database.azure.com",)),
    PrivateLinkTarget(
        "cosmos_db",
        "Cosmos DB for NoSQL",
        "Sql",
        ("privatelink.documents.azure.com",),
        addresses=2,
        records=("{name}", "{name}-{region}"),
        note="One address for the account and one for each of its regions.",
    ),
    PrivateLinkTarget("managed_redis", "Managed Redis", "redisEnterprise", ("privatelink.redis.azure.net",)),
    PrivateLinkTarget("redis", "Cache for Redis", "redisCache", ("privatelink.redis.cache.windows.net",)),
    PrivateLinkTarget("service_bus", "Service Bus", "namespace", ("privatelink.servicebus.windows.net",)),
    PrivateLinkTarget("event_hubs", "Event Hubs", "namespace", ("privatelink.servicebus.windows.net",)),
    PrivateLinkTarget("app_configuration", "App Configuration", "configurationStores", ("privatelink.azconfig.io",)),
    PrivateLinkTarget("app_service", "App Service", "sites", ("privatelink.azurewebsites.net",)),
    PrivateLinkTarget("openai", "Azure OpenAI", "account", ("privatelink.openai.azure.com",)),
    PrivateLinkTarget(
        "monitor",
        "Azure Monitor",
        "azuremonitor",
        (
            "privatelink.monitor.azure.com",
            "privatelink.oms.opinsights.azure.com",
            "privatelink.ods.opinsights.azure.com",
            "privatelink.agentsvc.azure-automation.net",
            "privatelink.blob.core.windows.net",
        ),
        addresses=11,
        records=("those that {name} lists",),
        note="A private link scope takes 11 addresses or more, so its subnet is a /27 or larger.",
    ),
    PrivateLinkTarget(
        "aks_api_server",
        "AKS API server",
        "management",
        ("privatelink.{region}.azmk8s.io",),
        note="AKS makes this endpoint in the subnet of the first node pool.",
        source=sources.PRIVATE_CLUSTERS,
    ),
)
TARGET_BY_SERVICE: Mapping[str, PrivateLinkTarget] = MappingProxyType({target.service: target for target in TARGETS})

# A sub-zone of at most 32 characters may stand before the zone of the API server.
API_SERVER_DOMAINS: Mapping[str, str] = MappingProxyType(
    {
        "AzurePublic": "azmk8s.io",
        "AzureUSGovernment": "cx.aks.containerservice.azure.us",
        "AzureChina": "cx.prod.service.azk8s.cn",
    }
)


def api_server_zone(region: str, cloud: str, integrated: bool) -> str:
    """The private zone of the API server; `integrated` with VNet integration, otherwise with a private endpoint."""
    return f"{'private' if integrated else 'privatelink'}.{region}.{API_SERVER_DOMAINS[cloud]}"


# A zone of this name hides every vault from the gateway; only privatelink's may be made.
# (sources.APP_GATEWAY_KEY_VAULT)
FORBIDDEN_ZONES: frozenset[str] = frozenset({"vaultcore.azure.net"})
