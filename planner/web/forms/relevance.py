"""Which answers matter, given the others. One that does not is folded away, never lost."""

from collections.abc import Callable, Mapping

from planner.design import Design

HAS_FIREWALL = {"azure_firewall_basic", "azure_firewall_standard", "azure_firewall_premium", "appliance"}


def _azure_firewall(design: Design) -> bool:
    return design.egress.firewall.startswith("azure_firewall")


def _own_bastion(design: Design) -> bool:
    return design.management.bastion not in {"none", "developer"}


def _dual_stack(design: Design) -> bool:
    return design.network_model.ip_families == "dual_stack"


def _gateway(design: Design) -> bool:
    return design.waf.product in {"app_gateway", "agc"} or design.ingress.controller in {"agic", "agc"}


def _app_gateway(design: Design) -> bool:
    return design.waf.product == "app_gateway" or design.ingress.controller == "agic"


def _in_cluster(design: Design) -> bool:
    return design.ingress.controller not in {"none", "agic", "agc"}


def _public(design: Design) -> bool:
    return design.ingress.exposure in {"public", "both"}


def _bastion(design: Design) -> bool:
    return design.management.bastion != "none"


def _way_in(design: Design) -> bool:
    return design.management.bastion != "none" or design.management.jump_box


def _hub(design: Design) -> bool:
    return bool(design.addresses.hub.address_space)


def _linked_hub(design: Design) -> bool:
    return design.surroundings.hybrid_link != "none" and _hub(design)


def _management_vnet(design: Design) -> bool:
    return bool(design.addresses.management.address_space)


def _private_api(design: Design) -> bool:
    access = design.access
    return access.api_server == "private_endpoint" or (
        access.api_server == "vnet_integration" and access.private_cluster
    )


