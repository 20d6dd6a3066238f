"""NAT gateway SKUs."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class NatGatewaySku:
    """One SKU; Standard cannot be upgraded to StandardV2 in place."""

    name: str
    zone_redundant: bool
    ipv6: bool
    throughput_gbps: int
    public_ip_sku: str
    source: Source = sources.NAT_SKU


NAT_GATEWAY_SKUS: tuple[NatGatewaySku, ...] = (
    NatGatewaySku("Standard", False, False, 50, "Standard"),
    NatGatewaySku("StandardV2", True, True, 100, "StandardV2"),
)
NAT_GATEWAY_BY_NAME: Mapping[str, NatGatewaySku] = MappingProxyType({sku.name: sku for sku in NAT_GATEWAY_SKUS})
