"""VPN, ExpressRoute and Application Gateway SKUs."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import limits, retirements, sources
from planner.azure.retirements import Retirement
from planner.azure.sources import Source


@dataclass(frozen=True)
class VpnGatewaySku:
    """One SKU; `retirement` when it has been or will be withdrawn."""

    name: str
    zone_redundant: bool
    bgp: bool
    coexists_with_expressroute: bool
    gateway_transit: bool
    production: bool
    retirement: Retirement | None
    source: Source


def _non_az(name: str) -> VpnGatewaySku:
    ended = retirements.BY_SUBJECT["vpn_gateway_sku:non_az"]
    return VpnGatewaySku(name, False, True, True, True, True, ended, sources.VPN_SKUS)


def _legacy(name: str) -> VpnGatewaySku:
    ended = retirements.BY_SUBJECT["vpn_gateway_sku:legacy"]
    return VpnGatewaySku(name, False, True, True, True, False, ended, sources.VPN_NEWS)


VPN_GATEWAY_SKUS: tuple[VpnGatewaySku, ...] = (
    VpnGatewaySku("Basic", False, False, False, False, False, None, sources.VPN_FAQ),
    *(VpnGatewaySku(f"VpnGw{n}AZ", True, True, True, True, True, None, sources.VPN_SKUS) for n in range(1, 6)),
    *(_non_az(f"VpnGw{n}") for n in range(1, 6)),
    _legacy("Standard"),
    _legacy("HighPerformance"),
)
VPN_GATEWAY_BY_NAME: Mapping[str, VpnGatewaySku] = MappingProxyType({sku.name: sku for sku in VPN_GATEWAY_SKUS})
VPN_GATEWAY_DEFAULT = "VpnGw1AZ"


@dataclass(frozen=True)
class ExpressRouteGatewaySku:
    """One SKU with the number of circuits it can connect."""

    name: str
    zone_redundant: bool
    circuits: int
    source: Source = sources.EXPRESSROUTE


EXPRESSROUTE_GATEWAY_SKUS: tuple[ExpressRouteGatewaySku, ...] = (
    ExpressRouteGatewaySku("Standard", False, 4),
    ExpressRouteGatewaySku("HighPerformance", False, 8),
    ExpressRouteGatewaySku("UltraPerformance", False, 16),
    ExpressRouteGatewaySku("ErGw1AZ", True, 4),
    ExpressRouteGatewaySku("ErGw2AZ", True, 8),
    ExpressRouteGatewaySku("ErGw3AZ", True, 16),
    ExpressRouteGatewaySku("ErGwScale", True, 16),  # at its upper scale units; fewer below
)
EXPRESSROUTE_GATEWAY_BY_NAME: Mapping[str, ExpressRouteGatewaySku] = MappingProxyType(
    {sku.name: sku for sku in EXPRESSROUTE_GATEWAY_SKUS}
)
EXPRESSROUTE_GATEWAY_DEFAULT = "ErGw1AZ"


@dataclass(frozen=True)
class AppGatewaySku:
    """One SKU; instances are what the autoscaler may use."""

    name: str
    waf: bool
    instances_max: int
    agic: bool
    private_link: bool
    retirement: Retirement | None
    source: Source = sources.APP_GATEWAY_V2
    preview: bool = False


_V1 = retirements.BY_SUBJECT["app_gateway:v1"]
APP_GATEWAY_SKUS: tuple[AppGatewaySku, ...] = (
    AppGatewaySku("WAF_v2", True, limits.APP_GATEWAY_INSTANCES_MAX, True, True, None),
    AppGatewaySku("Standard_v2", False, limits.APP_GATEWAY_INSTANCES_MAX, True, True, None),
    AppGatewaySku("Basic", False, limits.APP_GATEWAY_INSTANCES_MAX, False, False, None, preview=True),
    AppGatewaySku("WAF_v1", True, 32, False, False, _V1, sources.APP_GATEWAY_V1),
    AppGatewaySku("Standard_v1", False, 32, False, False, _V1, sources.APP_GATEWAY_V1),
)
APP_GATEWAY_BY_NAME: Mapping[str, AppGatewaySku] = MappingProxyType({sku.name: sku for sku in APP_GATEWAY_SKUS})