RELEVANT: Mapping[str, Callable[[Design], bool]] = {
    "surroundings.expressroute_circuits": lambda d: d.surroundings.hybrid_link in {"expressroute", "both"},
    "surroundings.vpn_sites": lambda d: d.surroundings.hybrid_link in {"vpn", "both"},
    "surroundings.advertises_default_route": lambda d: d.surroundings.hybrid_link != "none",
    "surroundings.dns_forwards_to_azure": lambda d: bool(d.surroundings.dns_servers),
    "addresses.spoke.address_space": lambda d: d.addresses.vnet_ownership != "managed",
    "addresses.hub_kind": _hub,
    "addresses.hub.name": _hub,
    "addresses.hub.resource_group": _hub,
    "addresses.hub.subscription": _hub,
    "addresses.hub.region": _hub,
    "addresses.hub.taken": _hub,
    "addresses.management.name": _management_vnet,
    "addresses.management.resource_group": _management_vnet,
    "addresses.management.subscription": _management_vnet,
    "addresses.management.region": _management_vnet,
    "addresses.management.taken": _management_vnet,
    "addresses.pod_cidr": lambda d: d.network_model.model in {"azure_cni_overlay", "kubenet", "byo_cni"},
    "addresses.pod_cidr_v6": _dual_stack,
    "addresses.service_cidr_v6": _dual_stack,
    "addresses.dns_service_ip_v6": _dual_stack,
    "ingress.controller_pool": _in_cluster,
    "ingress.address": lambda d: d.ingress.exposure in {"internal", "both"},
    "ingress.public_addresses": _public,
    "ingress.needs_static_address": _public,
    "ingress.tls_passthrough": lambda d: d.ingress.controller != "none",
    "ingress.preserve_client_ip": lambda d: d.ingress.controller != "none",
    "ingress.longest_request_seconds": lambda d: d.ingress.controller != "none",
    "ingress.dns_zones": lambda d: d.ingress.controller == "app_routing_nginx",
    "waf.mode": lambda d: d.waf.product != "none",
    "waf.rule_set": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.origin_lockdown": lambda d: d.waf.product != "none",
    "waf.bot_protection": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.rate_limit": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.custom_rules": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.exclusions": lambda d: d.waf.product != "none",
    "waf.largest_upload_gb": lambda d: d.waf.product != "none",
    "waf.minimum_tls": _app_gateway,
    "waf.capacity_min": _app_gateway,
    "waf.capacity_max": _app_gateway,
    "waf.sku": _app_gateway,
    "waf.public_frontend": _app_gateway,
    "waf.private_frontend": _app_gateway,
    "waf.private_address": lambda d: _app_gateway(d) and d.waf.private_frontend,
    "waf.network_isolation": _app_gateway,
    "waf.default_route": _gateway,
    "waf.front_door_tier": lambda d: d.waf.product == "front_door",
    "waf.private_origin": lambda d: d.waf.product == "front_door",
    "waf.appliance_name": lambda d: d.waf.product == "third_party",
    "waf.appliance_instances": lambda d: d.waf.product == "third_party",
    "egress.firewall_address": lambda d: d.egress.firewall in HAS_FIREWALL,
    "egress.aks_rules": lambda d: d.egress.firewall in HAS_FIREWALL,
    "egress.dns_proxy": _azure_firewall,
    "egress.firewall_public_ips": _azure_firewall,
    "egress.tls_inspection": lambda d: d.egress.firewall in HAS_FIREWALL,
    "egress.forced_tunnel": _azure_firewall,
    "egress.inbound_dnat": lambda d: d.egress.firewall in HAS_FIREWALL,
    "egress.managed_outbound_ips": lambda d: d.egress.outbound_type in {"loadBalancer", "managedNATGateway"},
    "egress.allocated_outbound_ports": lambda d: d.egress.outbound_type == "loadBalancer",
    "egress.outbound_ips": lambda d: d.egress.outbound_type == "loadBalancer",
    "egress.outbound_ip_prefixes": lambda d: (
        d.egress.outbound_type == "loadBalancer" or bool(d.egress.outbound_ip_prefixes)
    ),
    "egress.nat_gateway_sku": lambda d: d.egress.outbound_type == "userAssignedNATGateway",
    "egress.nat_gateway_ips": lambda d: d.egress.outbound_type == "userAssignedNATGateway",
    "egress.idle_timeout_minutes": lambda d: (
        d.egress.outbound_type == "loadBalancer" or "NAT" in d.egress.outbound_type
    ),
    "egress.disable_windows_outbound_nat": lambda d: (
        d.egress.disable_windows_outbound_nat or any(pool.os_type == "Windows" for pool in d.node_pools)
    ),
    "network_policy.default_deny": lambda d: d.network_policy.engine != "none",
    "management.location": _way_in,
    "management.reached_by": _way_in,
    "management.node_ssh_from_bastion_only": _way_in,
    "management.allowed_ranges": lambda d: _way_in(d) and d.management.reached_by != "internet",
    "management.nsg": _own_bastion,
    "management.rdp_sessions": _bastion,
    "management.ssh_sessions": _bastion,
    "management.ip_connect": _bastion,
    "management.shareable_link": _bastion,
    "management.session_recording": _bastion,
    "management.private_only": _bastion,
    "management.route_table": _own_bastion,
    "management.gateway_nsg": _linked_hub,
    "management.scale_units": lambda d: d.management.bastion in {"standard", "premium"},
    "management.native_client": _own_bastion,
    "management.aks_tunnel": lambda d: _own_bastion(d) or d.management.aks_tunnel,
    "management.vpn_gateway_sku": lambda d: d.surroundings.hybrid_link in {"vpn", "both"},
    "management.er_gateway_sku": lambda d: d.surroundings.hybrid_link in {"expressroute", "both"},
    "management.gateway_transit": _linked_hub,
    "access.private_cluster": lambda d: d.access.api_server == "vnet_integration",
    "access.authorized_ranges": lambda d: (
        d.access.api_server in {"authorized_ranges", "vnet_integration"} or bool(d.access.authorized_ranges)
    ),
    "access.private_dns_zone": _private_api,
    "access.private_dns_zone_name": lambda d: _private_api(d) and d.access.private_dns_zone == "custom",
    "access.public_fqdn": _private_api,
    "access.zone_links": _private_api,
    "access.api_server_nsg": lambda d: d.access.api_server == "vnet_integration",
    "access.dns_resolver": lambda d: _private_api(d) or bool(d.access.private_endpoints),
}
"""By field (its path without list positions); a field that is not listed always matters."""


def matters(field: str, design: Design) -> bool:
    """Whether the answer has an effect beside the design's other answers."""
    test = RELEVANT.get(field)
    return test is None or test(design)
