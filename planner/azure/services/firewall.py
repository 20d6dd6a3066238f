"""Azure Firewall SKUs."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class FirewallSku:
    """One SKU, by the design's word for it."""

    name: str
    display: str
    throughput_mbps: int
    dns_proxy: bool
    network_rule_fqdns: bool
    forced_tunnelling: bool
    tls_inspection: bool
    management_subnet: bool  # always needed; the others need it for forced tunnelling and packet capture
    source: Source = sources.FIREWALL_SKU


FIREWALL_SKUS: tuple[FirewallSku, ...] = (
    FirewallSku("azure_firewall_basic", "Azure Firewall Basic", 250, False, False, False, False, True),
    FirewallSku("azure_firewall_standard", "Azure Firewall Standard", 30_000, True, True, True, False, False),
    FirewallSku("azure_firewall_premium", "Azure Firewall Premium", 100_000, True, True, True, True, False),
)
FIREWALL_BY_NAME: Mapping[str, FirewallSku] = MappingProxyType({sku.name: sku for sku in FIREWALL_SKUS})
AKS_FQDN_TAG = "AzureKubernetesService"
