"""The design as parameters of a cluster: what to type after each flag, and what each property is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.parameters import CLUSTER, OS_SKU, PLUGIN, POOL, Parameter
from planner.design import Design
from planner.plan.dns import api_server_zone_name
from planner.plan.layout import Layout
from planner.plan.names import cluster_name, cluster_resource_group, named
from planner.plan.pools import PlannedPool
from planner.plan.subnets import PlannedSubnet
from planner.plan.support import has_long_term_support

GATEWAY_API = frozenset({"app_routing_gateway", "istio", "agc"})
"""Controllers that read the Gateway API."""
NAT_V2 = "managedNATGatewayV2"
"""Our word for the managed NAT gateway of SKU StandardV2, which Azure made a property (sources.NAT_AKS_V2)."""
SECRET = "CLIENT-SECRET"  # noqa: S105 - a word to be replaced
REGISTRY = re.compile(r"[A-Za-z0-9]{5,50}")
"""A name that a container registry can have."""


@dataclass(frozen=True)
class Setting:
    """A parameter with its value; `subnet` is set where the value is the id of a subnet of the plan."""

    key: str
    parameter: Parameter
    value: str
    subnet: PlannedSubnet | None = None


def cluster_settings(layout: Layout) -> tuple[Setting, ...]:
    """Every parameter of the cluster that the design decides, those it leaves to Azure left out."""
    chosen = (*_identity(layout), *_network(layout), *_outbound(layout), *_server(layout), *_features(layout))
    return tuple(_setting(layout, key, value) for key, value in chosen if value)


def pool_settings(layout: Layout, pool: PlannedPool) -> tuple[Setting, ...]:
    """The parameters of one node pool."""
    return tuple(
        Setting(key, POOL[key], value.name if isinstance(value, PlannedSubnet) else value, _subnet(value))
        for key, value in _pool(layout, pool)
        if value
    )


def _setting(layout: Layout, key: str, value: str) -> Setting:
    return Setting(key, CLUSTER[key], value, layout.subnet_for("api_server") if key == "server_subnet" else None)


def _subnet(value: PlannedSubnet | str | None) -> PlannedSubnet | None:
    return value if isinstance(value, PlannedSubnet) else None


def _identity(layout: Layout) -> Iterator[tuple[str, str]]:
    overview, access = layout.design.overview, layout.design.access
    yield "name", cluster_name(layout.design)
    yield "group", cluster_resource_group(layout.design)
    yield "region", overview.region
    yield "version", layout.design.network_model.kubernetes_version
    yield "sku", overview.sku.capitalize()  # the CLI reads either case, Bicep only this one
    yield "tier", overview.tier.capitalize()
    yield "support_plan", "AKSLongTermSupport" if has_long_term_support(layout) else ""
    if access.identity == "user_assigned":
        yield "identity", named(layout.design, "id", "aks")
    if access.identity == "system_assigned":
        yield "system_identity", "SystemAssigned"
    else:
        # Without the flag the CLI grants Network Contributor on the node subnet, whatever role was chosen.
        yield "granted", "" if layout.managed_vnet else "true"
    if access.identity == "service_principal":
        yield "principal", "CLIENT-ID"
        yield "secret", SECRET


def _network(layout: Layout) -> Iterator[tuple[str, str]]:
    model, addresses = layout.design.network_model, layout.design.addresses
    plugin, mode = PLUGIN[layout.model]
    yield "plugin", plugin
    yield "plugin_mode", mode
    if plugin == "azure":
        yield "dataplane", model.network_dataplane
    engine = layout.design.network_policy.engine
    yield "policy", engine
    dual = model.ip_families == "dual_stack"
    if dual:
        yield "families", "IPv4,IPv6"
    if layout.pod_cidr:
        yield (
            ("pod_cidrs", f"{layout.pod_cidr},{addresses.pod_cidr_v6}") if dual else ("pod_cidr", f"{layout.pod_cidr}")
        )
    services = f"{layout.service_cidr},{addresses.service_cidr_v6}"
    yield ("service_cidrs", services) if dual else ("service_cidr", f"{layout.service_cidr}")
    yield "dns_service_ip", str(layout.dns_service_ip)
    if model.advanced_networking:
        yield "acns", "true"
        yield "beyond_policy", _beyond_policy(layout.design)
        yield "transit", "WireGuard" if model.encryption == "wireguard" else ""


def _beyond_policy(design: Design) -> str:
    """Layer 7 policies bring those by name with them."""
    policy = design.network_policy
    return "L7" if policy.layer7_policies else "FQDN" if policy.fqdn_policies else ""


def outbound_type(design: Design) -> str:
    """The outbound type in the API's words."""
    kind = design.egress.outbound_type
    return "managedNATGateway" if kind == NAT_V2 else kind


