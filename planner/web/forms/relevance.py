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


RELEVANT: Mapping[str, Callable[[Design], bool]] = {
    "surroundings.expressroute_circuits": lambda d: d.surroundings.hybrid_link in {"expressroute", "both"},
    "surroundings.vpn_sites": lambda d: d.surroundings.hybrid_link in {"vpn", "both"},
    "surroundings.advertises_default_route": lambda d: d.surroundings.hybrid_link != "none",
    "surroundings.dns_forwards_to_azure": lambda d: bool(d.surroundings.dns_servers),
    "addresses.spoke.address_space": lambda d: d.addresses.vnet_ownership != "managed",
    "addresses.pod_cidr": lambda d: d.network_model.model in {"azure_cni_overlay", "kubenet", "byo_cni"},
    "addresses.pod_cidr_v6": _dual_stack,
    "addresses.service_cidr_v6": _dual_stack,
    "addresses.dns_service_ip_v6": _dual_stack,
    "ingress.controller_pool": lambda d: d.ingress.controller not in {"none", "agic", "agc"},
    "ingress.address": lambda d: d.ingress.exposure in {"internal", "both"},
    "ingress.dns_zones": lambda d: d.ingress.controller == "app_routing_nginx",
    "waf.mode": lambda d: d.waf.product != "none",
    "waf.rule_set": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.origin_lockdown": lambda d: d.waf.product != "none",
    "waf.bot_protection": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.rate_limit": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.custom_rules": lambda d: d.waf.product not in {"none", "third_party"},
    "waf.exclusions": lambda d: d.waf.product != "none",
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
    "egress.outbound_ip_prefixes": lambda d: d.egress.outbound_type == "loadBalancer",
    "egress.nat_gateway_sku": lambda d: d.egress.outbound_type == "userAssignedNATGateway",
    "egress.nat_gateway_ips": lambda d: d.egress.outbound_type == "userAssignedNATGateway",
    "network_policy.default_deny": lambda d: d.network_policy.engine != "none",
    "management.location": lambda d: d.management.bastion != "none" or d.management.jump_box,
    "management.reached_by": lambda d: d.management.bastion != "none" or d.management.jump_box,
    "management.allowed_ranges": lambda d: d.management.reached_by != "internet",
    "management.scale_units": lambda d: d.management.bastion in {"standard", "premium"},
    "management.native_client": _own_bastion,
    "management.aks_tunnel": _own_bastion,
    "management.vpn_gateway_sku": lambda d: d.surroundings.hybrid_link in {"vpn", "both"},
    "management.er_gateway_sku": lambda d: d.surroundings.hybrid_link in {"expressroute", "both"},
    "management.gateway_transit": lambda d: d.surroundings.hybrid_link != "none",
    "access.private_cluster": lambda d: d.access.api_server == "vnet_integration",
    "access.authorized_ranges": lambda d: d.access.api_server in {"authorized_ranges", "vnet_integration"},
    "access.private_dns_zone": lambda d: d.access.api_server in {"private_endpoint", "vnet_integration"},
    "access.private_dns_zone_name": lambda d: d.access.private_dns_zone == "custom",
    "access.zone_links": lambda d: d.access.api_server in {"private_endpoint", "vnet_integration"},
    "access.dns_resolver": lambda d: d.access.api_server in {"private_endpoint", "vnet_integration"},
}
"""By field (its path without list positions); a field that is not listed always matters."""


def matters(field: str, design: Design) -> bool:
    """Whether the answer has an effect beside the design's other answers."""
    test = RELEVANT.get(field)
    return test is None or test(design)
