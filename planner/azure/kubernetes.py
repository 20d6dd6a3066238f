"""Kubernetes versions: where they decide about the network."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source

Version = tuple[int, int]  # (1, 34)

# Newest first: the newest that the facts know as generally available and the two before it (AKS supports three).
# A later version is readable, only not listed here.
SUPPORTED_VERSIONS: tuple[str, ...] = ("1.36", "1.35", "1.34")
DEFAULT_VERSION = "1.35"

# (end of support, end of long-term support); the calendar names months, and the last day counts (sources.AKS_VERSIONS).
SUPPORT_ENDS: Mapping[str, tuple[date, date]] = MappingProxyType(
    {
        "1.32": (date(2026, 3, 31), date(2027, 3, 31)),
        "1.33": (date(2026, 7, 31), date(2027, 7, 31)),
        "1.34": (date(2026, 11, 30), date(2027, 11, 30)),
        "1.35": (date(2027, 3, 31), date(2028, 3, 31)),
        "1.36": (date(2027, 6, 30), date(2028, 6, 30)),
        "1.37": (date(2027, 10, 31), date(2028, 10, 31)),
    }
)
# Answers beside which long-term support cannot be switched on (sources.LONG_TERM_SUPPORT).
WITHOUT_LONG_TERM_SUPPORT: Mapping[str, str] = MappingProxyType(
    {
        "network_policy.engine:calico": "Calico",
        "ingress.controller:agic": "the Application Gateway Ingress Controller",
        "network_model.service_mesh:istio": "the Istio add-on",
        "network_model.service_mesh:osm": "Open Service Mesh",
    }
)

# Features by the first version that has them.
MINIMUM_VERSION: Mapping[str, tuple[Version, Source]] = MappingProxyType(
    {
        "static_block_allocation": ((1, 28), sources.CNI_STATIC_BLOCK),
        "multiple_load_balancers": ((1, 28), sources.LB_MULTIPLE),
        "cilium_dual_stack": ((1, 29), sources.CNI_CILIUM),
        "acns_policies": ((1, 29), sources.CNI_CILIUM),
        "network_isolated": ((1, 30), sources.ISOLATED),
        "policy_engine_change": ((1, 30), sources.CHANGELOG),
        "localdns": ((1, 31), sources.LOCALDNS),
        "Windows2025": ((1, 32), sources.WINDOWS_BEST_PRACTICES),
        "alb_controller_1_12": ((1, 32), sources.AGC_RELEASES),
        "service_cidr_extension": ((1, 33), sources.IP_PLANNING),
        "convert_to_overlay": ((1, 27), sources.CNI_UPDATE),
        "windows_outbound_nat_off": ((1, 26), sources.NAT_AKS),
        "vnet_integration_dual_stack": ((1, 26), sources.API_VNET),
    }
)

# Node images by the last version that takes them.
MAXIMUM_VERSION: Mapping[str, tuple[Version, Source]] = MappingProxyType(
    {
        "Windows2019": ((1, 32), sources.WINDOWS_BEST_PRACTICES),
        "Windows2022": ((1, 36), sources.WINDOWS_UPGRADE),
    }
)

# (first version with it, Gateway API bundle), newest first (sources.MANAGED_GATEWAY_API).
GATEWAY_API_BUNDLES: tuple[tuple[Version, str], ...] = (
    ((1, 36), "v1.5.1"),
    ((1, 35), "v1.4.1"),
    ((1, 34), "v1.3.0"),
    ((1, 26), "v1.2.1"),
)

# The least Cilium version that AKS installs with a version of Kubernetes (sources.CNI_CILIUM).
CILIUM_VERSIONS: Mapping[Version, str] = MappingProxyType(
    {(1, 31): "1.16", (1, 32): "1.17", (1, 33): "1.17", (1, 34): "1.18", (1, 35): "1.18", (1, 36): "1.18"}
)

# AKS Automatic brings application routing with Gateway API from this version on (sources.APP_ROUTING_GATEWAY).
AUTOMATIC_GATEWAY_API_FROM: Version = (1, 36)

# Revisions of the Istio add-on: (year, month) in which support is expected to end (sources.ISTIO_SUPPORT).
ISTIO_REVISIONS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"asm-1-27": (2026, 5), "asm-1-28": (2026, 8), "asm-1-29": (2026, 9), "asm-1-30": (2026, 12)}
)
ISTIO_GATEWAY_API_FROM = "asm-1-26"  # sources.ISTIO_GATEWAY_API

# Least versions of controllers with Azure CNI Overlay (sources.AGC_NETWORKING, sources.AGIC).
ALB_CONTROLLER_OVERLAY = "1.7.9"
AGIC_OVERLAY = "1.9.1"
AGIC_PRIVATE_ONLY = "1.7"  # a gateway without a public front end, sources.AGIC_PRIVATE_IP


def version_of(text: str) -> Version:
    """The minor version of "1.34" or "1.34.2"; ValueError for anything else."""
    major, minor, *_ = text.split(".")
    return int(major), int(minor)


def gateway_api_bundle(version: Version) -> str | None:
    """The bundle of the managed Gateway API installation, or None before it existed."""
    return next((bundle for first, bundle in GATEWAY_API_BUNDLES if version >= first), None)