def _outbound(layout: Layout) -> Iterator[tuple[str, str]]:
    egress, pool = layout.design.egress, layout.design.ingress.backend_pool_type
    yield "outbound_type", outbound_type(layout.design)
    yield "balancer_sku", "standard"
    yield "backend_pool", f"{pool[0].upper()}{pool[1:]}"
    if egress.outbound_type == "loadBalancer":
        yield "own_ips", ",".join(f"ID-OF-{each}" for each in egress.outbound_ips)
        yield "own_prefixes", ",".join(f"ID-OF-{each}" for each in egress.outbound_ip_prefixes)
        if not (egress.outbound_ips or egress.outbound_ip_prefixes):
            yield "managed_ips", str(egress.managed_outbound_ips or 1)
        yield "ports", str(egress.allocated_outbound_ports)
        yield "idle", str(egress.idle_timeout_minutes)
    if egress.outbound_type.startswith("managedNATGateway"):
        # Without a SKU Azure takes StandardV2 where the region has it, and refuses Standard there.
        yield "nat_sku", "StandardV2" if egress.outbound_type == NAT_V2 else ""
        yield "nat_ips", str(egress.nat_gateway_ips)


def _server(layout: Layout) -> Iterator[tuple[str, str]]:
    access = layout.design.access
    integrated = access.api_server == "vnet_integration"
    if access.api_server == "authorized_ranges":
        yield "authorized", ",".join(map(str, access.authorized_ranges))
    if integrated:
        yield "integration", "true"
        subnet = layout.subnet_for("api_server")
        yield "server_subnet", subnet.name if subnet and not layout.managed_vnet else ""
    if access.api_server == "private_endpoint" or (integrated and access.private_cluster):
        yield "private", "true"
        custom = access.private_dns_zone == "custom"
        yield "zone", api_server_zone_name(layout) if custom else access.private_dns_zone
        yield "no_public_fqdn", "" if access.public_fqdn else "false"


def _features(layout: Layout) -> Iterator[tuple[str, str]]:
    design = layout.design
    if design.ingress.controller == "app_routing_nginx":
        yield "routing", "true"
        # Its own NGINX would stand at a public address; ingress.yaml makes the internal one.
        yield "default_nginx", "None" if design.ingress.exposure == "internal" else ""
    if design.ingress.controller == "app_routing_gateway":
        yield "gateway_routing", "Enabled"
    if design.network_model.managed_gateway_api and design.ingress.controller in GATEWAY_API:
        yield "gateway_api", "Standard"
    if design.network_model.service_mesh == "istio":
        yield "mesh", "Istio"
    if design.network_model.node_auto_provisioning:
        yield "provisioning", "Auto"
    if design.egress.static_egress_gateway != "none":
        yield "static_egress", "true"
    if design.egress.artifact_source == "cache":
        yield "artifacts", "Cache"
        yield "registry", registry_name(design)


def registry_name(design: Design) -> str:
    """The container registry behind a private endpoint; empty where the endpoint's name cannot be a registry's."""
    endpoints = (each.name for each in design.access.private_endpoints if each.service == "acr")
    return next((name for name in endpoints if REGISTRY.fullmatch(name)), "")


def _pool(layout: Layout, pool: PlannedPool) -> Iterator[tuple[str, PlannedSubnet | str | None]]:
    answers = pool.pool
    yield "pool", pool.name
    yield "mode", answers.mode
    yield "os_type", answers.os_type
    yield "os_sku", OS_SKU.get(answers.os_sku, answers.os_sku)
    yield "set_type", "" if answers.type == "VirtualMachineScaleSets" else answers.type
    yield "vm_size", answers.vm_size
    yield "count", str(answers.min_count)
    if answers.min_count != answers.max_count:
        yield "autoscaler", "true"
        yield "min_count", str(answers.min_count)
        yield "max_count", str(answers.max_count)
    yield "max_pods", str(pool.max_pods)
    yield "max_surge", answers.max_surge
    yield "max_unavailable", "" if answers.max_unavailable in {"0", "0%"} else answers.max_unavailable
    yield "zones", " ".join(map(str, pool.zones))
    if not layout.managed_vnet:
        yield "subnet", _of(layout, "nodes", pool)
        yield "pod_subnet", _of(layout, "pods", pool)
    if layout.model == "azure_cni_pod_subnet_static":
        yield "static_block", "StaticBlock"
    if answers.enable_node_public_ip:
        yield "public_ip", "true"
    if pool.windows and layout.design.egress.disable_windows_outbound_nat:
        yield "no_outbound_nat", "true"
    if answers.spot:
        yield "priority", "Spot"


def _of(layout: Layout, purpose: str, pool: PlannedPool) -> PlannedSubnet | None:
    """The pool's own subnet, otherwise the one that pools share."""
    found = layout.subnets_for(purpose)
    own = next((each for each in found if each.pool == pool.name), None)
    return own or next((each for each in found if each.pool is None), None)
