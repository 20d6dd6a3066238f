"""Outbound types in ARM's words: which VNet each fits, what it needs and into which it can be changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.compatibility.base import Support
from planner.azure.sources import Source

VNET_OWNERSHIPS: tuple[str, ...] = ("managed", "new", "existing")
OWN_VNET: frozenset[str] = frozenset({"new", "existing"})


@dataclass(frozen=True)
class OutboundType:
    """`needs` is what the design has to bring, as a noun phrase, or empty."""

    name: str
    display: str
    managed_vnet: bool
    own_vnet: bool
    isolated_only: bool
    preview: bool
    needs: str
    source: Source


TYPES: tuple[OutboundType, ...] = (
    OutboundType("loadBalancer", "Load balancer", True, True, False, False, "", sources.OUTBOUND_TYPES),
    OutboundType("managedNATGateway", "Managed NAT gateway", True, False, False, False, "", sources.NAT_AKS),
    OutboundType("managedNATGatewayV2", "Managed NAT gateway V2", True, False, False, True, "", sources.NAT_AKS),
    OutboundType(
        "userAssignedNATGateway",
        "User-assigned NAT gateway",
        False,
        True,
        False,
        False,
        "a NAT gateway on every node subnet",
        sources.NAT_AKS,
    ),
    OutboundType(
        "userDefinedRouting",
        "User-defined routing",
        False,
        True,
        False,
        False,
        "a route table with 0.0.0.0/0 to an appliance or a gateway on every node and pod subnet",
        sources.EGRESS_UDR,
    ),
    OutboundType(
        "none", "None", True, True, True, False, "a network isolated cluster with a private registry", sources.ISOLATED
    ),
    OutboundType(
        "block",
        "Block",
        True,
        False,
        True,
        True,
        "a network isolated cluster with a private registry",
        sources.ISOLATED,
    ),
)
TYPE_BY_NAME: Mapping[str, OutboundType] = MappingProxyType({kind.name: kind for kind in TYPES})


def _fit(kind: OutboundType, ownership: str) -> Support:
    own = ownership in OWN_VNET
    if own and not kind.own_vnet:
        return Support("no", f"{kind.display} works only in a VNet that AKS makes.", kind.source)
    if not own and not kind.managed_vnet:
        return Support("no", f"{kind.display} works only in a VNet of your own.", kind.source)
    return Support("preview" if kind.preview else "yes", f"{kind.display} fits this VNet.", kind.source)


OUTBOUND_SUPPORT: Mapping[tuple[str, str], Support] = MappingProxyType(
    {(kind.name, ownership): _fit(kind, ownership) for kind in TYPES for ownership in VNET_OWNERSHIPS}
)

# An existing cluster's type and those it can be changed into (sources.OUTBOUND_TYPES).
MANAGED_VNET_TRANSITIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "loadBalancer": frozenset({"managedNATGateway", "managedNATGatewayV2", "none", "block"}),
        "managedNATGateway": frozenset({"managedNATGatewayV2", "none", "block"}),
        # Release notes of May 2026 allow none and block; the table of August 2026, followed here, allows nothing.
        "managedNATGatewayV2": frozenset(),
        "none": frozenset({"loadBalancer", "managedNATGateway", "managedNATGatewayV2", "block"}),
        "block": frozenset({"loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none"}),
    }
)
OWN_VNET_TRANSITIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "loadBalancer": frozenset({"userAssignedNATGateway", "userDefinedRouting", "none"}),
        "userAssignedNATGateway": frozenset({"loadBalancer", "userDefinedRouting", "none"}),
        "userDefinedRouting": frozenset({"loadBalancer", "userAssignedNATGateway", "none"}),
        "none": frozenset({"loadBalancer", "userAssignedNATGateway", "userDefinedRouting"}),
    }
)
