"""Rules of the firewall: what nodes and pods, and the machines that operators stand on, may reach through it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from planner.azure.egress_destinations import BY_FEATURE, DNS_PORT, FQDN_TAG, Destination, in_cloud
from planner.azure.regions import short_name
from planner.azure.sources import Source
from planner.azure.tool_destinations import TOOLS
from planner.azure.traffic import HTTP, HTTPS
from planner.azure.vm_sizes import vm_size
from planner.plan.dns import api_server_is_private
from planner.plan.layout import Layout, ranges_of
from planner.plan.routes import BEHIND_FIREWALL, jump_box_behind_firewall

FEATURES = {
    "always": "Every cluster",
    "public_api_server": "Public API server",
    "public_api_server_in_china": "Public API server",
    "agc": "Application Gateway for Containers",
    "cilium": "Cilium",
    "windows": "Windows nodes",
    "ubuntu": "Ubuntu nodes",
    "gpu": "GPU nodes",
}


@dataclass(frozen=True)
class FirewallRule:
    """A permission: `origin` are ranges, `targets` names, tags or ranges; `ports` in words, such as "TCP 443"."""

    name: str
    kind: Literal["Application", "Network"]
    origin: tuple[str, ...]
    targets: tuple[str, ...]
    ports: str
    why: str
    sources: tuple[Source, ...] = ()


def needed(layout: Layout) -> Iterator[tuple[str, Destination]]:
    """Each destination that AKS asks for, with the feature that asks for it."""
    for feature, found in BY_FEATURE.items():
        if _has(layout, feature):
            yield from ((FEATURES[feature], each) for each in in_cloud(found, layout.design.overview.cloud))


def plan_firewall_rules(layout: Layout) -> tuple[FirewallRule, ...]:
    """What AKS needs, then the workload, the jump box and names; none without a firewall."""
    if layout.design.egress.firewall == "none":
        return ()
    return (*_aks(layout), *_workload(layout), *_tools(layout), *_names(layout))


def _has(layout: Layout, feature: str) -> bool:
    design = layout.design
    skus = {pool.pool.os_sku for pool in layout.pools}
    sizes = [vm_size(pool.pool.vm_size) for pool in layout.pools]
    public = not api_server_is_private(layout)
    return {
        "always": True,
        "public_api_server": public,
        "public_api_server_in_china": public and design.overview.cloud == "AzureChina",
        "agc": design.ingress.controller == "agc",
        "cilium": design.network_model.network_dataplane == "cilium",
        "windows": any(pool.windows for pool in layout.pools),
        "ubuntu": any(sku.startswith("Ubuntu") for sku in skus),
        "gpu": any(size.gpu for size in sizes if size),
    }.get(feature, False)


def _cluster(layout: Layout) -> tuple[str, ...]:
    """Addresses that the cluster's traffic leaves with: those of nodes, and of pods that have a subnet of their own."""
    return ranges_of(*layout.subnets_for(*BEHIND_FIREWALL))


def _target(layout: Layout, destination: Destination) -> str:
    return destination.target.format(region=short_name(layout.design.overview.region))


def _aks(layout: Layout) -> Iterator[FirewallRule]:
    origin = _cluster(layout)
    if layout.design.egress.aks_rules:
        target = f"FQDN tag {FQDN_TAG}" if layout.has_azure_firewall else "the names required by AKS"
        ports = f"HTTPS {HTTPS}, HTTP {HTTP}"
        yield FirewallRule("aks-fqdn", "Application", origin, (target,), ports, "What AKS itself requires")
    for feature, each in needed(layout):
        if each.kind != "fqdn":
            name, ports = f"aks-{each.protocol.lower()}-{each.port}", f"{each.protocol} {each.port}"
            yield FirewallRule(name, "Network", origin, (_target(layout, each),), ports, feature, (each.source,))


def _workload(layout: Layout) -> Iterator[FirewallRule]:
    for wanted in layout.design.egress.destinations:
        named = any(letter.isalpha() for letter in wanted.target)
        web = wanted.port in {f"TCP/{HTTPS}", f"TCP/{HTTP}"}
        kind: Literal["Application", "Network"] = "Application" if named and web else "Network"
        targets = (wanted.target,) if wanted.target else ()
        ports = wanted.port.replace("/", " ")
        yield FirewallRule(wanted.name or "workload", kind, _cluster(layout), targets, ports, "Workload")


def _tools(layout: Layout) -> Iterator[FirewallRule]:
    """What az and kubectl reach from the jump box; to a private API server they go without the firewall."""
    if not jump_box_behind_firewall(layout):
        return
    origin, ports = ranges_of(*layout.subnets_for("jump_box")), f"HTTPS {HTTPS}"
    for name, found in TOOLS[layout.design.overview.cloud].items():
        targets = tuple(each.target for each in found)
        yield FirewallRule(name, "Application", origin, targets, ports, found[0].why, (found[0].source,))
    for feature, each in needed(layout):
        if feature == FEATURES["public_api_server"] and each.kind == "fqdn":
            why, target = "kubectl calls the API server.", (_target(layout, each),)
            yield FirewallRule("api-server", "Application", origin, target, ports, why, (each.source,))


def _names(layout: Layout) -> Iterator[FirewallRule]:
    servers = tuple(map(str, layout.design.surroundings.dns_servers))
    jump_box = ranges_of(*layout.subnets_for("jump_box")) if jump_box_behind_firewall(layout) else ()
    if servers:
        ports = f"UDP {DNS_PORT}, TCP {DNS_PORT}"
        yield FirewallRule("dns", "Network", (*_cluster(layout), *jump_box), servers, ports, "Names")
